import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What the fan-out function is told by its deployment. */
export const fanOutEnv = z.object({
  INTAKE_QUEUE_URL: text,
  DISPATCH_QUEUE_URL: text,
  NOTIFY_QUEUE_URL: text,
  AUDIT_QUEUE_URL: text,
  TOPICS_QUEUE_URL: text,
});
