import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the notify function is told by its deployment. */
export const notifyEnv = z.object({
  FEEDBACK_TABLE: text,
  KEYS_TABLE: text,
  LEDGER_TABLE: text,
  REGISTRY_TABLE: text,
  KMS_KEY_ID: text,
  PAGES_URL: text,
  /** By which the provider tells of bounces and complaints. */
  MAIL_CONFIGURATION_SET: text,
  ALERT_TOPIC_ARN: text,
});
