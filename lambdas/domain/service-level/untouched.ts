import type { Feedback } from '../../contracts/feedback.ts';
import { deadline } from '../calendar/index.ts';
import { iso, ms } from '../instants.ts';
import type { Actor } from '../lifecycle/rights.ts';
import { reaches } from './legs.ts';
import { type Policy, scaledTarget } from './policy.ts';
import { startClock } from './targets.ts';

/** Without a time of its own, an item is offered back after this share of its first-response target. */
const SHARE = 0.5;

const awaitsOwner = ({ owner, status }: Feedback): boolean =>
  owner !== null && (status === 'assigned' || status === 'reopened');

/** Since when an owner has had an item without touching it, and who did not touch it before; any command of a person touches it. */
export function untouchedAfter(
  before: Feedback,
  after: Feedback,
  actor: Actor,
  now: number,
): Pick<Feedback, 'untouchedSince' | 'passedOver'> {
  const byPerson = actor.kind === 'person';
  const passedOver = byPerson || before.status === 'closed' || before.status === 'resolved' ? [] : before.passedOver;
  if (!awaitsOwner(after)) return { untouchedSince: null, passedOver };
  const isGiven =
    before.owner?.id !== after.owner?.id || (before.status !== after.status && after.status === 'reopened');
  if (isGiven) {
    const byOwner = byPerson && actor.id === after.owner?.id;
    return { untouchedSince: byOwner ? null : iso(now), passedOver };
  }
  return { untouchedSince: byPerson ? null : before.untouchedSince, passedOver };
}

/** When an item that its owner does not touch is offered back; null when it is not. */
export function offerAt(policy: Policy, item: Feedback): string | null {
  const { untouchedSince, priority, team, type, customer } = item;
  if (untouchedSince === null || priority === null || !awaitsOwner(item)) return null;
  const rules = { priority, team, type, tier: customer.tier };
  const whole = startClock(policy, { ...rules, metric: 'first-response', cycle: 1, startedAt: untouchedSince });
  const own = policy.untouched(priority);
  if (own === undefined) return iso(reaches(policy, whole, SHARE) ?? ms(untouchedSince));
  const target = scaledTarget(own, policy.speed);
  const calendar = policy.calendar(whole.calendar);
  const due = deadline({ startedAt: ms(untouchedSince), target, calendar, holds: [] });
  if (!due.ok) throw new RangeError(due.problem);
  return iso(due.dueAt ?? ms(untouchedSince));
}
