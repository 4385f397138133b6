import type { EventBridgeEvent, ScheduledEvent, SQSEvent } from 'aws-lambda';
import { snsClient, topicAlerts } from '../adapters/alerts.ts';
import { customerItems } from '../adapters/customer-items.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { feedbackStore } from '../adapters/feedback-store.ts';
import { heldNotices } from '../adapters/held-notices.ts';
import { ledgerMailCaps } from '../adapters/mail-caps.ts';
import { registryMailChoices } from '../adapters/mail-choices.ts';
import { mailLedger } from '../adapters/mail-ledger.ts';
import { registryPeople } from '../adapters/people.ts';
import { sesClient, sesMailer } from '../adapters/ses.ts';
import { stageVault } from '../adapters/vault.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { eachMessage } from '../runtime/batch.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { notifyEnv } from './env.ts';
import { notify } from './notify.ts';
import type { Notifier } from './ports.ts';
import { sendHeld } from './send-held.ts';
import { stopMails } from './stop-mails.ts';

/** Whose events tell of mails that came back. */
const PROVIDER = 'aws.ses';

const env = environment(notifyEnv);
const client = dynamo();
const settings = stageSettings();

const notifier: Notifier = {
  feedback: feedbackStore(client, { feedback: env.FEEDBACK_TABLE, registry: env.REGISTRY_TABLE }),
  people: registryPeople(client, env.REGISTRY_TABLE),
  customers: customerItems(client, env.FEEDBACK_TABLE),
  vault: stageVault(client, env, settings),
  ledger: mailLedger(client, env.LEDGER_TABLE),
  held: heldNotices(client, env.LEDGER_TABLE),
  mailer: sesMailer(sesClient(), env.MAIL_CONFIGURATION_SET),
  alerts: topicAlerts(snsClient(), env.ALERT_TOPIC_ARN),
  choices: registryMailChoices(client, env.REGISTRY_TABLE),
  caps: ledgerMailCaps(client, env.LEDGER_TABLE, settings.speed),
  settings,
  policy: policyOf(settings),
  pagesUrl: env.PAGES_URL,
  now: Date.now,
  log,
};

type Call = SQSEvent | ScheduledEvent | EventBridgeEvent<string, unknown>;

/**
 * Called with batches of events from the fan-out's queue, where a repeated event finds its mails in the ledger; by the mail
 * provider's feedback; and every minute for what waits for the hours of its readers.
 */
export const handler = lambdaFunction('notify', async (event: Call) => {
  if ('Records' in event) return eachMessage('notify', event, (message) => notify(notifier, message));
  return event.source === PROVIDER ? stopMails(notifier, event) : sendHeld(notifier);
});
