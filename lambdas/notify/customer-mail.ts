import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { type CustomerKind, isAnswer } from '../domain/notices/kinds.ts';
import { languageOf } from '../domain/notices/language.ts';
import { firstAnswerDue } from '../domain/notices/rules.ts';
import { toldTime } from '../domain/notices/when.ts';
import { addressMac, openMailAddress } from '../loop/mail-address.ts';
import { pageUrl, signPageToken } from '../loop/page-link.ts';
import { type CustomerFacts, customerLetter } from '../templates/mail/customer.ts';
import { renderMail } from '../templates/mail/layout.ts';
import { type Voice, voiceFor } from '../templates/texts/catalogue.ts';
import { threadHeaders, unsubscribeHeaders } from './headers.ts';
import type { Notifier, Prepared } from './ports.ts';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether the customer can and wants to be written to, and where. The address is opened here and nowhere before. */
async function addressFor(
  notifier: Notifier,
  kind: CustomerKind,
  item: Feedback,
): Promise<{ address: string } | { dropped: 'no-address' | 'not-wanted' }> {
  const body = await notifier.feedback.readBody(item.id);
  const address = body && (await openMailAddress(notifier.vault, item, body));
  if (address === undefined) return { dropped: 'no-address' };
  const choice = await notifier.choices.of(await addressMac(notifier.vault, address));
  const wanted = choice === 'all' || (choice === 'answers' && isAnswer(kind));
  return wanted ? { address } : { dropped: 'not-wanted' };
}

/** The handler's words as they were written; undefined when the record's key is gone. */
async function openWords(notifier: Notifier, event: FeedbackEvent, field: 'words' | 'plan') {
  const sealed = textOf(event.data[field === 'words' ? 'sealed' : 'planSealed']);
  return sealed === null ? null : notifier.vault.openForRecord(event.id, field, sealed);
}

/** What is promised with a mail: the first answer with the acknowledgement, the handler's own time with a reply. */
function promiseOf(notifier: Notifier, kind: CustomerKind, event: FeedbackEvent, item: Feedback, voice: Voice) {
  const at = kind === 'acknowledgement' ? firstAnswerDue(item) : textOf(event.data['promisedAt']);
  return at === null ? null : toldTime(at, notifier.settings.company.customerZone, voice.language);
}

async function linkOf({ vault, pagesUrl, now }: Notifier, item: Feedback): Promise<string> {
  const token = { id: item.id, epoch: item.tokenEpoch, cycle: item.cycle, issuedAt: now() };
  return pageUrl(pagesUrl, await signPageToken(vault, token));
}

/** A mail to the customer, ready to send. */
export async function customerMail(
  notifier: Notifier,
  kind: CustomerKind,
  event: FeedbackEvent,
  item: Feedback,
): Promise<Prepared> {
  const { settings } = notifier;
  const addressed = await addressFor(notifier, kind, item);
  if ('dropped' in addressed) return addressed;
  const [words, plan] = [await openWords(notifier, event, 'words'), await openWords(notifier, event, 'plan')];
  if (words === undefined || plan === undefined) return { dropped: 'erased' };
  const voice = voiceFor(languageOf(item), settings.texts);
  const link = await linkOf(notifier, item);
  const company = settings.company.name[voice.language.startsWith('zh') ? 'zh' : 'en'];
  const facts: CustomerFacts = {
    reference: item.reference,
    company,
    pageUrl: link,
    unsubscribeUrl: `${link}/unsubscribe`,
    replyable: settings.mail.replyTo !== undefined,
    type: item.review ? null : item.type,
    due: promiseOf(notifier, kind, event, item, voice),
    words,
    plan,
    into: textOf(event.data['reference']),
  };
  const { from, replyTo } = settings.mail;
  const thread = { id: item.id, audience: 'customer', from } as const;
  return {
    mail: {
      to: addressed.address,
      from: { name: company, address: from },
      ...(replyTo === undefined ? {} : { replyTo }),
      ...renderMail(customerLetter(kind, facts, voice), voice),
      headers: { ...threadHeaders(thread, kind === 'acknowledgement'), ...unsubscribeHeaders(facts.unsubscribeUrl) },
    },
  };
}
