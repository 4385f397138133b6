import { join } from 'node:path';
import * as z from 'zod';
import { nearTo } from './apart.ts';
import { phraseTexts } from './phrases.ts';
import { shipTexts } from './ship.ts';
import { dataFolder, jsonLines, type LabelledText, ownTexts } from './texts.ts';

const Measured = z.object({ text: z.string() });

/**
 * All that the models learn from. Real messages that the project is measured on come from the same sets as some of the
 * texts: what is near to one of them is left out. Throws when the development sets are not there.
 */
export function trainingTexts(): LabelledText[] {
  const data = dataFolder();
  if (data === undefined) throw new Error('CLOSELOOP_DATA names no folder: the models need the sets marked "ship"');
  const isMeasured = nearTo(jsonLines(join(data, 'taxonomy_dev.jsonl'), Measured).map(({ text }) => text));
  return [...ownTexts(), ...phraseTexts(), ...shipTexts(data).filter(({ text }) => !isMeasured(text))];
}
