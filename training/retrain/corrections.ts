import * as z from 'zod';
import { hashOf } from '../../lambdas/domain/hash.ts';
import { CHANNELS, FEEDBACK_TYPES, PRIORITIES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import { KNOWN_CATEGORIES } from '../../lambdas/domain/understanding/category-words.ts';
import type { LabelledText } from '../sets/texts.ts';

const LABELS = ['type', 'category', 'sentiment', 'priority'] as const;

const Line = z.object({
  text: z.string().min(1),
  language: z.string().nullable(),
  channel: z.enum(CHANNELS).optional(),
  tier: z.string().default('standard'),
  type: z.enum(FEEDBACK_TYPES).nullable(),
  category: z.string().nullable(),
  sentiment: z.enum(SENTIMENTS).nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  corrected: z.array(z.enum(LABELS)).min(1),
});
export type Correction = z.output<typeof Line> & { language: 'zh' | 'en' };

export interface Corrections {
  learnt: Correction[];
  /** Every fifth by its text's hash: the same ones each time, never learnt from. */
  kept: Correction[];
  /** Of languages without models. */
  skipped: number;
}

const KEPT_OF = 5;

const inModelLanguage = (line: z.output<typeof Line>): Correction | undefined => {
  if (line.language?.startsWith('zh') === true) return { ...line, language: 'zh' };
  return line.language === 'en' ? { ...line, language: 'en' } : undefined;
};

function readLine(text: string, number: number): z.output<typeof Line> {
  try {
    return Line.parse(JSON.parse(text));
  } catch (error) {
    const fields = error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')).join(', ') : 'not JSON';
    throw new Error(`line ${number} is no correction: ${fields}`, { cause: error });
  }
}

/** Reads a file of corrections. Throws with the number of the first line that is none, and the fields that are wrong. */
export function readCorrections(lines: string): Corrections {
  const rows = lines
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [inModelLanguage(readLine(line, at + 1))]));
  const known = rows.filter((row) => row !== undefined);
  const isKept = ({ text }: Correction): boolean => hashOf(text) % KEPT_OF === 0;
  return {
    learnt: known.filter((row) => !isKept(row)),
    kept: known.filter(isKept),
    skipped: rows.length - known.length,
  };
}

/** What a person has set teaches, as much as two of the project's own texts; what the machine said teaches nothing. */
const WEIGHT = 2;

/** A correction as a text to learn from; a category that the product does not know is left out. */
export function exampleOf({ text, language, channel, tier, corrected, ...labels }: Correction): LabelledText {
  const { type, category, sentiment, priority } = labels;
  const says = (label: (typeof LABELS)[number]): boolean => corrected.includes(label);
  return {
    text,
    language,
    tier,
    ...(channel === undefined ? {} : { channel }),
    from: 'corrections',
    weight: WEIGHT,
    ...(says('type') && type !== null ? { type } : {}),
    ...(says('category') && category !== null && KNOWN_CATEGORIES.includes(category) ? { category } : {}),
    ...(says('sentiment') && sentiment !== null ? { sentiment } : {}),
    ...(says('priority') && priority !== null ? { priority } : {}),
  };
}
