import type { SQSEvent } from 'aws-lambda';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { textIndex } from '../adapters/text-index.ts';
import { topicStore } from '../adapters/topic-store.ts';
import { groupingMessage } from '../contracts/topic.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { topicRules } from '../domain/topics/settings.ts';
import { inOrder } from '../runtime/batch.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { topicsEnv } from './env.ts';
import { groupFeedback } from './group-feedback.ts';
import type { Grouper } from './ports.ts';

const env = environment(topicsEnv);
const client = dynamo();
const settings = stageSettings();

const grouper: Grouper = {
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  index: textIndex(client, env.FIGURES_TABLE),
  topics: topicStore(client, env.FIGURES_TABLE),
  rules: topicRules(settings),
  policy: policyOf(settings),
  now: Date.now,
};

/** Called with what was understood, one language after the other: a message that comes again finds what was decided. */
export const handler = lambdaFunction('topics', (event: SQSEvent) =>
  inOrder('topics', event, (message) => groupFeedback(grouper, groupingMessage.parse(message))),
);
