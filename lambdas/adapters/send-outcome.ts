import * as z from 'zod/mini';
import type { SendOutcome } from '../loop/outbound.ts';

const failure = z.object({
  name: z.optional(z.string()),
  code: z.optional(z.string()),
  $metadata: z.optional(z.object({ httpStatusCode: z.optional(z.number()) })),
});

/** The connection never stood, so nothing can have been taken in. */
const NEVER_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** A no that says nothing of the message: quota, pause, or a right or identity that the stage is still missing. */
const LATER = [
  'TooManyRequestsException',
  'ThrottlingException',
  'Throttling',
  'LimitExceededException',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'CredentialsProviderError',
];
const LATER_STATUS = [401, 403, 429];
/** The provider gave up waiting; the message may be in. */
const TIMED_OUT = 408;

/** What a failed attempt means: a clear no is a no; silence and the provider's own errors may hide a yes. */
export function outcomeOf(error: unknown): SendOutcome {
  const { name = '', code = '', $metadata } = failure.safeParse(error).data ?? {};
  const status = $metadata?.httpStatusCode ?? 0;
  if (LATER.includes(name) || LATER_STATUS.includes(status) || NEVER_REACHED.includes(code)) return 'unsent';
  return status >= 400 && status < 500 && status !== TIMED_OUT ? 'refused' : 'unknown';
}
