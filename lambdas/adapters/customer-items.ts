import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { feedbackSchema } from '../contracts/feedback.ts';
import type { Customers } from '../loop/ports.ts';
import { loaded, stored } from './dynamo.ts';

/** The latest are enough to know whom a customer dealt with; one page bounds the read. */
const MOST = 25;

/** Reads the index of data subjects. */
export const customerItems = (client: DynamoDBClient, TableName: string): Customers => ({
  async itemsOf(subject, since) {
    const query = new QueryCommand({
      TableName,
      IndexName: 'subject',
      KeyConditionExpression: 'subjectKey = :subject AND subjectSort >= :since',
      ExpressionAttributeValues: stored({ ':subject': subject, ':since': since }),
      ScanIndexForward: false,
      Limit: MOST,
    });
    const { Items = [] } = await client.send(query);
    return Items.map((item) => feedbackSchema.parse(loaded(item)));
  },
});
