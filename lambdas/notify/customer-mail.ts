import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { type CustomerKind, isAnswer, isAskedFor, isCounted, isReminder } from '../domain/notices/kinds.ts';
import { languageOf } from '../domain/notices/language.ts';
import { answerPromised } from '../domain/notices/rules.ts';
import { toldTime } from '../domain/notices/when.ts';
import { promiseOf } from '../domain/page/promise.ts';
import { addressMac, openMailAddress } from '../loop/mail-address.ts';
import { pageUrl, signPageToken } from '../loop/page-link.ts';
import { type CustomerFacts, customerLetter } from '../templates/mail/customer.ts';
import { renderMail } from '../templates/mail/layout.ts';
import { type Voice, voiceFor } from '../templates/texts/catalogue.ts';
import { appendCopy, besides, earlierOf, originalOf } from './copies.ts';
import { threadHeaders, unsubscribeHeaders } from './headers.ts';
import type { Notifier, Prepared } from './ports.ts';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether the customer can and wants to be written to, and where. The address is opened here and nowhere before. */
async function addressFor(
  notifier: Notifier,
  kind: CustomerKind,
  item: Feedback,
): Promise<{ address: string; mac: string } | { dropped: 'no-address' | 'not-wanted' }> {
  const body = await notifier.feedback.readBody(item.id);
  const address = body && (await openMailAddress(notifier.vault, item, body));
  if (address === undefined) return { dropped: 'no-address' };
  const mac = await addressMac(notifier.vault, address);
  const choice = await notifier.choices.of(mac);
  const wanted = choice === 'all' || isAskedFor(kind) || (choice === 'answers' && isAnswer(kind));
  return wanted ? { address, mac } : { dropped: 'not-wanted' };
}

/** Whether an address has had enough mails that nobody waits for; a full one is told to whoever runs the stage. */
async function capOf({ caps, now, log }: Notifier, kind: CustomerKind, { id, seq }: FeedbackEvent, mac: string) {
  if (!isCounted(kind)) return 'free';
  const key = { event: { id, seq }, template: kind, recipient: 'customer' };
  const cap = await caps.take({ mac, key, reminds: isReminder(kind) }, now());
  if (cap === 'address-full') log('error', 'notify.address-full', { item: id, template: kind });
  return cap;
}

/** The event whose words a mail repeats: its own, but a reminder has those of the question. */
async function spokenIn({ feedback }: Notifier, kind: CustomerKind, event: FeedbackEvent): Promise<FeedbackEvent> {
  if (kind !== 'question-reminder') return event;
  return (await feedback.history(event.id)).findLast(({ type }) => type === 'asked') ?? event;
}

/** The handler's words as they were written; undefined when the record's key is gone. */
async function openWords(notifier: Notifier, event: FeedbackEvent, field: 'words' | 'plan') {
  // A question of the machine's holds nothing that would have to be sealed.
  if (event.data['automatic'] === true) return field === 'words' ? textOf(event.data['text']) : null;
  const sealed = textOf(event.data[field === 'words' ? 'sealed' : 'planSealed']);
  return sealed === null ? null : notifier.vault.openForRecord(event.id, field, sealed);
}

/** The time that stands, if it can still be kept. */
function stillDue(item: Feedback, now: number): string | null {
  const promise = promiseOf(item, now);
  return promise?.kind === 'answer-by' ? promise.at : null;
}

/** The times a mail tells: until when something is promised, and what was promised before and will not be kept. */
function timesOf(notifier: Notifier, kind: CustomerKind, { data }: FeedbackEvent, item: Feedback, voice: Voice) {
  const told = (at: string | null): string | null =>
    at === null ? null : toldTime(at, notifier.settings.company.customerZone, voice.language);
  if (kind === 'progress') return { due: told(stillDue(item, notifier.now())), promised: null };
  if (kind === 'acknowledgement') return { due: told(answerPromised(item)), promised: null };
  if (kind === 'apology') return { due: told(textOf(data['newAt'])), promised: told(textOf(data['promisedAt'])) };
  return { due: told(textOf(data['promisedAt'])), promised: null };
}

async function linkOf({ vault, pagesUrl, now }: Notifier, item: Feedback): Promise<string> {
  const token = { id: item.id, epoch: item.tokenEpoch, cycle: item.cycle, issuedAt: now() };
  return pageUrl(pagesUrl, await signPageToken(vault, token));
}

/** What a receipt tells beside its own item; a copy of what was received before is noted there, and gets none. */
async function receiptOf(notifier: Notifier, item: Feedback): Promise<{ besides: string[] } | { dropped: 'copy' }> {
  const earlier = await earlierOf(notifier, item);
  const first = await originalOf(notifier, item, earlier);
  if (first === undefined) return { besides: besides(notifier, item, earlier) };
  await appendCopy(notifier, first, item);
  return { dropped: 'copy' };
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
  const received = kind === 'acknowledgement' ? await receiptOf(notifier, item) : { besides: [] };
  if ('dropped' in received) return received;
  const spoken = await spokenIn(notifier, kind, event);
  const [words, plan] = [await openWords(notifier, spoken, 'words'), await openWords(notifier, spoken, 'plan')];
  if (words === undefined || plan === undefined) return { dropped: 'erased' };
  const cap = await capOf(notifier, kind, event, addressed.mac);
  if (cap !== 'free') return { dropped: cap };
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
    ...timesOf(notifier, kind, event, item, voice),
    words,
    plan,
    into: textOf(event.data['reference']),
    ...received,
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
