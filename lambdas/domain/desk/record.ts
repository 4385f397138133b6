import type { ListItem, RecordView } from '../../contracts/desk-views.ts';
import type { Body, Feedback, Promised, Understanding } from '../../contracts/feedback.ts';
import type { Policy } from '../service-level/policy.ts';
import { clockView } from './clock-view.ts';

/** When, and by which service levels, an item is looked at. */
export interface Look {
  policy: Policy;
  /** Epoch milliseconds. */
  now: number;
}

type Common = Omit<ListItem, 'snippet'>;

function contactView(contact: Body['contact'] | undefined): Common['contact'] {
  const { name = null, email = null, phone = null, wechat = null } = contact ?? {};
  return { name, email, phone, wechat };
}

const promiseView = (one: Promised): Common['promises'][number] => {
  const { id, promisedAt, madeAt, state } = one;
  return { id, promisedAt, madeAt, for: one.for, state };
};

function common(item: Feedback, contact: Body['contact'] | undefined, { policy, now }: Look): Common {
  const { id, reference, status, disposition, receivedAt, updatedAt, channel, source } = item;
  const { type, statedType, category, sentiment, intensity, confidence, review, provisional, language } = item;
  const { priority, reasons, tags, team, owner, customer, csat, duplicates } = item;
  const received = { id, reference, status, disposition, receivedAt, updatedAt, channel, source };
  const found = { type, statedType, category, sentiment, intensity, confidence, review, provisional, language };
  return {
    ...received,
    ...found,
    priority,
    reasons,
    tags,
    team,
    owner,
    customer,
    contact: contactView(contact),
    clocks: item.clocks.map((clock) => clockView(policy, clock, now)),
    promises: item.promises.map(promiseView),
    csat,
    topic: null,
    duplicates,
  };
}

function understandingView(understanding: Understanding | undefined): RecordView['understanding'] {
  if (!understanding) return null;
  const { v: _, ...found } = understanding;
  return found;
}

/** One record, masked. Body and understanding are missing once erased, and while not understood. */
export const recordOf = (
  item: Feedback,
  body: Body | undefined,
  understanding: Understanding | undefined,
  look: Look,
): RecordView => ({
  ...common(item, body?.contact, look),
  text: body?.text ?? null,
  understanding: understandingView(understanding),
});

/** An item in a list: the record less text and understanding, with the snippet. */
export const listItemOf = (item: Feedback, contact: Body['contact'] | undefined, look: Look): ListItem => ({
  ...common(item, contact, look),
  snippet: item.snippet,
});
