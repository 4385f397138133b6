import type { AcceptedAnswer, FeedbackRequest } from '../contracts/intake.ts';
import { firstCodePoints } from '../domain/clean-text.ts';
import { ms } from '../domain/instants.ts';
import { newFeedback } from '../domain/new-feedback.ts';
import type { Span } from '../domain/privacy/index.ts';
import { REFERENCE_BYTES, referenceFrom } from '../domain/reference.ts';
import type { Policy } from '../domain/service-level/policy.ts';
import { languageOf } from '../domain/understanding/language.ts';
import { pageUrl, signPageToken } from '../loop/page-link.ts';
import type { NewRecordKey, Now, Vault } from '../loop/ports.ts';
import type { First, Ledger, NewRecord } from '../loop/records.ts';
import { claimsOf, type RetryNames } from './idempotency.ts';
import { contactsOf, givenContact, maskedFeedback } from './masked-feedback.ts';
import type { Detector, IntakeQueue, Source } from './ports.ts';

export interface Intake {
  vault: Vault;
  ledger: Ledger;
  queue: IntakeQueue;
  /** Left out: nobody else is asked for personal data. */
  detector?: Detector;
  policy: Policy;
  pagesUrl: string;
  now: Now;
  /** A new ULID at a time. */
  newId(now: number): string;
  random(bytes: number): Uint8Array;
}

export type Accepted =
  | { ok: true; replayed: boolean; answer: AcceptedAnswer }
  /** The name of an earlier request came with another body. */
  | { ok: false; why: 'other-body' };

/** Tries to find a reference that nobody has: one in thousands is taken even with millions of items. */
const ATTEMPTS = 5;
const SNIPPET = 80;

/**
 * Takes in one piece of feedback: masks, seals, and stores it with its key, its first event and the claims of its sender
 * in one transaction. Whoever is answered `ok` can rely on it; the caller queues the id then.
 * Throws when nothing could be stored.
 */
export async function acceptFeedback(
  intake: Intake,
  source: Source,
  request: FeedbackRequest,
  names: RetryNames,
): Promise<Accepted> {
  const now = intake.now();
  const id = intake.newId(now);
  const [claims, subject, key, page, more] = await Promise.all([
    claimsOf(intake.vault, source, request, names, now),
    subjectOf(intake.vault, source, request),
    intake.vault.newRecordKey(id),
    pageOf(intake, id, now),
    foundBeside(intake, request),
  ]);
  const record = await seal(intake, { id, now, source, request, subject, key, more });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reference = referenceFrom(intake.random(REFERENCE_BYTES));
    const item = { ...record.item, reference };
    const event = { ...record.event, data: { ...record.event.data, reference } };
    const recorded = await intake.ledger.record({ ...record, item, event, claims });
    if (recorded.outcome === 'stored') {
      return { ok: true, replayed: false, answer: answerTo(item, page) };
    }
    if (recorded.outcome === 'replayed') return replayed(intake, recorded.first);
    if (recorded.outcome === 'other-body') return { ok: false, why: 'other-body' };
  }
  throw new Error('no free reference was found');
}

/** Before anything is stored, and while keys are looked up; the language is the sender's, or the text's own. */
const foundBeside = async ({ detector }: Intake, { text, language }: FeedbackRequest): Promise<Span[]> =>
  detector === undefined ? [] : detector.find(text, language ?? languageOf(text).language);

async function subjectOf(vault: Vault, source: Source, request: FeedbackRequest): Promise<string | null> {
  const contacts = contactsOf(source, request);
  return contacts.length === 0 ? null : vault.subjectFor(contacts);
}

interface Unsealed {
  id: string;
  now: number;
  source: Source;
  request: FeedbackRequest;
  subject: string | null;
  key: NewRecordKey;
  /** Personal data that somebody else has found in the text. */
  more: readonly Span[];
}

async function seal(intake: Intake, given: Unsealed): Promise<Omit<NewRecord, 'claims'>> {
  const { id, now, source, request, subject, key, more } = given;
  const { body, fields } = maskedFeedback(request, more);
  const arrival = {
    ...fields,
    id,
    reference: '',
    source: source.id,
    channel: request.channel ?? source.channel,
    statedType: request.type ?? null,
    language: request.language ?? null,
    stars: request.rating ?? null,
    subject,
    reachable: 'email' in givenContact(request),
    snippet: firstCodePoints(body.text, SNIPPET),
    receivedAt: now,
    occurredAt: request.occurredAt === undefined ? null : ms(request.occurredAt),
    backfill: request.backfill ?? false,
  };
  const contactSealed = await sealContact(intake.vault, given);
  return {
    ...newFeedback(arrival, intake.policy),
    body: { ...body, textSealed: key.seal('text', request.text), contactSealed },
    key,
  };
}

/** Contacts are sealed under their subject's key; those of somebody who cannot be recognised under the record's. */
async function sealContact(vault: Vault, { id, request, subject, key }: Unsealed): Promise<Record<string, string>> {
  const sealed = Object.entries(givenContact(request)).map(async ([field, clear]): Promise<[string, string]> => {
    const name = `contact.${field}`;
    return [field, subject === null ? key.seal(name, clear) : await vault.sealForSubject(subject, id, name, clear)];
  });
  return Object.fromEntries(await Promise.all(sealed));
}

const answerTo = ({ id, reference, receivedAt }: First, page: string): AcceptedAnswer => ({
  id,
  reference,
  status: 'received',
  receivedAt,
  page,
});

/** The customer's link that goes out with the answer: the same for every retry. */
async function pageOf({ vault, pagesUrl }: Intake, id: string, receivedAt: number): Promise<string> {
  return pageUrl(pagesUrl, await signPageToken(vault, { id, epoch: 1, cycle: 1, issuedAt: receivedAt }));
}

const replayed = async (intake: Intake, first: First): Promise<Accepted> => ({
  ok: true,
  replayed: true,
  answer: answerTo(first, await pageOf(intake, first.id, ms(first.receivedAt))),
});
