import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { ms } from '../instants.ts';
import type { Disposition } from '../labels.ts';

const CHANGEABLE = 72 * 3_600_000;

const JUDGEABLE: readonly (Disposition | null)[] = ['resolved', 'rejected'];

/** Whether the customer was told a result in this cycle. */
export const hasJudgeableResult = ({ status, disposition }: Pick<Feedback, 'status' | 'disposition'>): boolean =>
  status === 'resolved' || status === 'rejected' || (status === 'closed' && JUDGEABLE.includes(disposition));

/** When the cycle was first rated; null when it was not. */
export function firstRatedAt(history: readonly FeedbackEvent[], cycle: number): string | null {
  return history.find(({ type, data }) => type === 'rated' && data['cycle'] === cycle)?.at ?? null;
}

export interface RatingCase {
  item: Feedback;
  /** The resolution cycle in which the customer's link was sent. */
  linkCycle: number;
  firstAt: string | null;
  now: number;
  /** Divides the time in which a rating can be changed. */
  speed: number;
}

/** `earlier-cycle`: taken up again since · `no-result`: nothing to judge yet · `standing`: rated too long ago to change. */
export type RatingVerdict = 'ok' | 'earlier-cycle' | 'no-result' | 'standing';

/** Whether a rating counts now: one stands per resolution cycle, and within 72 h of the first the last one counts. */
export function judgeRating({ item, linkCycle, firstAt, now, speed }: RatingCase): RatingVerdict {
  if (linkCycle !== item.cycle) return 'earlier-cycle';
  if (!hasJudgeableResult(item)) return 'no-result';
  return firstAt !== null && now - ms(firstAt) > CHANGEABLE / speed ? 'standing' : 'ok';
}
