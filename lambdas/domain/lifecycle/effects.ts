import type { EventType } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { tombstoneOf } from '../data-subject/tombstone.ts';
import { iso } from '../instants.ts';
import type { Status } from '../labels.ts';
import { openTasks, tasksAfter } from '../routing/collaborators.ts';
import { isUntouched, SPAM_TAG } from '../routing/untouched.ts';
import { isLive } from '../service-level/clocks.ts';
import type { Policy } from '../service-level/policy.ts';
import type { Command, Findings, Reading, RoutingDecision } from './commands.ts';
import { type Actor, seesAll } from './rights.ts';
import { weighAnew, weighCorrected, weighRead } from './weigh.ts';

/** What a command writes into the item (beside status and clocks) and into its history. */
export interface Effect {
  type: EventType;
  patch: Partial<Feedback>;
  data: Record<string, unknown>;
}

export interface EffectContext {
  now: number;
  actor: Actor;
  policy: Policy;
  /** Where the table sends the item. */
  to: Status;
}

type By<N extends Command['name']> = Extract<Command, { name: N }>;

/** A reply, ask or resolve on an item without owner makes its author the owner. */
const authorOwns = (item: Feedback, actor: Actor): Partial<Feedback> =>
  item.owner === null && actor.kind === 'person' ? { owner: { id: actor.id, name: actor.name } } : {};

function understood(item: Feedback, found: Findings, policy: Policy): Effect {
  const { type, category, sentiment, tags } = found;
  const read = { type, category, sentiment, tags };
  const kept = Object.fromEntries(item.setByPerson.map((field) => [field, item[field]]));
  const { intensity, confidence, review, provisional, askAgainAt, language, reasons, loop } = found;
  const own = { intensity, confidence, review, provisional, askAgainAt, language, reasons, loop };
  const sum = weighRead(policy, { ...item, ...read, ...kept, ...own }, found);
  const patch = { ...read, ...own, ...sum, ...kept };
  const told = { priority: sum.priority, score: sum.score, reasons: sum.reasons };
  return { type: 'understood', patch, data: { ...read, ...told, language, provisional, loop } };
}

function publicWords(
  type: EventType,
  item: Feedback,
  words: { text: string; sealed: string },
  context: EffectContext,
): Effect {
  const patch = { ...authorOwns(item, context.actor), toldAt: iso(context.now), nudges: 0 };
  return { type, patch, data: { text: words.text, sealed: words.sealed } };
}

function reply(item: Feedback, command: By<'reply'>, context: EffectContext): Effect {
  const effect = publicWords('replied', item, command.words, context);
  const { promisedAt, template } = command;
  return {
    ...effect,
    patch: { ...effect.patch, replies: item.replies + 1, ...(promisedAt === undefined ? {} : { promisedAt }) },
    data: {
      ...effect.data,
      ...(promisedAt === undefined ? {} : { promisedAt }),
      ...(template === undefined ? {} : { template }),
    },
  };
}

function rejected(item: Feedback, command: By<'reject'>, context: EffectContext): Effect {
  const effect = publicWords('rejected', item, command.words, context);
  return { ...effect, data: { ...effect.data, plan: command.plan.text, planSealed: command.plan.sealed } };
}

function rated(item: Feedback, command: By<'rating'>, context: EffectContext): Effect {
  const { score, comment } = command;
  const csat = { score, comment, at: iso(context.now), cycle: item.cycle };
  const confirmed = context.to === 'closed' && item.status !== 'closed' ? ({ disposition: 'resolved' } as const) : {};
  const avoided = context.to === 'reopened' && item.owner !== null ? { avoid: item.owner.id } : {};
  const data = { score, comment, cycle: item.cycle, previous: item.csat?.score ?? null };
  return { type: 'rated', patch: { csat, ...confirmed, ...avoided }, data };
}

function assigned(item: Feedback, command: By<'assign'>, at: string): Effect {
  const team = command.team ?? item.team;
  const owner = command.owner ?? null;
  const summary = command.summary ?? null;
  const setByPerson = [...new Set([...item.setByPerson, 'team' as const])];
  const collaborators = tasksAfter(item, team, [], at);
  return {
    type: 'assigned',
    patch: { team, owner, collaborators, setByPerson, reroute: null },
    data: { team, owner, summary },
  };
}

