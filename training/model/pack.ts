import { deflateRawSync } from 'node:zlib';
import {
  type Bits,
  groupOf,
  type Model,
  type ModelHead,
  markOf,
  rowBytes,
  WAYS,
  widthOf,
} from '../../lambdas/domain/understanding/model.ts';
import type { Vocabulary } from './examples.ts';
import type { Learnt } from './learn.ts';

/** What a file may hold, with its head. */
const MOST_BYTES = 400_000;
const HEAD_BYTES = 4_000;
const MARK_BYTES = 2;

/** What of a weight's bytes is left in the file: those of four bits are deflated, to two thirds or three quarters. */
const LEFT: Record<Bits, number> = { 8: 1, 4: 0.77 };

/** How full the table may be on average: groups differ. */
const FILLED = 0.7;

const groupsFor = (width: number, features: number, bits: Bits): number =>
  Math.min(
    Math.floor((MOST_BYTES - HEAD_BYTES) / ((MARK_BYTES + rowBytes(width, bits) * LEFT[bits]) * WAYS)),
    Math.ceil(features / (WAYS * FILLED)),
  );

/** How far a feature moves the labels apart. */
function spreadOf({ weights, bias }: Learnt, feature: number): number {
  const own = weights.subarray(feature * bias.length, (feature + 1) * bias.length);
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  return own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0);
}

/** What has a place in a table of so many groups. */
export interface Placed {
  vocabulary: Vocabulary;
  groups: number;
}

/** The features that find a place in the table: those that say most come first, a full group takes no more. */
export function placed(learnt: Learnt, vocabulary: Vocabulary, bits: Bits): Placed {
  const groups = groupsFor(learnt.bias.length, vocabulary.size, bits);
  const filled = new Map<number, Set<number>>();
  const spread = [...vocabulary].map(([hash, feature]) => ({ hash, says: spreadOf(learnt, feature) }));
  const kept: Vocabulary = new Map();
  for (const { hash } of spread.toSorted((a, b) => b.says - a.says)) {
    const group = groupOf(hash, groups);
    const marks = filled.get(group) ?? new Set();
    filled.set(group, marks);
    if (marks.size >= WAYS || marks.has(markOf(hash))) continue;
    marks.add(markOf(hash));
    kept.set(hash, kept.size);
  }
  return { vocabulary: kept, groups };
}

/** A weight beyond this share of all is cut: one byte has 255 steps, half a byte has 15. */
const UNCUT: Record<Bits, number> = { 8: 0.9995, 4: 0.999 };

function scaleOf({ weights, bias }: Learnt, label: number, bits: Bits): number {
  const sizes = Array.from({ length: weights.length / bias.length }, (_, feature) =>
    Math.abs(weights[feature * bias.length + label] ?? 0),
  ).toSorted((a, b) => a - b);
  return (sizes[Math.floor(sizes.length * UNCUT[bits])] ?? 0) / mostOf(bits) || 1;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** The largest whole number that a weight of so many bits can be. */
const mostOf = (bits: Bits): number => 2 ** (bits - 1) - 1;

/** The model as it is used: whole numbers as weights. What `placed` kept is what was learnt on. */
export function packed(
  learnt: Learnt,
  { vocabulary, groups }: Placed,
  about: Pick<ModelHead, 'task' | 'labels' | 'cueValue' | 'bits'>,
): Model {
  const width = learnt.bias.length;
  const scales = about.labels.map((_, label) => rounded(scaleOf(learnt, label, about.bits)));
  const most = mostOf(about.bits);
  const marks = new Uint16Array(groups * WAYS);
  const stride = widthOf(about);
  const weights = new Int8Array(groups * WAYS * stride);
  for (const [hash, feature] of vocabulary) {
    let row = groupOf(hash, groups);
    while (marks[row] !== 0) row += 1;
    marks[row] = markOf(hash);
    for (let label = 0; label < width; label += 1) {
      const value = Math.round((learnt.weights[feature * width + label] ?? 0) / (scales[label] ?? 1));
      weights[row * stride + label] = Math.max(-most, Math.min(most, value));
    }
  }
  const head: ModelHead = { v: 3, ...about, groups, scales, bias: Array.from(learnt.bias, rounded) };
  return { head, marks, weights };
}

/** Marks and weights as they stand in a file. */
function tableOf({ head, marks, weights }: Model): Uint8Array {
  const bytes = new Uint8Array(marks.byteLength + marks.length * rowBytes(head.labels.length, head.bits));
  const view = new DataView(bytes.buffer);
  marks.forEach((mark, at) => view.setUint16(at * 2, mark, true));
  const table = bytes.subarray(marks.byteLength);
  weights.forEach((weight, at) => {
    // Two's complement; the first of two weights stands in the low half of a byte.
    const half = head.bits === 4 && at % 2 === 1 ? (weight & 0xf) << 4 : weight & (2 ** head.bits - 1);
    const place = (at * head.bits) >> 3;
    table[place] = (table[place] ?? 0) | half;
  });
  return head.bits === 4 ? deflateRawSync(bytes, { level: 9 }) : bytes;
}

/**
 * The bytes of a model's file: length of the head (uint32), head (JSON), table (see `parseModel`). Throws when they are more
 * than a file may have.
 */
export function bytesOf(model: Model): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(model.head));
  const table = tableOf(model);
  const bytes = new Uint8Array(4 + head.length + table.length);
  if (bytes.length > MOST_BYTES) throw new Error(`${model.head.task} takes ${bytes.length} bytes, not ${MOST_BYTES}`);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(table, 4 + head.length);
  return bytes;
}
