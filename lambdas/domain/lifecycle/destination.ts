import type { Feedback } from '../../contracts/feedback.ts';
import { ms } from '../instants.ts';
import type { Disposition, Status } from '../labels.ts';
import { openTasks } from '../routing/collaborators.ts';
import type { Context } from './context.ts';
import { GRANTS, may, seesAll } from './rights.ts';
import { type CommandName, cellOf, stateOf, TABLE } from './table.ts';

/** Commands that only the system gives, and so never show in what a person is told is allowed. */
const isPublic = (name: CommandName): boolean => GRANTS[name].system !== true;

/** Whether an item was closed too long ago to be opened again. */
export const isLate = (item: Feedback, { now, policy }: Context): boolean =>
  item.closedAt !== null && now - ms(item.closedAt) > policy.followUp.reopenWindow;

/** Whether the actor may give a command on the item, whatever its state allows. */
export const mayNow = (item: Feedback, name: CommandName, context: Context): boolean => {
  const vip = context.policy.vipTiers.has(item.customer.tier);
  return may(context.actor, name, item, vip, isLate(item, context));
};

/** Names of the commands that the actor could give on the item as it stands. */
export function allowedNow(item: Feedback, context: Context): CommandName[] {
  const names = Object.keys(TABLE).filter((name): name is CommandName => name in TABLE);
  return names.filter(
    (name) => isPublic(name) && mayNow(item, name, context) && destination(item, name, context) !== null,
  );
}

const ANSWERS_SURVEY: readonly CommandName[] = ['nps-high', 'nps-low'];

/** Whether one of the actor's teams has something to finish. */
const hasTask = (item: Feedback, { actor }: Context): boolean =>
  actor.kind === 'person' && openTasks(item, seesAll(actor.role) ? undefined : actor.teams).length > 0;

/** Where the table sends an item; null when it refuses. */
export function destination(item: Feedback, name: CommandName, context: Context): Status | null {
  if (item.erasedAt !== null && name !== 'note') return null;
  if (ANSWERS_SURVEY.includes(name) && item.nps === null) return null;
  if (name === 'finish' && !hasTask(item, context)) return null;
  const cell = cellOf(name, item.status);
  switch (cell) {
    case '×':
      return null;
    case '·':
      return item.status;
    case 'RO14':
      // What is too late to be taken up again is said to the lead all the same.
      if (name === 'nps-low' && isLate(item, context)) return item.status;
      return isLate(item, context) || item.disposition === 'merged' || item.disposition === 'spam' ? null : 'reopened';
    case 'WAIT':
      return item.priority === 'P0' || item.priority === 'P1' ? backToWork(item) : 'closed';
    case 'BACK':
      return backToWork(item);
    case 'PRIOR':
      return priorStatus(item, name, context);
    default:
      return conditional(item, name, stateOf(cell) ?? null);
  }
}

function backToWork(item: Feedback): Status {
  if (item.owner !== null) return 'in-progress';
  return item.team === null ? 'triaged' : 'assigned';
}

const DAY = 86_400_000;
/** What goes back to the state before, and how long it can. */
export const UNDOES: Partial<Record<CommandName, { disposition: Disposition; within: number }>> = {
  unmerge: { disposition: 'merged', within: 14 * DAY },
  restore: { disposition: 'deleted', within: 30 * DAY },
};

function priorStatus(item: Feedback, name: CommandName, { now, policy }: Context): Status | null {
  const undo = UNDOES[name];
  if (undo === undefined || item.prior === null || item.disposition !== undo.disposition) return null;
  return now - ms(item.prior.at) > undo.within / policy.speed ? null : item.prior.status;
}

/** These were taken away, not ended: they come back by what undoes it. */
const TAKEN_AWAY: readonly (Disposition | null)[] = ['merged', 'spam', 'deleted'];

/** Danger and security are looked into even when whoever wrote takes it back. */
const isGrave = ({ priority, category }: Feedback): boolean =>
  priority === 'P0' || category?.startsWith('security.') === true;

function conditional(item: Feedback, name: CommandName, to: Status | null): Status | null {
  // What nobody has understood is analysed, not routed.
  if (name === 'unspam') return item.disposition === 'spam' ? (item.loop === null ? 'received' : to) : null;
  if (name === 'reopen' && TAKEN_AWAY.includes(item.disposition)) return null;
  if (name === 'withdraw' && isGrave(item)) return item.status;
  return to;
}