/** A collaborating team has done its part. */
function finished(item: Feedback, command: By<'finish'>, { actor, now }: EffectContext): Effect {
  const own = actor.kind === 'person' && !seesAll(actor.role) ? actor.teams : undefined;
  const done = openTasks(item, command.team === undefined ? own : [command.team]).map(({ team }) => team);
  const collaborators = item.collaborators.map((task) =>
    task.doneAt === null && done.includes(task.team) ? { ...task, doneAt: iso(now) } : task,
  );
  const text = command.text === undefined ? {} : { text: command.text };
  return { type: 'finished', patch: { collaborators }, data: { teams: done, ...text } };
}

function routed(item: Feedback, { team, owner, ...why }: RoutingDecision, at: string): Effect {
  const duplicates = why.linked === undefined ? item.duplicates : [...new Set([...item.duplicates, why.linked.id])];
  const collaborators = tasksAfter(item, team, why.collaborators ?? [], at);
  return plain('routed', { team, owner, collaborators, duplicates, reroute: null }, { team, owner, ...why });
}

function classified(item: Feedback, command: By<'classify'>, policy: Policy): Effect {
  const { changes, factor } = command;
  const fields = (['type', 'category', 'sentiment', 'priority', 'tags'] as const).filter(
    (field) => changes[field] !== undefined,
  );
  const setByPerson = [...new Set([...item.setByPerson, ...fields])];
  const sum = weighCorrected(policy, item, command);
  const moved = sum !== null && sum.priority !== item.priority ? { priority: sum.priority } : {};
  const after: Partial<Feedback> = { ...changes, ...moved, ...(factor !== undefined && { factor }) };
  const before = Object.fromEntries(
    CORRECTED.filter((field) => after[field] !== undefined).map((at) => [at, item[at]]),
  );
  const data = { before, after, ...(command.reason === undefined ? {} : { reason: command.reason }) };
  const rerouted = ROUTES_BY.some((field) => after[field] !== undefined) && isUntouched(item);
  const loop = item.loop ?? command.loop ?? null;
  const told = rerouted ? ({ reroute: 'corrected' } as const) : {};
  const reviewed = fields.length > 0 ? { review: false } : {};
  return { type: 'classified', patch: { ...sum, ...after, setByPerson, loop, ...reviewed, ...told }, data };
}

const CORRECTED = ['type', 'category', 'sentiment', 'priority', 'tags', 'factor'] as const;

/**
 * What an item is taken for once the answer is known: a person's corrections stay, no priority goes down, and what nobody
 * has begun to work on is routed anew.
 */
function readAgain(
  item: Feedback,
  reading: Reading,
  policy: Policy,
): { patch: Partial<Feedback>; data: Record<string, unknown> } {
  const { confidence, review, type, category, tags } = reading;
  const kept = Object.fromEntries(item.setByPerson.map((field) => [field, item[field]]));
  const weighed = { ...item, tags, reasons: reading.reasons, ...kept };
  const { points, score, priority, reasons } = weighRead(policy, weighed, reading, true);
  const read = { type, category, tags, priority };
  const found: typeof read & Partial<Feedback> = { ...read, ...kept };
  const fields = (['type', 'category', 'priority', 'tags'] as const).filter(
    (field) => JSON.stringify(found[field]) !== JSON.stringify(item[field]),
  );
  const reroute = fields.length > 0 && isUntouched(item) ? ({ reroute: 'corrected' } as const) : {};
  const before = Object.fromEntries(fields.map((field) => [field, item[field]]));
  const after = Object.fromEntries(fields.map((field) => [field, found[field]]));
  return {
    patch: { ...found, points, score, confidence, review, reasons, reread: null, ...reroute },
    data: { before, after, reasons },
  };
}

/** What the score becomes by another mood: it may raise the priority. */
function heardMood(item: Feedback, policy: Policy): { patch: Partial<Feedback>; data: Record<string, unknown> } {
  const sum = weighAnew(policy, item);
  const { priority: before } = item;
  if (before === null || sum.priority >= before) return { patch: { ...sum, priority: before }, data: {} };
  return { patch: sum, data: { before: { priority: before }, after: { priority: sum.priority } } };
}

/** What a correction of routes anew what nobody has begun to work on. */
const ROUTES_BY: readonly (keyof Feedback)[] = ['type', 'category', 'priority', 'tags'];

