import type * as z from 'zod/mini';
import type { mergeBody } from '../contracts/desk.ts';
import { wrongField } from '../http/problem.ts';
import type { Applied, Options } from '../loop/apply-command.ts';
import { type BadTarget, mergeFeedback, unmergeFeedback } from '../loop/merge-feedback.ts';
import type { Given } from './give-command.ts';

const WRONG_TARGET: Record<BadTarget['obstacle'], string> = {
  missing: 'There is no such feedback, or it is not yours to see.',
  itself: 'Nothing is merged into itself.',
  'other-person': 'Only feedback of the same person is merged: the one would be shown to the other.',
  'not-open': 'The target is not open.',
  chain: 'Others were merged into this one: merge them first.',
};

/** Merges the item into another, named by its id; 422 at `/into` when that one cannot take it. */
export async function merge({ into }: z.infer<typeof mergeBody>, given: Given, options: Options): Promise<Applied> {
  const merged = await mergeFeedback(given.desk, given.item.id, into, given.staff, options);
  if (!merged.ok && merged.why === 'target') throw wrongField('/into', WRONG_TARGET[merged.obstacle]);
  return merged;
}

/** Undoes the merge of the item. */
export const unmerge = (_: object, given: Given, options: Options): Promise<Applied> =>
  unmergeFeedback(given.desk, given.item.id, given.staff, options);
