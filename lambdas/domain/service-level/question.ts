import type { Feedback } from '../../contracts/feedback.ts';
import { deadline } from '../calendar/index.ts';
import { iso, ms } from '../instants.ts';
import type { Status } from '../labels.ts';
import type { CommandName } from '../lifecycle/table.ts';
import type { Policy } from './policy.ts';

/** Nobody hears twice of one question, or that time is up, within a day (before speed). */
const APART = 24 * 3_600_000;

const asked = (now: number, automatic: boolean): Feedback['question'] => ({
  since: iso(now),
  reminders: 0,
  remindedAt: null,
  ...(automatic && { automatic }),
});

/** These of the customer's start the count anew; an answer ends it by ending the wait. */
const CONTACT: readonly CommandName[] = ['thanks', 'nudge'];

const ASKS: readonly CommandName[] = ['ask', 'auto-ask'];

/** The question that a command leaves open: none unless the item waits, a new one for every question asked. */
export function questionAfter(before: Feedback, name: CommandName, to: Status, now: number): Feedback['question'] {
  if (to !== 'waiting') return null;
  if (ASKS.includes(name)) return asked(now, name === 'auto-ask');
  const isNew = before.question === null || CONTACT.includes(name);
  return isNew ? asked(now, before.question?.automatic === true) : before.question;
}

export interface QuestionStep {
  at: string;
  what: 'remind-of-question' | 'ask-timeout';
}

const notBefore = (at: number, remindedAt: string | null, policy: Policy): string =>
  iso(remindedAt === null ? at : Math.max(at, ms(remindedAt) + Math.round(APART / policy.speed)));

/**
 * What an unanswered question asks for next: the reminders in their order, by day, then, not before all of them have gone out,
 * the end of the wait. Null without an open question.
 */
export function nextQuestionStep(policy: Policy, { question, team }: Feedback): QuestionStep | null {
  if (question === null) return null;
  const { since, reminders, remindedAt } = question;
  const target = policy.questionReminders[reminders];
  if (target === undefined) {
    const at = ms(since) + policy.followUp.questionTimeout;
    return { at: notBefore(at, remindedAt, policy), what: 'ask-timeout' };
  }
  const calendar = policy.hoursOf(team);
  const due = deadline({ startedAt: ms(since), target, calendar, holds: [] });
  if (!due.ok) throw new RangeError(due.problem);
  const at = policy.byDay(ms(notBefore(due.dueAt ?? ms(since), remindedAt, policy)));
  return { at: iso(at), what: 'remind-of-question' };
}