const plain = (type: EventType, patch: Partial<Feedback> = {}, data: Record<string, unknown> = {}): Effect => ({
  type,
  patch,
  data,
});

/** What each command does to the item's own fields. Status, clocks, follow-up and checkpoints follow in `decide`. */
export function effectOf(item: Feedback, command: Command, context: EffectContext): Effect {
  const now = iso(context.now);
  const prior = { status: item.status, disposition: item.disposition, at: now, clocks: item.clocks.filter(isLive) };
  switch (command.name) {
    case 'understood':
      return understood(item, command.findings, context.policy);
    case 'refine': {
      const { sentiment, ...rest } = command.found;
      const corrected = item.setByPerson.includes('sentiment') ? {} : { sentiment };
      const heard = { ...item, ...rest, ...corrected };
      const again = command.reading
        ? readAgain(heard, command.reading, context.policy)
        : heardMood(heard, context.policy);
      return plain('refined', { ...rest, ...corrected, ...again.patch }, { ...rest, sentiment, ...again.data });
    }
    case 'conclude':
      return plain('closed', { disposition: 'no-action' }, { disposition: 'no-action' });
    case 'route':
      return routed(item, command.decision, now);
    case 'take': {
      const { actor } = context;
      const owner = actor.kind === 'person' ? { id: actor.id, name: actor.name } : item.owner;
      return plain('taken', { owner }, { owner });
    }
    case 'assign':
      return assigned(item, command, now);
    case 'finish':
      return finished(item, command, context);
    case 'note':
      return plain('noted', {}, { text: command.text });
    case 'reply':
      return reply(item, command, context);
    case 'ask': {
      const effect = publicWords('asked', item, command.words, context);
      return { ...effect, patch: { ...effect.patch, asks: item.asks + 1 } };
    }
    case 'auto-ask':
      return plain('asked', {}, { text: command.text, automatic: true });
    case 'resolve':
      return publicWords('resolved', item, command.words, context);
    case 'reject':
      return rejected(item, command, context);
    case 'close':
    case 'auto-close': {
      const disposition = item.status === 'rejected' ? 'rejected' : 'resolved';
      return plain('closed', { disposition }, { disposition });
    }
    case 'reopen':
      return plain('reopened', {}, { reason: command.reason });
    case 'classify':
      return classified(item, command, context.policy);
    case 'reapply':
      return plain('reapplied');
    case 'message':
    case 'thanks': {
      const thanks = command.name === 'thanks';
      const answers = !thanks && item.question?.automatic === true;
      const reread = answers ? { reread: now } : {};
      return plain('message', reread, { ...command.words, thanks, ...(answers && { reread: true }) });
    }
    case 'nudge':
      return plain('nudged', { nudgedAt: now, nudges: item.nudges + 1 });
    case 'rating':
      return rated(item, command, context);
    case 'ask-timeout':
      return context.to === 'closed'
        ? plain('closed', { disposition: 'no-answer' }, { disposition: 'no-answer' })
        : plain('reminded', {}, { to: 'owner' });
    case 'nps': {
      const { score } = command;
      const nps = { askedAt: item.nps?.askedAt ?? now, score, at: now };
      return plain('recommended', { nps }, { score, previous: item.nps?.score ?? null });
    }
    case 'merge':
      return plain(
        'merged',
        { disposition: 'merged', mergedInto: command.into.id, prior },
        { into: command.into.id, reference: command.into.reference },
      );
    case 'unmerge':
      return plain('unmerged', { mergedInto: null, disposition: item.prior?.disposition ?? null, prior: null });
    case 'split':
      return plain('split', {}, { children: command.children });
    case 'spam':
      return plain('spam', { disposition: 'spam', prior });
    case 'unspam':
      return plain('unspam', { disposition: null, prior: null, tags: item.tags.filter((tag) => tag !== SPAM_TAG) });
    case 'withdraw':
      return plain('withdrawn', { disposition: 'withdrawn', prior });
    case 'erase':
      return plain('erased', tombstoneOf(item, now));
    case 'delete':
      return plain('deleted', { disposition: 'deleted', prior });
    case 'restore':
      return plain('restored', { disposition: item.prior?.disposition ?? null, prior: null });
  }
}
