import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ServiceFunction } from './function.ts';
import type { Stage } from './stage.ts';
import type { Keepsake } from './storage/keepsake.ts';
import type { Tables } from './storage/tables.ts';

export interface StreamReader {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly keepsake: Keepsake;
  /** Which changes it wants, as Lambda's event filters. */
  readonly filter: Record<string, unknown>;
}

/**
 * Lets a function read the feedback table's stream. It throws on failure; the batch is then halved and tried again, and
 * what still fails after ten attempts or the configured time is kept whole, so that the shard goes on.
 *
 * One batch a shard at a time (no parallelization): the watermark of the counters is per shard.
 *
 * @returns the id of the mapping, by which its metrics are found
 */
export function readFeedbackStream(reader: ServiceFunction, { stage, tables, keepsake, filter }: StreamReader): string {
  const source = new DynamoEventSource(tables.feedback.table, {
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.seconds(stage.deployment.failedRecords.afterSeconds),
    onFailure: keepsake.takesFailuresOf(reader.role),
    filters: [FilterCriteria.filter(filter)],
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  });
  reader.fn.addEventSource(source);
  return source.eventSourceMappingId;
}
