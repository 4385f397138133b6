import type * as z from 'zod/mini';
import type { splitBody } from '../contracts/desk.ts';
import type { Applied, Options } from '../loop/apply-command.ts';
import { splitFeedback } from '../loop/split-feedback.ts';
import type { Given } from './give-command.ts';

/** Makes items of their own out of parts of the text; 409 in a state that does not allow it. */
export const split = ({ texts }: z.infer<typeof splitBody>, given: Given, options: Options): Promise<Applied> =>
  splitFeedback(given.desk, given.item.id, texts, given.staff, options);
