import type { Feedback } from '../../contracts/feedback.ts';
import { type Compiled, isOpen, nextOpening } from '../calendar/index.ts';
import { iso, ms } from '../instants.ts';
import { isSuspect } from '../routing/untouched.ts';
import type { Policy } from './policy.ts';

/** Tries for an owner are this far apart while people may come in (before speed). */
const TRY_AGAIN = 5 * 60_000;

/** What cannot wait for a free moment of the right person: P0, P1, and everything of a VIP. */
export const isTop = (policy: Policy, { priority, customer }: Pick<Feedback, 'priority' | 'customer'>): boolean =>
  priority === 'P0' || priority === 'P1' || policy.vipTiers.has(customer.tier);

/** Whether an item waits in its team's queue for an owner; suspected spam waits for a judgement instead. */
export const seeksOwner = (item: Feedback): boolean =>
  item.team !== null && item.owner === null && ['assigned', 'reopened'].includes(item.status) && !isSuspect(item);

/** The opening if the team is closed; then in a while, but what can wait only if that is within the hours. */
function tryAfter(hours: Compiled, top: boolean, now: number, soon: number): number {
  const opening = isOpen(hours, now) ? null : nextOpening(hours, now);
  if (opening !== null) return top ? Math.min(opening, soon) : opening;
  return top || isOpen(hours, soon) ? soon : (nextOpening(hours, soon) ?? soon);
}

/**
 * When an owner is sought again; null when none is. When the team opens and every five minutes while it is open; what
 * cannot wait at every hour. A try that is already set is not put off by other changes of the item.
 */
export function nextTry(policy: Policy, item: Feedback, now: number): string | null {
  if (!seeksOwner(item) || item.team === null) return null;
  const soon = now + Math.round(TRY_AGAIN / policy.speed);
  const opening = tryAfter(policy.hoursOf(item.team), isTop(policy, item), now, soon);
  const set = item.checkpoint?.kind === 'find-owner' ? ms(item.checkpoint.at) : 0;
  return iso(set > now ? Math.min(set, opening) : opening);
}

/** Whether the next try for an owner has come. */
export const isTryDue = ({ checkpoint }: Feedback, now: number): boolean =>
  checkpoint?.kind === 'find-owner' && ms(checkpoint.at) <= now;
