import { STATUSES, type Status } from '../../../../lambdas/domain/labels.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import type { CommandName } from '../../../../lambdas/domain/lifecycle/table.ts';
import { anAssignedFeedback, someFindings } from '../../../builders/feedback.ts';

/** The rules of the product, written out once more: what each command makes of an item in each state. */
const RULES = `
conclude      × CL × × × × × × ×
understood    TR × × × × × × × ×
refine        × · · · · · · · ·
route         × AS · · · × × × ·
take          × IP IP IP IP × × × IP
assign        × AS AS AS · × × × AS
note          · · · · · · · · ·
finish        × · · · · × × × ·
reply         × IP IP · · · · × IP
ask           × WA WA WA · × × × WA
auto-ask      × WA WA × × × × × ×
resolve       × RS RS RS RS × × × RS
reject        × RJ RJ RJ RJ × × × RJ
close         × × × × × CL CL × ×
auto-close    × × × × × CL CL × ×
reopen        × × × × × RO RO RO ×
classify      TR · · · · · · · ·
reapply       × · · · · × × × ·
message       · · · · IP RO RO RO ·
thanks        · · · · · · · · ·
nudge         · · · · · RO RO RO ·
rating-high   × × × × × CL · · ×
rating-middle × × × × × · · · ×
rating-low    × × × × × RO · RO ×
nps-high      × × × × × · · · ×
nps-low       × × × × × RO · RO ×
ask-timeout   × × × × CL × × × ×
merge         × CL CL CL CL × × × CL
unmerge       × × × × × × × IP ×
split         × · · · · × × × ·
spam          CL CL CL CL CL × × × CL
unspam        × × × × × × × TR ×
withdraw      CL CL CL CL CL CL CL × CL
erase         CL CL CL CL CL CL CL · CL
delete        CL CL CL CL CL CL CL × CL
restore       × × × × × × × IP ×`;

const words = { text: 'masked', sealed: 'sealed' };
const named = (name: string): Command => ({ name }) as Command;
const COMMANDS: Partial<Record<CommandName, Command>> = {
  understood: { name: 'understood', findings: someFindings() },
  refine: {
    name: 'refine',
    found: { sentiment: 'negative', intensity: 1, language: 'en', provisional: false, askAgainAt: null },
  },
  route: { name: 'route', decision: { team: 'app', owner: null, reasons: [] } },
  assign: { name: 'assign', owner: { id: 'other', name: 'other' } },
  note: { name: 'note', text: 'masked' },
  reply: { name: 'reply', words },
  ask: { name: 'ask', words },
  'auto-ask': { name: 'auto-ask', text: 'What happened?' },
  resolve: { name: 'resolve', words },
  reject: { name: 'reject', words, plan: words },
  reopen: { name: 'reopen', reason: 'not solved' },
  classify: { name: 'classify', changes: { tags: ['new'] } },
  message: { name: 'message', words },
  thanks: { name: 'thanks', words },
  'rating-high': { name: 'rating', score: 5, comment: null },
  'rating-middle': { name: 'rating', score: 3, comment: null },
  'rating-low': { name: 'rating', score: 1, comment: null },
  'nps-high': { name: 'nps', score: 9 },
  'nps-low': { name: 'nps', score: 2 },
  merge: { name: 'merge', into: { id: 'x', reference: 'X' } },
  split: { name: 'split', children: [] },
};

const UNDONE: Partial<Record<CommandName, 'merged' | 'deleted' | 'spam'>> = {
  unmerge: 'merged',
  restore: 'deleted',
  unspam: 'spam',
};

/** Every cell of the table: what a command makes of an item in a state. */
export const CELLS = RULES.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([name = '', ...cells]) => cells.map((cell, index) => ({ name, cell, from: STATUSES[index] as Status })));

/** An item in a state, taken away by whatever the command undoes. */
export function itemIn(from: Status, name: CommandName) {
  const at = '2026-11-20T09:00:00.000Z';
  const closed = from === 'closed' ? { closedAt: at, disposition: UNDONE[name] ?? 'resolved' } : {};
  const prior = { status: 'in-progress' as const, disposition: null, at };
  const tasks =
    name === 'finish' ? { collaborators: [{ team: 'app', since: at, doneAt: null }], team: 'payments' } : {};
  const nps = { askedAt: at, score: null, at: null };
  return anAssignedFeedback({ status: from, updatedAt: at, prior, nps, ...tasks, ...closed } as never);
}

/** A command of a name, with all that it has to bring. */
export const commandOf = (name: CommandName): Command => COMMANDS[name] ?? named(name);
