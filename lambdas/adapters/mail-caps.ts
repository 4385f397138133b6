import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { MailCaps, MailKey } from '../loop/outbound.ts';
import { accepted, stored } from './dynamo.ts';

const DAY = 86_400_000;
const APART = 4 * 3_600_000;
const MOST_OF_AN_ITEM = 6;
const MOST_OF_A_DAY = 8;
const ITEM_KEPT = 365 * DAY;

const nameOf = ({ event, template }: MailKey): string => `${event.id}/${event.seq}/${template}`;

/**
 * Counts in the ledger's table, as sets of the mails that were counted: one that is tried again is in its set already.
 * @param speed the stage's: it divides the spans
 */
export function ledgerMailCaps(client: DynamoDBClient, TableName: string, speed: number): MailCaps {
  const holds = (update: ConstructorParameters<typeof UpdateItemCommand>[0]): Promise<boolean> =>
    accepted(client.send(new UpdateItemCommand(update)));

  const counted = (pk: string, sk: string, name: string, most: number, expires: number): Promise<boolean> =>
    holds({
      TableName,
      Key: stored({ pk, sk }),
      UpdateExpression: 'ADD mails :one SET expiresAt = :end',
      ConditionExpression: 'attribute_not_exists(mails) OR contains(mails, :name) OR size(mails) < :most',
      ExpressionAttributeValues: stored({
        ':one': new Set([name]),
        ':name': name,
        ':most': most,
        ':end': Math.ceil(expires / 1000),
      }),
    });

  const reminded = (mac: string, name: string, now: number): Promise<boolean> =>
    holds({
      TableName,
      Key: stored({ pk: `CAP#${mac}`, sk: 'REMINDED' }),
      UpdateExpression: 'SET mail = :name, freeAt = :free, expiresAt = :end',
      ConditionExpression: 'attribute_not_exists(mail) OR mail = :name OR freeAt <= :now',
      ExpressionAttributeValues: stored({
        ':name': name,
        ':now': now,
        ':free': now + APART / speed,
        ':end': Math.ceil((now + DAY) / 1000),
      }),
    });

  return {
    async take({ mac, key, reminds }, now) {
      const name = nameOf(key);
      if (reminds && !(await reminded(mac, name, now))) return 'reminded-lately';
      const { id } = key.event;
      if (!(await counted(`CAP#${id}`, 'ITEM', name, MOST_OF_AN_ITEM, now + ITEM_KEPT))) return 'item-full';
      const day = Math.floor(now / (DAY / speed));
      return (await counted(`CAP#${mac}`, `DAY#${day}`, name, MOST_OF_A_DAY, now + 2 * DAY)) ? 'free' : 'address-full';
    },
  };
}
