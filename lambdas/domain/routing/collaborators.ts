import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen } from '../labels.ts';

type Task = Feedback['collaborators'][number];

/**
 * The tasks of other teams after an item got its lead team: those that are also concerned get one each, what they have or
 * have done stays, and the lead team helps nobody but itself.
 */
export function tasksAfter(item: Feedback, lead: string | null, concerned: readonly string[], at: string): Task[] {
  const known = item.collaborators.filter(({ team }) => team !== lead);
  const fresh = concerned.filter((team) => team !== lead && known.every((task) => task.team !== team));
  return [...known, ...fresh.map((team) => ({ team, since: at, doneAt: null }))];
}

/** The tasks that are still to be done; none of what is closed or has its result. @param teams only of these */
export const openTasks = (item: Feedback, teams?: readonly string[]): Task[] =>
  isOpen(item.status)
    ? item.collaborators.filter(({ team, doneAt }) => doneAt === null && (teams === undefined || teams.includes(team)))
    : [];

/** Whether somebody of these teams has to do with an item only because their help is asked for. */
export const isCollaborating = (item: Feedback, teams: readonly string[]): boolean =>
  !(item.team !== null && teams.includes(item.team)) && openTasks(item, teams).length > 0;
