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

const Reading = z.object({
  type: z.string(),
  category: z.string(),
  also: z.array(z.string()),
  sentiment: z.string().optional(),
  priority: z.string().optional(),
});
const Readings = z.object({ id: z.string(), readings: z.tuple([Reading, Reading]) });

/** The first set is older than all training text, the second younger than most; who wrote them wrote none of it. */
const SETS = { first: '', second: '-2' } as const;
export type JudgedSet = keyof typeof SETS;

/** The messages of a set as their author labelled them. */
export const labelledByAuthor = (set: JudgedSet): JudgedMessage[] =>
  jsonLines(join(DATA, `understanding.judged${SETS[set]}.jsonl`), Judged);

/** What both others say where they agree, else what the author says. */
const ofTwo = (author: string, one: string | undefined, other: string | undefined): string =>
  one !== undefined && one === other ? one : author;

/**
 * The same with the labels that two of three readers chose, the author one of them: where both others agree on another
 * one, it takes the place of the author's. His category stays as one that can be defended (`also`).
 */
export const judgedMessages = (set: JudgedSet): JudgedMessage[] => {
  const readings = new Map(
    jsonLines(join(DATA, `understanding.readings${SETS[set]}.jsonl`), Readings).map((row) => [row.id, row.readings]),
  );
  return labelledByAuthor(set).map((row) => {
    const read = readings.get(row.id);
    if (read === undefined) return row;
    const [one, other] = read;
    const category = ofTwo(row.category, one.category, other.category);
    return {
      ...row,
      type: ofTwo(row.type, one.type, other.type),
      category,
      sentiment: ofTwo(row.sentiment, one.sentiment, other.sentiment),
      priority: ofTwo(row.priority, one.priority, other.priority),
      also: category === row.category ? row.also : [...new Set([...row.also, row.category])],
    };
  });
};
