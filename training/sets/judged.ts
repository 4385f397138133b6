import { join } from 'node:path';
import * as z from 'zod';
import { jsonLines } from './texts.ts';

const DATA = join(import.meta.dirname, '../../test/data');

const Judged = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  channel: z.string().optional(),
  tier: z.string().optional(),
  type: z.string(),
  category: z.string(),
  also: z.array(z.string()),
  sentiment: z.string(),
  priority: z.string(),
});
export type JudgedMessage = z.output<typeof Judged>;

const Reading = z.object({ type: z.string(), category: z.string(), also: z.array(z.string()) });
const Readings = z.object({ id: z.string(), readings: z.tuple([Reading, Reading]) });

/** The messages as their author labelled them. */
export const labelledByAuthor = (): JudgedMessage[] => jsonLines(join(DATA, 'understanding.judged.jsonl'), Judged);

/**
 * The same with the type and category that two of three readers chose, the author one of them: where both others agree
 * on another label, it takes the place of the author's, which stays as one that can be defended (`also`).
 */
export const judgedMessages = (): JudgedMessage[] => {
  const readings = new Map(
    jsonLines(join(DATA, 'understanding.readings.jsonl'), Readings).map((row) => [row.id, row.readings]),
  );
  return labelledByAuthor().map((row) => {
    const read = readings.get(row.id);
    if (read === undefined) return row;
    const [one, other] = read;
    const type = one.type === other.type ? one.type : row.type;
    if (one.category !== other.category || one.category === row.category) return { ...row, type };
    return { ...row, type, category: one.category, also: [...new Set([...row.also, row.category])] };
  });
};
