import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { isOpen } from '../labels.ts';
import type { Policy } from './policy.ts';

/** An alert that nobody has answered for this long goes to the next on call (before speed). */
const UNANSWERED = 5 * 60_000;

type Alarmed = Pick<Feedback, 'priority' | 'status' | 'backfill'>;

/** Whether an item is one that people are alarmed about: P0, still open, and not from long ago. */
export const isAlarming = ({ priority, status, backfill }: Alarmed): boolean =>
  priority === 'P0' && isOpen(status) && !backfill;

/**
 * The alert of an item after a command: raised when it becomes P0, answered by any command of a person, and over once
 * it is closed, settled or no P0 any more. Step 0 is the alert that goes out at once.
 */
export function followAlert(before: Feedback, after: Feedback, byPerson: boolean, now: number): Feedback['alert'] {
  if (!isAlarming(after)) return null;
  if (before.priority !== 'P0') return { at: iso(now), step: 0 };
  return byPerson ? null : after.alert;
}

/** When the next on call is to be told; null when the alert was answered, everybody was told, or there was none. */
export const nextAlertAt = (policy: Policy, { alert }: Feedback): string | null =>
  alert === null || alert.spent === true ? null : iso(ms(alert.at) + Math.round(UNANSWERED / policy.speed));

/** Whether an alert has been left unanswered for too long. */
export function isAlertDue(policy: Policy, item: Feedback, now: number): boolean {
  const at = nextAlertAt(policy, item);
  return at !== null && ms(at) <= now;
}

/** Who is to be told of an item's alert. */
export interface AlertRoster {
  lead: string;
  executive: string;
  oncall: readonly string[];
}

/** Whom each step of an alert tells: at once the first on call, lead and executive; then, one by one, the rest on call. */
export function alertSteps({ lead, executive, oncall }: AlertRoster): string[][] {
  const [first, ...others] = new Set(oncall);
  const atOnce = [...new Set([...(first === undefined ? [] : [first]), lead, executive])];
  return [atOnce, ...others.filter((id) => !atOnce.includes(id)).map((id) => [id])];
}
