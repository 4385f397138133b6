import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** One change of one row: its rows before and after. */
export interface RowChange {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
  /** Rises within a shard. */
  sequence: string;
  shard: string;
}

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];
type Unmarshalled = Parameters<typeof unmarshall>[0];

const isImage = (image: unknown): image is Unmarshalled => typeof image === 'object' && image !== null;

const row = (image: Image): Record<string, unknown> | undefined => (isImage(image) ? unmarshall(image) : undefined);

/** The row changes that a stream hands over, in order. */
export function rowChanges(event: DynamoDBStreamEvent): RowChange[] {
  return event.Records.map((record) => ({
    before: row(record.dynamodb?.OldImage),
    after: row(record.dynamodb?.NewImage),
    sequence: record.dynamodb?.SequenceNumber ?? '',
    shard: record.eventSourceARN ?? '',
  }));
}
