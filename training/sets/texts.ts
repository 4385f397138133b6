import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CHANNELS, type Channel, FEEDBACK_TYPES, PRIORITIES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import type { Features } from '../../lambdas/domain/understanding/features.ts';

const ROOT = join(import.meta.dirname, '..');

/** A labelled text: what is not known of it is missing. */
export interface LabelledText {
  text: string;
  language: 'zh' | 'en';
  /** The file it is from. */
  from: string;
  weight: number;
  type?: string;
  /** What its type counts, where that is another weight. */
  typeWeight?: number;
  /** The same of its category. */
  categoryWeight?: number;
  /** The same of its urgency. */
  urgencyWeight?: number;
  category?: string;
  sentiment?: string;
  priority?: string;
  tier?: string;
  channel?: Channel;
}

/** With what the models see of it. */
export type TrainingText = LabelledText & { features: Features };

export const jsonLines = <S extends z.ZodType>(file: string, schema: S): z.output<S>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));

const Own = z.object({
  text: z.string(),
  language: z.enum(['zh', 'en']),
  type: z.enum(FEEDBACK_TYPES),
  category: z.string(),
  sentiment: z.enum(SENTIMENTS),
  priority: z.enum(PRIORITIES),
  tier: z.optional(z.string()),
  channel: z.enum(CHANNELS),
});

type Weights = Pick<LabelledText, 'weight' | 'categoryWeight'>;

/**
 * Plain messages (see the README beside them) are mostly about goods in general: in full they make a file of 400 KB forget
 * what tells the other categories apart.
 */
const PLAIN: Weights = { weight: 1, categoryWeight: 0.35 };
/** Grave messages and their look-alikes are there to teach urgency: of what else they tell, half. */
const GRAVE: Weights = { weight: 0.5, categoryWeight: 0.5 };
/** The other English messages are better written than real ones are: of type and feeling they say half as much. */
const WRITTEN: Readonly<Record<'zh' | 'en', Weights>> = {
  zh: { weight: 1, categoryWeight: 1 },
  en: { weight: 0.5, categoryWeight: 1 },
};

function weightsOf(file: string, language: 'zh' | 'en'): Weights {
  if (file.includes('-plain-')) return PLAIN;
  return file.includes('-grave-') ? GRAVE : WRITTEN[language];
}

/** The project's own labelled texts. */
export const ownTexts = (): LabelledText[] =>
  readdirSync(join(ROOT, 'text'))
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .flatMap((name) =>
      jsonLines(join(ROOT, 'text', name), Own).map(({ tier = 'standard', ...row }) => ({
        ...row,
        tier,
        from: name.replace('.jsonl', ''),
        urgencyWeight: 1,
        ...weightsOf(name, row.language),
      })),
    );

/** Where the development sets are, if they are there at all. */
export const dataFolder = (): string | undefined => {
  const folder = process.env['CLOSELOOP_DATA'];
  return folder !== undefined && existsSync(folder) ? folder : undefined;
};
