import { type DynamoDBClient, GetItemCommand, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { decodeTime } from 'ulidx';
import { type PrivacyRequest, privacyRequest } from '../contracts/privacy.ts';
import { isUnsettled } from '../domain/data-subject/request.ts';
import type { PrivacyRequests } from '../loop/privacy-request.ts';
import { accepted, loaded, stored } from './dynamo.ts';

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** Requests lie by the month of their receipt, which their id tells. */
const partition = (month: string): string => `PRIVACY#${month}`;
const keyOf = (id: string) => ({ pk: partition(monthOf(decodeTime(id))), sk: id });

/** Months that are looked through for open requests: far longer than any has to be carried out. */
const MONTHS = 4;

function monthsBefore(now: number): string[] {
  const date = new Date(now);
  return Array.from({ length: MONTHS }, (_, back) =>
    monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)),
  );
}

/** Requests of data subjects in the registry; every write has the condition that nobody wrote since it was read. */
export function registryPrivacyRequests(client: DynamoDBClient, TableName: string): PrivacyRequests {
  async function put(request: PrivacyRequest, condition: object): Promise<boolean> {
    const Item = stored({ ...keyOf(request.id), ...request });
    return accepted(client.send(new PutItemCommand({ TableName, Item, ...condition })));
  }

  return {
    async add(request) {
      await put(request, { ConditionExpression: 'attribute_not_exists(pk)' });
    },
    async read(id) {
      const get = new GetItemCommand({ TableName, Key: stored(keyOf(id)), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item && privacyRequest.parse(loaded(Item));
    },
    save: (before, after) =>
      put(after, {
        ConditionExpression: 'seq = :seq',
        ExpressionAttributeValues: stored({ ':seq': before.seq }),
      }),
    async unsettled(now) {
      const found: PrivacyRequest[] = [];
      for (const month of monthsBefore(now)) {
        const query = {
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: stored({ ':pk': partition(month) }),
        };
        for await (const page of paginateQuery({ client }, query)) {
          found.push(...(page.Items ?? []).map((item) => privacyRequest.parse(loaded(item))));
        }
      }
      return found.filter(isUnsettled);
    },
  };
}
