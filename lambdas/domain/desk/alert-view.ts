import type { AlertView } from '../../contracts/desk-views.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { isUnanswered, nextAlertAt } from '../service-level/alert.ts';
import type { Policy } from '../service-level/policy.ts';

/** Somebody of the staff, as a record names them. */
export type Named = { id: string; name: string };

/** An item's alert as it is shown: who has answered it, or who on call is told next and when. */
export function alertView(policy: Policy, item: Feedback, next: Named | null): AlertView | null {
  const { alert } = item;
  if (alert === null) return null;
  const at = nextAlertAt(policy, item);
  const { raisedAt, at: toldAt, team, answered } = alert;
  return {
    state: isUnanswered(alert) ? 'unanswered' : 'acknowledged',
    raisedAt,
    toldAt,
    team,
    next: next === null || at === null ? null : { ...next, at },
    acknowledged: answered === undefined ? null : { ...answered.by, at: answered.at },
  };
}
