import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AuditQueries } from '../audit/ports.ts';
import { auditLink } from '../contracts/audit.ts';
import { loaded, stored } from './dynamo.ts';

/** Reads of the audit table's indexes. */
export function auditQueries(client: DynamoDBClient, auditTable: string): AuditQueries {
  return {
    async read({ index, key, from, before }, limit) {
      const query = new QueryCommand({
        TableName: auditTable,
        IndexName: index,
        KeyConditionExpression: '#key = :key AND timeSort < :before',
        ExpressionAttributeNames: { '#key': `${index}Key` },
        ExpressionAttributeValues: stored({ ':key': key, ':before': before }),
        ScanIndexForward: false,
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return Items.map((item) => auditLink.parse(loaded(item))).filter(({ at }) => at >= from);
    },
  };
}
