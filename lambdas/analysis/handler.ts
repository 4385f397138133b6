import { join } from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import { comprehendClient, comprehendLinguist } from '../adapters/comprehend.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { opinionsLedger } from '../adapters/opinions.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { taxonomyOf } from '../domain/understanding/message-read.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { modelsIn } from '../runtime/models.ts';
import { stageSettings } from '../runtime/settings.ts';
import { answerBatch } from './answer-batch.ts';
import { analyseEnv } from './env.ts';
import { type Analyst, understandFeedback } from './understand-feedback.ts';

const env = environment(analyseEnv);
const settings = stageSettings();
const client = dynamo();
const analyst: Analyst = {
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  policy: policyOf(settings),
  now: Date.now,
  linguist: comprehendLinguist(comprehendClient()),
  taxonomy: { ...taxonomyOf(settings), models: modelsIn(join(import.meta.dirname, 'models')) },
  analysis: settings.analysis,
  opinions: opinionsLedger(client, env.LEDGER_TABLE, Date.now),
  texts: settings.texts,
  failed: (id, error) => log('warn', 'analyse.item-failed', { id, error: nameOf(error) }),
  forgotten: (error) => log('warn', 'analyse.opinions-not-kept', { error: nameOf(error) }),
};

/** Called by the intake queue with up to 25 ids; the sweep sends an id again when something is due or was lost. */
export const handler = lambdaFunction('analyse', (event: SQSEvent) =>
  answerBatch(event, async (ids) => {
    const { failed, provisional, compared } = await understandFeedback(analyst, ids);
    log('info', 'analyse.understood', { items: ids.length, failed: failed.size, provisional, ...compared });
    return failed;
  }),
);
