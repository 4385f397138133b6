import type { Feedback } from '../contracts/feedback.ts';
import type { GroupingMessage, Membership, Topic } from '../contracts/topic.ts';
import { ms } from '../domain/instants.ts';
import { bandsOf } from '../domain/topics/bands.ts';
import { grouped, isGroupable } from '../domain/topics/grouping.ts';
import { labelOf } from '../domain/topics/label.ts';
import { shinglesOf } from '../domain/topics/shingles.ts';
import { ALIKE, COPIED, type Sketch, similarityOf, sketchOf } from '../domain/topics/similarity.ts';
import { beginTopic, joinTopic } from '../domain/topics/topic.ts';
import { isMeaningless } from '../domain/understanding/meaningless.ts';
import { changeItem } from '../loop/apply-command.ts';
import type { Grouper, Kept } from './ports.ts';

/** Shorter texts say too little to be like another. */
const LEAST_SHINGLES = 2;
/** Tries after the topic has changed between read and write: only an erasure writes beside the one writer. */
const ATTEMPTS = 3;

/** An item with its text, on its way into a topic. */
interface Arriving {
  item: Feedback;
  text: string;
  group: string;
  sketch: Sketch;
}

type Nearest = Kept & { similarity: number };

/**
 * Finds what an item is like, and makes it a member of that topic. What was decided is stored with the topic's counts in
 * one transaction and the item follows from it, so that a message that comes again counts nothing twice and finishes what
 * was begun. Bounded reads and writes, however many items there are.
 */
export async function groupFeedback(grouper: Grouper, { id, group }: GroupingMessage): Promise<void> {
  const known = await grouper.topics.membership(id);
  if (known) return enter(grouper, known);
  const [item, body] = await Promise.all([grouper.feedback.read(id), grouper.feedback.readBody(id)]);
  if (!item || !body || !isGroupable(item) || isMeaningless(body.text)) return;
  const shingles = shinglesOf(body.text, group);
  if (shingles.length < LEAST_SHINGLES) return;
  const arriving: Arriving = { item, text: body.text, group, sketch: sketchOf(shingles) };
  const look = await grouper.index.look(group, bandsOf(shingles));
  const nearest = nearestOf(grouper, arriving, look.near);
  const topic = nearest === undefined ? id : await topicOf(grouper, nearest, id);
  if (nearest === undefined || topic === id || isDistinct(grouper, nearest)) {
    const { receivedAt } = item;
    await look.keep({ item: id, topic, sketch: arriving.sketch, receivedAt }, grouper.now() + grouper.rules.window);
  }
  if (nearest !== undefined && topic !== id) await enter(grouper, await join(grouper, arriving, nearest));
}

/** The most similar of the texts that are not too old; of several the oldest item. */
function nearestOf({ rules, now }: Grouper, { item, sketch }: Arriving, near: readonly Kept[]): Nearest | undefined {
  const since = now() - rules.window;
  return near
    .filter((kept) => kept.item !== item.id && ms(kept.receivedAt) >= since)
    .map((kept) => ({ ...kept, similarity: similarityOf(sketch, kept.sketch) }))
    .filter(({ similarity }) => similarity >= ALIKE)
    .toSorted((a, b) => b.similarity - a.similarity || (a.item < b.item ? -1 : 1))[0];
}

/** Whether a text is another way to say the same, or stands in for one that expires soon: then it is kept as well. */
const isDistinct = ({ rules, now }: Grouper, { similarity, receivedAt }: Nearest): boolean =>
  similarity < COPIED || now() - ms(receivedAt) > rules.window / 2;

/** The topic of the nearest text; the item's own when that one has not begun, and cannot begin any more. */
async function topicOf({ feedback, topics }: Grouper, { topic }: Nearest, id: string): Promise<string> {
  if (await topics.read(topic)) return topic;
  const first = await feedback.read(topic);
  return first && isGroupable(first) ? topic : id;
}

async function join(grouper: Grouper, arriving: Arriving, nearest: Nearest): Promise<Membership> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const joined = await joinOnce(grouper, arriving, nearest);
    if (joined) return joined;
  }
  throw new Error('the topic changes faster than it is written');
}

/** The members that a topic begins with, and its customers. */
async function beginning({ feedback, rules }: Grouper, { group }: Arriving, { topic }: Nearest) {
  const first = await feedback.read(topic);
  if (!first) throw new Error('the first item of a topic is not stored');
  const { subject, id } = first;
  const member: Membership = { item: id, topic, first: null, begins: false, rising: null, suspect: false };
  const customers = subject === null ? [] : [{ subject, first: id }];
  return { topic: beginTopic(first, group, subject !== null, rules), members: [member], customers };
}

async function joinOnce(grouper: Grouper, arriving: Arriving, nearest: Nearest): Promise<Membership | undefined> {
  const { topics, now, rules } = grouper;
  const { item, sketch } = arriving;
  const before = await topics.read(nearest.topic);
  const start = before ? { topic: before, members: [], customers: [] } : await beginning(grouper, arriving, nearest);
  const { subject } = item;
  const there =
    subject === null
      ? undefined
      : (start.customers.find((one) => one.subject === subject)?.first ??
        (before && (await topics.firstOf(before.id, subject))));
  const customer = subject === null ? 'unknown' : there === undefined ? 'new' : 'again';
  const joining = { member: item, similarity: nearest.similarity, length: sketch.length, customer } as const;
  const { topic, risen, suspect } = joinTopic(start.topic, joining, now(), rules);
  const after = await labelled(grouper, topic, arriving, nearest);
  const rising = risen ? { count: after.count, customers: after.customers } : null;
  const first = there ?? null;
  const member: Membership = { item: item.id, topic: after.id, first, begins: before === undefined, rising, suspect };
  const fresh = customer === 'new' && subject !== null ? [{ subject, first: item.id }] : [];
  const members = [...start.members, member];
  const result = await topics.join({ before, after, members, customers: [...start.customers, ...fresh] });
  return result === 'joined' ? member : topics.membership(item.id);
}

/** With the words that the item and the text nearest to it have in common, unless it has a label. */
async function labelled(
  { feedback }: Grouper,
  topic: Topic,
  { item, text }: Arriving,
  nearest: Nearest,
): Promise<Topic> {
  if (topic.label !== '') return topic;
  const other = await feedback.readBody(nearest.item);
  return other ? { ...topic, label: labelOf(other.text, text), labelFrom: [nearest.item, item.id] } : topic;
}

/** Makes items what they were found to be; the first of a topic is a member from the second on. */
async function enter(grouper: Grouper, membership: Membership): Promise<void> {
  await enterOne(grouper, membership);
  if (!membership.begins) return;
  const first = await grouper.topics.membership(membership.topic);
  if (first) await enterOne(grouper, first);
}

async function enterOne(grouper: Grouper, membership: Membership): Promise<void> {
  const context = { now: grouper.now(), actor: { kind: 'system' }, policy: grouper.policy } as const;
  const entered = await changeItem<{ ok: false; why: 'settled' }>(grouper, membership.item, {}, (before) =>
    before.topic !== null || !isGroupable(before)
      ? { ok: false, why: 'settled' }
      : { ok: true, ...grouped(before, membership, context) },
  );
  if (!entered.ok && entered.why === 'busy') throw new Error('the item changes faster than it is written');
}
