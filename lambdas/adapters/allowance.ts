import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Allowance } from '../desk/ports.ts';
import type { Now } from '../loop/ports.ts';
import { accepted, stored } from './dynamo.ts';

const HOUR = 3_600_000;

/** Counts in the ledger, by name and hour; what is over its time leaves by itself. */
export function hourlyAllowance(client: DynamoDBClient, ledgerTable: string, now: Now): Allowance {
  return {
    async take(name, most) {
      const at = now();
      const hour = Math.floor(at / HOUR);
      const end = (hour + 1) * HOUR;
      const update = new UpdateItemCommand({
        TableName: ledgerTable,
        Key: stored({ pk: `RATE#${name}`, sk: String(hour) }),
        UpdateExpression: 'ADD used :one SET expiresAt = :end',
        ConditionExpression: 'attribute_not_exists(used) OR used < :most',
        ExpressionAttributeValues: stored({ ':one': 1, ':end': end / 1000, ':most': most }),
      });
      return (await accepted(client.send(update))) ? null : Math.ceil((end - at) / 1000);
    },
  };
}
