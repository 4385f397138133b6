import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dynamo } from '../adapters/dynamo.ts';
import { figuresStore } from '../adapters/figures-store.ts';
import { rowChanges } from '../adapters/stream.ts';
import { feedbackSchema } from '../contracts/feedback.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { countChanges } from './count-changes.ts';
import { countEnv } from './env.ts';

const counters = figuresStore(dynamo(), environment(countEnv).FIGURES_TABLE, Date.now);
const zone = stageSettings().company.reportZone;

/** Called by the feedback table's stream with changed items; what was counted before is recognised by its number. */
export const handler = lambdaFunction('count', async (event: DynamoDBStreamEvent) => {
  const changes = rowChanges(event).flatMap(({ before, after }) =>
    after?.['sk'] === 'A'
      ? [{ before: before && feedbackSchema.parse(before), after: feedbackSchema.parse(after) }]
      : [],
  );
  await countChanges(changes, zone, counters);
});
