import type { Features } from '../../lambdas/domain/understanding/features.ts';
import { gramValue } from '../../lambdas/domain/understanding/model.ts';
import type { Example } from './learn.ts';

/** What the rules found counts this much a cue, and so do the edges; an n-gram counts 1 / √(number of n-grams of its kind). */
export const CUE_VALUE = 0.2;

/** The features that are learnt, by their hash. */
export type Vocabulary = Map<number, number>;

/** Features that at least so many texts have; cues always. */
export function vocabularyOf(texts: Iterable<Features>, least: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const { units, letters, edges, cues } of texts) {
    for (const hash of new Set([...units, ...letters, ...edges])) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    for (const hash of cues) counts.set(hash, least);
  }
  const vocabulary: Vocabulary = new Map();
  for (const [hash, count] of counts) if (count >= least) vocabulary.set(hash, vocabulary.size);
  return vocabulary;
}

/** A text for the learner; features outside the vocabulary are left out, as they are when the model is used. */
export function exampleOf(
  { units, letters, edges, cues }: Features,
  vocabulary: Vocabulary,
  target: Float32Array,
  weight: number,
): Example {
  const features: number[] = [];
  const values: number[] = [];
  const take = (hashes: Uint32Array, value: number): void => {
    for (const hash of hashes) {
      const feature = vocabulary.get(hash);
      if (feature === undefined) continue;
      features.push(feature);
      values.push(value);
    }
  };
  take(units, gramValue(units));
  take(letters, gramValue(letters));
  take(edges, CUE_VALUE);
  take(cues, CUE_VALUE);
  return { features: Int32Array.from(features), values: Float32Array.from(values), target, weight };
}
