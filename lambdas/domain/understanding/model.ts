import { inflateRawSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Features } from './features.ts';

/** How a model's file begins: what it tells apart, and how its numbers are to be read. */
const ModelHead = z.object({
  v: z.literal(3),
  task: z.string(),
  labels: z.array(z.string()),
  /** Of a weight. */
  bits: z.union([z.literal(4), z.literal(8)]),
  /** Groups of `WAYS` rows. */
  groups: z.number(),
  /** What a weight of 1 stands for, by label. */
  scales: z.array(z.number()),
  bias: z.array(z.number()),
  /** What a cue counts, and an n-gram of the edges; another n-gram counts 1 / √(number of n-grams of its kind). */
  cueValue: z.number(),
  /** Of a category: how much likelier than by chance a type makes each label. */
  byType: z.optional(z.record(z.string(), z.array(z.number()))),
  /** How likely the first label is right: offset, factor of its log-odds, factor of its lead in logits. */
  calibration: z.optional(z.tuple([z.number(), z.number(), z.number()])),
});
export type ModelHead = z.output<typeof ModelHead>;
export type Bits = ModelHead['bits'];

/** A linear model over hashed features: a table of the features that say most, each with a weight for every label. */
export interface Model {
  head: ModelHead;
  /** 16 bits of the hash of the feature in a row; 0 is an empty row. */
  marks: Uint16Array;
  /** Row after row, `widthOf` weights each. */
  weights: Int8Array;
}

/** How many bytes the weights of a row take in a file. */
export const rowBytes = (labels: number, bits: Bits): number => Math.ceil((labels * bits) / 8);

/** How many weights a row takes in memory: one for each label, and a spare one where labels of four bits are odd. */
export const widthOf = ({ labels, bits }: Pick<ModelHead, 'labels' | 'bits'>): number =>
  (rowBytes(labels.length, bits) * 8) / bits;

/** Rows that a feature may stand in. */
export const WAYS = 8;

/** The first row of the group where a feature would stand. */
export const groupOf = (hash: number, groups: number): number => Math.floor((hash / 4_294_967_296) * groups) * WAYS;

/** The mark of a feature within its group, 1..65535. */
export const markOf = (hash: number): number => hash & 0xffff || 1;

function rowOf({ head, marks }: Model, hash: number): number {
  const first = groupOf(hash, head.groups);
  const mark = markOf(hash);
  for (let row = first; row < first + WAYS; row += 1) {
    const found = marks[row];
    if (found === mark) return row;
    if (found === 0) return -1;
  }
  return -1;
}

function add(model: Model, hashes: Uint32Array, sums: Float64Array): void {
  const { weights } = model;
  const width = widthOf(model.head);
  const labels = sums.length;
  for (const hash of hashes) {
    const row = rowOf(model, hash);
    if (row < 0) continue;
    const start = row * width;
    for (let label = 0; label < labels; label += 1) sums[label] = (sums[label] ?? 0) + (weights[start + label] ?? 0);
  }
}

/** What each n-gram of a kind counts: many say less each. */
export const gramValue = (grams: Uint32Array): number => 1 / Math.sqrt(Math.max(1, grams.length));

/** The score of every label, in the order of `head.labels`; softmax makes them probabilities. */
export function scoresBy(model: Model, { units, letters, edges, cues }: Features): Float64Array {
  const { labels, scales, bias, cueValue } = model.head;
  const ofUnits = new Float64Array(labels.length);
  const ofLetters = new Float64Array(labels.length);
  const ofCues = new Float64Array(labels.length);
  add(model, units, ofUnits);
  add(model, letters, ofLetters);
  add(model, edges, ofCues);
  add(model, cues, ofCues);
  const [unitValue, letterValue] = [gramValue(units), gramValue(letters)];
  return ofUnits.map((sum, label) => {
    const grams = sum * unitValue + (ofLetters[label] ?? 0) * letterValue;
    return (bias[label] ?? 0) + (scales[label] ?? 0) * (grams + (ofCues[label] ?? 0) * cueValue);
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

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The two weights of four bits in a byte, as the two bytes that they become. */
const PAIRS = Uint16Array.from(
  { length: 256 },
  (_, pair) => (((pair << 28) >> 28) & 0xff) | ((((pair << 24) >> 28) & 0xff) << 8),
);

/** Weights of four bits, two to a byte, one byte each. */
function unpacked(packed: Uint8Array): Int8Array {
  const pairs = new Uint16Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) pairs[at] = PAIRS[packed[at] ?? 0] ?? 0;
  return new Int8Array(pairs.buffer);
}

const CUT = 'the file of a model is cut';

/** The table of a model in memory of its own; one of four bits a weight is deflated in its file. */
function tableOf(written: Uint8Array, bits: Bits): Uint8Array<ArrayBuffer> {
  if (bits === 8) return new Uint8Array(written);
  try {
    return new Uint8Array(inflateRawSync(written));
  } catch {
    throw new Error(CUT);
  }
}

/**
 * Reads a model's file: length of the head (uint32), head (JSON), table: marks (uint16), weights (two's complement of 8 or 4
 * bits, whole bytes a row), all little-endian. A table of four bits a weight is deflated (RFC 1951). Throws when the file is cut or of another version.
 */
export function parseModel(bytes: Uint8Array): Model {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = ModelHead.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  const rows = head.groups * WAYS;
  const labels = head.labels.length;
  if (!isLittleEndian) throw new Error('models are read on little-endian machines only');
  const table = tableOf(bytes.subarray(4 + length), head.bits);
  if (table.length !== rows * (2 + rowBytes(labels, head.bits))) throw new Error(CUT);
  const weights = table.subarray(rows * 2);
  return {
    head,
    marks: new Uint16Array(table.buffer, 0, rows),
    weights: head.bits === 8 ? new Int8Array(weights.buffer, rows * 2) : unpacked(weights),
  };
}
