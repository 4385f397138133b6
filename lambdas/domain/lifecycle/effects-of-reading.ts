import type { Feedback } from '../../contracts/feedback.ts';
import { isUntouched } from '../routing/untouched.ts';
import type { Policy } from '../service-level/policy.ts';
import type { Findings, Reading } from './commands.ts';
import { type By, type Effect, type EffectContext, plain } from './effect.ts';
import { weighAnew, weighCorrected, weighRead } from './weigh.ts';

/** What a correction of routes anew what nobody has begun to work on. */
const ROUTES_BY = ['type', 'category', 'priority', 'tags'] as const;
/** What a person may say of an item, beside the factor. */
const SET = ['type', 'category', 'sentiment', 'priority', 'tags'] as const;
const CORRECTED = [...SET, 'factor'] as const;

/** What a person has said of an item stays. */
const keptOf = (item: Feedback) => Object.fromEntries(item.setByPerson.map((field) => [field, item[field]]));

/** What was made of a new item's text; what a person has set before stays. */
export function understood(item: Feedback, found: Findings, policy: Policy): Effect {
  const { type, category, sentiment, tags } = found;
  const read = { type, category, sentiment, tags };
  const kept = keptOf(item);
  const { intensity, confidence, review, provisional, askAgainAt, language, reasons, loop } = found;
  const own = { intensity, confidence, review, provisional, askAgainAt, language, reasons, loop };
  const sum = weighRead(policy, { ...item, ...read, ...kept, ...own }, found);
  const patch = { ...read, ...own, ...sum, ...kept };
  const told = { priority: sum.priority, score: sum.score, reasons: sum.reasons };
  return { type: 'understood', patch, data: { ...read, ...told, language, provisional, loop } };
}

/** A person's correction; what nobody has begun to work on is routed anew. */
export function classified(item: Feedback, command: By<'classify'>, policy: Policy): Effect {
  const { changes, factor } = command;
  const fields = SET.filter((field) => changes[field] !== undefined);
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
  const kept = keptOf(item);
  const weighed = { ...item, tags, reasons: reading.reasons, ...kept };
  const { points, score, priority, reasons } = weighRead(policy, weighed, reading, true);
  const read = { type, category, tags, priority };
  const found: typeof read & Partial<Feedback> = { ...read, ...kept };
  const fields = ROUTES_BY.filter((field) => JSON.stringify(found[field]) !== JSON.stringify(item[field]));
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

/** What a second opinion brought: it never overrules a person. */
export function refined(item: Feedback, { found, reading }: By<'refine'>, { policy }: EffectContext): Effect {
  const { sentiment, ...rest } = found;
  const corrected = item.setByPerson.includes('sentiment') ? {} : { sentiment };
  const heard = { ...item, ...rest, ...corrected };
  const again = reading ? readAgain(heard, reading, policy) : heardMood(heard, policy);
  return plain('refined', { ...rest, ...corrected, ...again.patch }, { ...rest, sentiment, ...again.data });
}
