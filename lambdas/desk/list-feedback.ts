import type { ListQuery } from '../contracts/desk.ts';
import type { ListItem } from '../contracts/desk-views.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { fits } from '../domain/desk/filter.ts';
import { listItemOf } from '../domain/desk/record.ts';
import { maySee } from '../domain/lifecycle/rights.ts';
import type { Staff } from '../http/staff.ts';
import { cursorAt, type Order, placeOfCursor } from './cursor.ts';
import { findExactly, type Named } from './find-exactly.ts';
import { aBudget, type Budget } from './merge-ranges.ts';
import { nextNamed } from './next-named.ts';
import type { Desk } from './ports.ts';
import { type Walk, walkKnown, walkQueue, walkReceived } from './walks.ts';

const DEFAULT_LIMIT = 25;

export interface Page<Item> {
  items: Item[];
  /** Where the next page begins; null at the end. */
  cursor: string | null;
}

/**
 * A page of what a person may see. A page reads a bounded amount however much there is, so one with a rare filter may be
 * short while its cursor goes on. A list by deadline is in urgency order unless another is asked for. `q` is a reference
 * or a contact exactly; anything else is words that the snippet must hold.
 */
export async function listFeedback(desk: Desk, staff: Staff, query: ListQuery): Promise<Page<ListItem>> {
  const { limit = DEFAULT_LIMIT } = query;
  const look = { policy: desk.policy, now: desk.now() };
  const named = query.q === undefined ? undefined : await findExactly(desk, query.q);
  const filter = named === undefined ? query : { ...query, q: undefined };
  const isShown = (item: Feedback): boolean => maySee(staff, item) && fits(filter, item, look);
  const page =
    named !== undefined && 'item' in named
      ? await theOne(desk, named.item, isShown)
      : await turnOver(desk, staff, query, named, isShown, limit);
  const [contacts, topics] = await Promise.all([
    desk.queries.contacts(page.items.map(({ id }) => id)),
    desk.topics.readAll(page.items.flatMap(({ topic }) => topic ?? [])),
  ]);
  const listed = page.items.map(async (item) => {
    const contact = contacts.get(item.id);
    const [topic, next] = [topics.get(item.topic ?? ''), await nextNamed(desk, item)];
    return listItemOf(item, { ...(contact && { body: { contact } }), next, topic }, look, query.team ?? staff.teams);
  });
  return { ...page, items: await Promise.all(listed) };
}

async function theOne(desk: Desk, id: string, isShown: (item: Feedback) => boolean): Promise<Page<Feedback>> {
  const item = await desk.feedback.read(id);
  return { items: item !== undefined && isShown(item) ? [item] : [], cursor: null };
}

async function turnOver(
  desk: Desk,
  staff: Staff,
  query: ListQuery,
  named: Extract<Named, { subjects: string[] }> | undefined,
  isShown: (item: Feedback) => boolean,
  limit: number,
): Promise<Page<Feedback>> {
  const { sort = query.due === undefined ? 'received' : 'urgency' } = query;
  const order: Order = named === undefined ? sort : 'subject';
  const after = placeOfCursor(order, query.cursor);
  const budget = aBudget();
  if (named !== undefined)
    return collect(order, walkKnown(desk, 'subject', named.subjects, after, budget), isShown, limit, budget);
  const received = () =>
    query.topic === undefined
      ? walkReceived(desk, after, budget)
      : walkKnown(desk, 'topic', query.topic, after, budget);
  const walk = sort === 'urgency' ? walkQueue(desk, staff, query, after, budget) : received();
  return collect(order, walk, isShown, limit, budget);
}

async function collect(
  order: Order,
  walk: Walk,
  isShown: (item: Feedback) => boolean,
  limit: number,
  budget: Budget,
): Promise<Page<Feedback>> {
  const items: Feedback[] = [];
  let seen: string | undefined;
  for await (const { place, item } of walk) {
    if (item !== undefined && isShown(item)) {
      if (items.length === limit) return { items, cursor: seen === undefined ? null : cursorAt(order, seen) };
      items.push(item);
    }
    seen = place;
  }
  return { items, cursor: budget.spent && seen !== undefined ? cursorAt(order, seen) : null };
}
