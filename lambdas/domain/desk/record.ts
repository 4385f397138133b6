import type { ListItem, RecordView } from '../../contracts/desk-views.ts';
import type { Body, Feedback, Promised, Understanding } from '../../contracts/feedback.ts';
import type { Topic } from '../../contracts/topic.ts';
import { isCollaborating } from '../routing/collaborators.ts';
import type { Policy } from '../service-level/policy.ts';
import { nameOf } from '../topics/name.ts';
import { alertView, type Named } from './alert-view.ts';
import { clockView } from './clock-view.ts';

/** When, and by which service levels, an item is looked at. */
export interface Look {
  policy: Policy;
  /** Epoch milliseconds. */
  now: number;
}

type ListedBeside = Pick<Beside, 'next' | 'topic'> & { body?: Pick<Body, 'contact'> | undefined };

/** What is known of an item beside its state. */
export interface Beside {
  /** Missing once erased. */
  body?: Body | undefined;
  /** Missing once erased, and while not understood. */
  understanding?: Understanding | undefined;
  /** Who on call is told next of its alert. */
  next?: Named | null;
  /** Missing while it is like no other. */
  topic?: Topic | undefined;
}

type Common = Omit<ListItem, 'snippet' | 'collaborating'>;

function contactView(contact: Body['contact'] | undefined): Common['contact'] {
  const { name = null, email = null, phone = null, wechat = null } = contact ?? {};
  return { name, email, phone, wechat };
}

const promiseView = (one: Promised): Common['promises'][number] => {
  const { id, promisedAt, madeAt, state } = one;
  return { id, promisedAt, madeAt, for: one.for, state };
};

const topicView = (topic: Topic): Common['topic'] => ({ id: topic.id, label: nameOf(topic), count: topic.count });

function common(item: Feedback, { body, next = null, topic }: ListedBeside, look: Look): Common {
  const { policy, now } = look;
  const { id, reference, status, disposition, receivedAt, updatedAt, channel, source } = item;
  const { type, statedType, category, sentiment, intensity, confidence, review, provisional, language } = item;
  const { priority, reasons, score, factor, tags, team, owner, customer, csat, duplicates } = item;
  const received = { id, reference, status, disposition, receivedAt, updatedAt, channel, source };
  const found = { type, statedType, category, sentiment, intensity, confidence, review, provisional, language };
  return {
    ...received,
    ...found,
    priority,
    reasons,
    score,
    factor,
    tags,
    team,
    owner,
    collaborators: item.collaborators,
    customer,
    contact: contactView(body?.contact),
    clocks: item.clocks.map((clock) => clockView(policy, clock, now)),
    promises: item.promises.map(promiseView),
    alert: alertView(policy, item, next),
    csat,
    topic: topic === undefined ? null : topicView(topic),
    duplicates,
  };
}

function understandingView(understanding: Understanding | undefined): RecordView['understanding'] {
  if (!understanding) return null;
  const { v: _, ...found } = understanding;
  return found;
}

/** One record, masked. */
export const recordOf = (item: Feedback, beside: Beside, look: Look): RecordView => ({
  ...common(item, beside, look),
  text: beside.body?.text ?? null,
  understanding: understandingView(beside.understanding),
});

/** An item in a list: the record less text and understanding, with the snippet. @param teams whose list it is */
export const listItemOf = (
  item: Feedback,
  beside: ListedBeside,
  look: Look,
  teams: readonly string[] = [],
): ListItem => ({
  ...common(item, beside, look),
  snippet: item.snippet,
  collaborating: isCollaborating(item, teams),
});
