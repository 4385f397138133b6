import type * as z from 'zod/mini';
import type { classifyBody } from '../contracts/desk.ts';
import type { Command, Corrections } from '../domain/lifecycle/commands.ts';
import { Problem } from '../http/problem.ts';
import type { Given } from './give-command.ts';
import { masked } from './words.ts';

type Body = z.infer<typeof classifyBody>;

/** Only the fields that were given: one that is left out stays. */
const correctionsOf = ({ type, category, sentiment, priority, tags }: Body): Corrections => ({
  ...(type && { type }),
  ...(category && { category }),
  ...(sentiment && { sentiment }),
  ...(priority && { priority }),
  // Free words of a person, like any other.
  ...(tags && { tags: [...new Set(tags.map(masked))] }),
});

/** What must be known of an item before anybody can work on it. */
const NEEDED = ['type', 'category', 'priority'] as const;

/** For an item that nobody has understood yet, a person stands in for the analysis: all that it decides must be said. */
function standIn(changes: Corrections, { desk, item }: Given): { loop?: 'handled' | 'listened' } {
  if (item.loop !== null) return {};
  const missing = NEEDED.filter((field) => changes[field] === undefined && item[field] === null);
  if (missing.length > 0) {
    const detail = 'Needed: the feedback has not been understood yet.';
    throw new Problem(422, 'The body has wrong fields.', {
      errors: missing.map((field) => ({ pointer: `/${field}`, detail })),
    });
  }
  const type = changes.type ?? item.type;
  return { loop: type !== null && desk.settings.handledTypes.includes(type) ? 'handled' : 'listened' };
}

/** The correction that a body asks for. */
export function classify(body: Body, given: Given): Command {
  const { factor, reason } = body;
  const changes = correctionsOf(body);
  return {
    name: 'classify',
    changes,
    ...standIn(changes, given),
    ...(factor !== undefined && { factor }),
    ...(reason && { reason: masked(reason) }),
  };
}
