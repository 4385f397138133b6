import type { Feedback } from '../../contracts/feedback.ts';
import { ms } from '../instants.ts';
import { isOpen } from '../labels.ts';
import { allowedNow, isLate } from '../lifecycle/destination.ts';
import type { CommandName } from '../lifecycle/table.ts';
import type { Policy } from '../service-level/policy.ts';
import { hasJudgeableResult } from './rating.ts';

/** Commands as the customer's interface calls them. */
const CALLED: Partial<Record<CommandName, string>> = {
  message: 'message',
  nudge: 'nudge',
  withdraw: 'withdraw',
  'rating-high': 'rating',
  'rating-middle': 'rating',
  'rating-low': 'rating',
  'nps-high': 'nps',
  'nps-low': 'nps',
};

/** Whether a message starts an item of its own: its own was closed too long ago, and was not taken away. */
export const startsAnew = (item: Feedback, now: number, policy: Policy): boolean =>
  hasJudgeableResult(item) && isLate(item, { now, actor: { kind: 'customer' }, policy });

/** What the customer may do on an item as it stands, as the last part of the path that does it. */
export function customerMay(item: Feedback, now: number, policy: Policy): string[] {
  const names = allowedNow(item, { now, actor: { kind: 'customer' }, policy });
  const called = new Set(names.map((name) => CALLED[name]).filter((name) => name !== undefined));
  if (!hasJudgeableResult(item)) called.delete('rating');
  if (startsAnew(item, now, policy)) called.add('message');
  return [...called];
}

/** Why a nudge is offered: nothing was heard yet, or the result did not help. `recent`: one was sent a moment ago. */
export function nudgeOffer(item: Feedback, now: number, policy: Policy): 'open' | 'result' | 'recent' | null {
  if (item.nudgedAt !== null && now - ms(item.nudgedAt) < policy.followUp.nudgeEvery) return 'recent';
  if (!customerMay(item, now, policy).includes('nudge')) return null;
  if (!isOpen(item.status)) return 'result';
  return item.status === 'waiting' ? null : 'open';
}
