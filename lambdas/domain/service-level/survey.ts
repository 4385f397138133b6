import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { hasJudgeableResult } from '../page/rating.ts';
import type { Policy } from './policy.ts';

/** Of whom it is asked how likely they would recommend the company. */
const isOfWeight = ({ vipTiers }: Policy, { type, priority, customer }: Feedback): boolean =>
  type === 'complaint' || priority === 'P0' || priority === 'P1' || vipTiers.has(customer.tier);

/** When the customer is followed up with a question, a week after the result and by day; null when they are not. */
export function checkInAt(policy: Policy, item: Feedback): string | null {
  const { followUp, resolvedAt, reachable } = item;
  if (followUp === null || followUp.checkedIn || resolvedAt === null || !reachable) return null;
  if (!hasJudgeableResult(item) || !isOfWeight(policy, item)) return null;
  return iso(policy.byDay(ms(resolvedAt) + policy.followUp.checkIn));
}

/** Whether a customer has been asked lately about another of their items. */
export const wasSurveyed = (policy: Policy, others: readonly Feedback[], now: number): boolean =>
  others.some(({ nps }) => nps !== null && now - ms(nps.askedAt) < policy.followUp.surveyEvery);
