import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import { isOpen } from '../labels.ts';
import type { Actor } from '../lifecycle/rights.ts';
import type { Policy } from './policy.ts';

/** An alert that nobody has answered for this long goes to the next on call (before speed). */
const UNANSWERED = 5 * 60_000;

export type Alert = NonNullable<Feedback['alert']>;
type Alarmed = Pick<Feedback, 'priority' | 'status' | 'backfill'>;

/** Whether an item is one that people are alarmed about: P0, still open, and not from long ago. */
export const isAlarming = ({ priority, status, backfill }: Alarmed): boolean =>
  priority === 'P0' && isOpen(status) && !backfill;

/** Whether an alert still awaits somebody's answer. */
export const isUnanswered = (alert: Feedback['alert']): alert is Alert =>
  alert !== null && alert.answered === undefined;

const raised = (team: string, at: string): Alert => ({ raisedAt: at, at, step: 0, team, earlier: [] });

/** Another team answers for the item now: those on call there are told next, at once. */
const movedTo = (alert: Alert, team: string, at: string): Alert => {
  const { raisedAt, earlier, step } = alert;
  return { raisedAt, at, step: -1, team, earlier: [...earlier, { team: alert.team, step }] };
};

/**
 * The alert of an item after a command: raised when it becomes P0, answered by any command of a person, which stays to be
 * seen, and over once it is closed, settled or no P0 any more. Step 0 is the alert that goes out at once.
 */
export function followAlert(policy: Policy, before: Feedback, after: Feedback, actor: Actor, now: number) {
  const { alert } = after;
  const at = iso(now);
  const open = isUnanswered(alert) ? alert : undefined;
  if (open && actor.kind === 'person' && before.priority === 'P0') {
    return { ...open, answered: { at, by: { id: actor.id, name: actor.name } } };
  }
  if (!isAlarming(after)) return open ? null : alert;
  const team = policy.answering(after);
  if (before.priority !== 'P0') return raised(team, at);
  return open && open.team !== team ? movedTo(open, team, at) : alert;
}

/** When the next on call is to be told; null when the alert was answered, everybody was told, or there was none. */
export function nextAlertAt(policy: Policy, { alert }: Feedback): string | null {
  if (!isUnanswered(alert) || alert.spent === true) return null;
  return alert.step < 0 ? alert.at : iso(ms(alert.at) + Math.round(UNANSWERED / policy.speed));
}

/** Whether an alert has been left unanswered for too long. */
export function isAlertDue(policy: Policy, item: Feedback, now: number): boolean {
  const at = nextAlertAt(policy, item);
  return at !== null && ms(at) <= now;
}

/** The team whose roster was told first. */
export const firstToldTeam = ({ earlier, team }: Alert): string => earlier[0]?.team ?? team;

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

/** Somebody on call who is told of an alert, and which step of it that is. */
export interface Call {
  person: string;
  step: number;
}

/**
 * Who on call is told next, by the roster of the team that answers now; nobody is told twice, also not by another team's
 * roster. Null when nobody is left.
 * @param earlier rosters of the teams that answered before, in the order of the alert's `earlier`
 */
export function nextCall(
  alert: Alert,
  roster: AlertRoster,
  earlier: readonly (AlertRoster | undefined)[],
): Call | null {
  const told = new Set(
    alert.earlier
      .flatMap(({ step }, index) => {
        const known = earlier[index];
        return known ? alertSteps(known).slice(0, step + 1) : [];
      })
      .flat(),
  );
  for (const [step, [person]] of alertSteps(roster).entries()) {
    if (step > alert.step && person !== undefined && !told.has(person)) return { person, step };
  }
  return null;
}
