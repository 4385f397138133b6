import type { ListQuery } from '../../contracts/desk.ts';
import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import { isOpen } from '../labels.ts';
import { isCollaborating } from '../routing/collaborators.ts';
import { ladderOf, nearestDeadline } from '../service-level/ladder.ts';
import { reaches } from '../service-level/legs.ts';
import type { Look } from './record.ts';

/** What a list is narrowed by. */
export type Filter = Omit<ListQuery, 'limit' | 'cursor' | 'sort'>;

const among = (values: readonly string[] | undefined, value: string | null | undefined): boolean =>
  values === undefined || (typeof value === 'string' && values.includes(value));

/** A category's own name, or the level above it. */
const inCategory = (values: readonly string[] | undefined, category: string | null): boolean =>
  values === undefined || values.some((value) => category === value || category?.startsWith(`${value}.`) === true);

/** Whether the nearest deadline of an open item has passed. */
export function isOverdue(item: Feedback, now: number): boolean {
  const due = nearestDeadline(item);
  return isOpen(item.status) && due !== null && due < iso(now);
}

/** Whether an open item that is not overdue has reached the first rung of its ladder on a running clock. */
export function isSoon(item: Feedback, { policy, now }: Look): boolean {
  if (!isOpen(item.status) || isOverdue(item, now)) return false;
  const first = ladderOf(policy, item.customer.tier)[0]?.share ?? 1;
  const isWarned = (clock: Clock): boolean => {
    const at = clock.state === 'running' ? reaches(policy, clock, first) : null;
    return at !== null && at <= now;
  };
  return item.clocks.some(isWarned);
}

function isDue(due: Filter['due'], item: Feedback, look: Look): boolean {
  if (due === undefined) return true;
  return due === 'overdue' ? isOverdue(item, look.now) : isSoon(item, look);
}

/** Whether each of the words is in the item's snippet, whatever their case. */
function hasWords(words: string | undefined, item: Feedback): boolean {
  if (words === undefined) return true;
  const snippet = item.snippet.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => snippet.includes(word));
}

/** Whether an item fits a filter; `q` is taken as words. */
export const fits = (filter: Filter, item: Feedback, look: Look): boolean =>
  among(filter.topic, item.topic) &&
  (among(filter.team, item.team) || isCollaborating(item, filter.team ?? [])) &&
  among(filter.owner, item.owner?.id) &&
  among(filter.status, item.status) &&
  among(filter.priority, item.priority) &&
  among(filter.type, item.type) &&
  inCategory(filter.category, item.category) &&
  among(filter.channel, item.channel) &&
  among(filter.language, item.language) &&
  among(filter.sentiment, item.sentiment) &&
  isDue(filter.due, item, look) &&
  hasWords(filter.q, item);
