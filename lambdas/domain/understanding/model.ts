import type { Features } from './features.ts';
import type { ModelHead } from './model-head.ts';

/** A linear model over hashed features: those that say most, in the order of their keys, each with a weight for every label. */
export interface Model {
  head: ModelHead;
  /** How many low bits of a key tell a feature from the others of its bucket; the bits above them are the bucket. */
  markBits: number;
  /** The first row of every bucket, and where the last one ends. */
  starts: Uint32Array;
  /** The mark of the feature in each row. */
  marks: Uint16Array;
  /** Row after row, `pairsOf` bytes each: two weights of four bits (`STEPS`), the first in the low half. */
  weights: Uint8Array;
}

/**
 * What the four bits of a weight stand for: ±0, 1, 2.8 … 18.5 (the power of 1.5), finer where most weights are. The high bit
 * is the sign.
 */
export const STEPS = Float64Array.from({ length: 16 }, (_, bits) => (bits & 8 ? -1 : 1) * (bits & 7) ** 1.5);

/** How many bytes the weights of a row take: two labels share one. */
export const pairsOf = (labels: number): number => Math.ceil(labels / 2);

/** Bits of a feature's hash that its key keeps: of the features that a model does not know one in 400 is taken for another. */
export const KEY_BITS = 26;
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);

/** The row of a feature, or -1. */
function rowOf({ markBits, starts, marks }: Model, hash: number): number {
  const key = keyOf(hash);
  const bucket = key >>> markBits;
  const mark = key & ((1 << markBits) - 1);
  const end = starts[bucket + 1] ?? 0;
  for (let row = starts[bucket] ?? 0; row < end; row += 1) if (marks[row] === mark) return row;
  return -1;
}

/** Adds the weights of what the model knows, two labels at a time. */
function add(model: Model, hashes: Uint32Array, sums: Float64Array): void {
  const { weights } = model;
  const pairs = sums.length / 2;
  for (const hash of hashes) {
    const row = rowOf(model, hash);
    if (row < 0) continue;
    for (let pair = 0; pair < pairs; pair += 1) {
      const both = weights[row * pairs + pair] ?? 0;
      sums[pair * 2] = (sums[pair * 2] ?? 0) + (STEPS[both & 15] ?? 0);
      sums[pair * 2 + 1] = (sums[pair * 2 + 1] ?? 0) + (STEPS[both >> 4] ?? 0);
    }
  }
}

/** What each n-gram of a kind counts: many say less each. */
export const gramValue = (grams: Uint32Array): number => 1 / Math.sqrt(Math.max(1, grams.length));

/** The score of every label, in the order of `head.labels`; softmax makes them probabilities. */
export function scoresBy(model: Model, { units, letters, edges, cues }: Features): Float64Array {
  const { labels, scales, bias, cueValue } = model.head;
  const width = pairsOf(labels.length) * 2;
  const ofUnits = new Float64Array(width);
  const ofLetters = new Float64Array(width);
  const ofCues = new Float64Array(width);
  add(model, units, ofUnits);
  add(model, letters, ofLetters);
  add(model, edges, ofCues);
  add(model, cues, ofCues);
  const [unitValue, letterValue] = [gramValue(units), gramValue(letters)];
  return Float64Array.from(bias, (known, label) => {
    const grams = (ofUnits[label] ?? 0) * unitValue + (ofLetters[label] ?? 0) * letterValue;
    return known + (scales[label] ?? 0) * (grams + (ofCues[label] ?? 0) * cueValue);
  });
}

/** Probabilities from scores. */
export function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** Beyond this share the odds say no more. */
const MOST_SHARE = 0.9999;

/** The log-odds of a share: the inverse of `logistic`, bounded where a share is next to nothing or all. */
export function logOdds(share: number): number {
  const sure = Math.min(MOST_SHARE, Math.max(1 - MOST_SHARE, share));
  return Math.log(sure / (1 - sure));
}
