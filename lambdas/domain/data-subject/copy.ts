import type { EventType, FeedbackEvent } from '../../contracts/event.ts';
import type { Body, Feedback, Understanding } from '../../contracts/feedback.ts';

/** What is opened of a record, by the place that it was sealed for: `text`, `contact.email`, `words#<seq>`, `plan#<seq>`. */
export type Opened = ReadonlyMap<string, string>;

export interface KnownRecord {
  item: Feedback;
  body: Body | undefined;
  understanding: Understanding | undefined;
  history: readonly FeedbackEvent[];
  opened: Opened;
}

/** Where the sealed words of an event lie in it, and under which name they were sealed. */
export const SEALED_WORDS = { words: 'sealed', plan: 'planSealed' } as const;

/**
 * Events that are about the person. Left out are notes, hand-overs and the service level's own: what colleagues write to
 * each other may be about others.
 */
const OWN: readonly EventType[] = [
  'received',
  'understood',
  'refined',
  'classified',
  'replied',
  'asked',
  'resolved',
  'rejected',
  'closed',
  'reopened',
  'message',
  'nudged',
  'rated',
  'merged',
  'unmerged',
  'split',
  'withdrawn',
  'reminded',
  'revealed',
];

/** Of their data, what is not a colleague's own word or name. */
const SHOWN =
  'from to disposition type category sentiment intensity language score comment promisedAt reference fields text plan'.split(
    ' ',
  );

const BY = { customer: 'customer', person: 'staff', system: 'system' } as const;

function entryOf(event: FeedbackEvent, opened: Opened) {
  const shown = SHOWN.flatMap((field) => (event.data[field] === undefined ? [] : [[field, event.data[field]]]));
  const written = { text: opened.get(`words#${event.seq}`), plan: opened.get(`plan#${event.seq}`) };
  const asWritten = Object.entries(written).filter(([, words]) => words !== undefined);
  return {
    at: event.at,
    type: event.type,
    by: BY[event.by.kind],
    data: Object.fromEntries([...shown, ...asWritten]),
  };
}

const machineWords = ({ language, type, category, sentiment, intensity, priority, reasons, tags }: Feedback) => ({
  language,
  type,
  category,
  sentiment,
  intensity,
  priority,
  reasons,
  tags,
});

/** The contact, opened where the key is there. */
const contactOf = (body: Body | undefined, opened: Opened) =>
  Object.fromEntries(
    Object.entries(body?.contact ?? {}).map(([field, masked]) => [field, opened.get(`contact.${field}`) ?? masked]),
  );

/**
 * Everything that is known of a person through one record, for the person to read: what was given, what was understood of
 * it, what was written to and fro, the rating. Without what colleagues noted among themselves, and without their names.
 */
export function copyOf({ item, body, understanding, history, opened }: KnownRecord) {
  const { reference, channel, source, receivedAt, status, disposition, product, region, appVersion } = item;
  return {
    reference,
    given: {
      receivedAt,
      channel,
      source,
      text: opened.get('text') ?? body?.text ?? null,
      contact: contactOf(body, opened),
      customer: item.customer,
      product,
      region,
      appVersion,
      stars: item.stars,
      statedType: item.statedType,
      occurredAt: body?.occurredAt ?? null,
      externalId: body?.externalId ?? null,
      url: body?.url ?? null,
      attachments: body?.attachments ?? [],
      metadata: body?.metadata ?? {},
    },
    stored: { text: body?.text ?? null, contact: body?.contact ?? {} },
    understood: {
      ...machineWords(item),
      phrases: understanding?.phrases ?? [],
      entities: understanding?.entities ?? [],
      aspects: understanding?.aspects ?? [],
      intent: understanding?.intent ?? null,
    },
    handled: { status, disposition, firstResponseAt: item.firstResponseAt, closedAt: item.closedAt, rating: item.csat },
    history: history.filter(({ type }) => OWN.includes(type)).map((event) => entryOf(event, opened)),
  };
}
