import { mailFeedback } from '../contracts/mail-feedback.ts';
import { addressMac } from '../loop/mail-address.ts';
import type { Notifier } from './ports.ts';

/** A mailbox that is full, or a server that is away, may take the next mail; this one never will. */
const HARD = 'Permanent';

const addressIn = (recipient: string): string => /<([^<>]+)>\s*$/.exec(recipient)?.[1] ?? recipient;

/**
 * Stops mails to addresses that do not exist, or whose owners complained. Repeated, it changes nothing more; the owner
 * can choose to get mails again on the page.
 * @param event as the provider's event bus hands it over
 */
export async function stopMails(
  { vault, choices, now, log }: Pick<Notifier, 'vault' | 'choices' | 'now' | 'log'>,
  event: unknown,
): Promise<void> {
  const { bounce, complaint } = mailFeedback.parse(event).detail;
  const bounced = bounce?.bounceType === HARD ? bounce.bouncedRecipients : [];
  const complained = complaint?.complainedRecipients ?? [];
  for (const { emailAddress } of [...bounced, ...complained]) {
    await choices.choose(await addressMac(vault, addressIn(emailAddress)), 'none', now());
  }
  if (bounced.length > 0) log('warn', 'notify.bounced', { addresses: bounced.length });
  if (complained.length > 0) log('warn', 'notify.complained', { addresses: complained.length });
}
