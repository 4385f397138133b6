import { join } from 'node:path';
import * as z from 'zod';
import type { Graded } from '../retrain/grades.ts';
import { jsonLines } from './texts.ts';

const Frozen = z.object({
  text: z.string(),
  channel: z.string().optional(),
  tier: z.string().optional(),
  type: z.string(),
  category: z.string(),
  sentiment: z.string(),
  priority: z.string(),
});

/** Texts that no model learns from: whoever learns anew is graded by them. */
export const frozenTexts = (): Graded[] =>
  jsonLines(join(import.meta.dirname, '../../test/data/understanding.judged.jsonl'), Frozen);
