import { groupOf, type Model, type ModelHead, markOf, WAYS } from '../../lambdas/domain/understanding/model.ts';
import type { Vocabulary } from './examples.ts';
import type { Learnt } from './learn.ts';

/** What a file may hold, with its head. */
const MOST_BYTES = 400_000;
const HEAD_BYTES = 2_000;
const MARK_BYTES = 2;

/** How full the table may be on average: groups differ. */
const FILLED = 0.7;

const groupsFor = (width: number, features: number): number =>
  Math.min(
    Math.floor((MOST_BYTES - HEAD_BYTES) / ((MARK_BYTES + width) * WAYS)),
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
export function placed(learnt: Learnt, vocabulary: Vocabulary): Placed {
  const groups = groupsFor(learnt.bias.length, vocabulary.size);
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

/** A weight beyond this share of all is cut: one byte has 255 steps. */
const UNCUT = 0.9995;

function scaleOf({ weights, bias }: Learnt, label: number): number {
  const sizes = Array.from({ length: weights.length / bias.length }, (_, feature) =>
    Math.abs(weights[feature * bias.length + label] ?? 0),
  ).toSorted((a, b) => a - b);
  return (sizes[Math.floor(sizes.length * UNCUT)] ?? 0) / 127 || 1;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** The model as it is used: one byte a weight. What `placed` kept is what was learnt on. */
export function packed(
  learnt: Learnt,
  { vocabulary, groups }: Placed,
  about: Pick<ModelHead, 'task' | 'labels' | 'cueValue'>,
): Model {
  const width = learnt.bias.length;
  const scales = about.labels.map((_, label) => rounded(scaleOf(learnt, label)));
  const marks = new Uint16Array(groups * WAYS);
  const weights = new Int8Array(groups * WAYS * width);
  for (const [hash, feature] of vocabulary) {
    let row = groupOf(hash, groups);
    while (marks[row] !== 0) row += 1;
    marks[row] = markOf(hash);
    for (let label = 0; label < width; label += 1) {
      const value = Math.round((learnt.weights[feature * width + label] ?? 0) / (scales[label] ?? 1));
      weights[row * width + label] = Math.max(-127, Math.min(127, value));
    }
  }
  const head: ModelHead = { v: 1, ...about, groups, scales, bias: Array.from(learnt.bias, rounded) };
  return { head, marks, weights };
}

/** The bytes of a model's file: length of the head (uint32), head (JSON, padded to an even length), marks, weights. */
export function bytesOf({ head, marks, weights }: Model): Uint8Array {
  const written = JSON.stringify(head);
  const text = new TextEncoder().encode(written.length % 2 === 0 ? written : `${written} `);
  const bytes = new Uint8Array(4 + text.length + marks.byteLength + weights.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  bytes.set(text, 4);
  marks.forEach((mark, row) => view.setUint16(4 + text.length + row * 2, mark, true));
  bytes.set(new Uint8Array(weights.buffer), 4 + text.length + marks.byteLength);
  return bytes;
}
