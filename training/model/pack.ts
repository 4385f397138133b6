import { deflateRawSync } from 'node:zlib';
import { KEY_BITS, keyOf, type Model, pairsOf, STEPS } from '../../lambdas/domain/understanding/model.ts';
import { GAP_BYTES, indexOf } from '../../lambdas/domain/understanding/model-file.ts';
import type { ModelHead } from '../../lambdas/domain/understanding/model-head.ts';
import type { Vocabulary } from './examples.ts';
import type { Learnt } from './learn.ts';

/** What a file may hold. */
const MOST_BYTES = 400_000;
/** What a head may grow by after packing: what types say of categories, calibration. */
const LATER_BYTES = 4_000;
/** What table and head of a file may take when it is packed. */
const PACKED_BYTES = MOST_BYTES - LATER_BYTES;
/** The room for features that are learnt once more: their weights change a little. */
const ROOM = 0.995;

/**
 * How much a feature says: how far it moves the labels apart, and how often it comes. By its weights alone the table fills
 * with what two texts happened to share.
 */
function saysOf({ weights, bias, counts }: Learnt, feature: number): number {
  const own = weights.subarray(feature * bias.length, (feature + 1) * bias.length);
  const mean = own.reduce((a, b) => a + b, 0) / own.length;
  return own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) * Math.sqrt(counts[feature] ?? 0);
}

/** The features that say most first; of two with the same key the one that says more. */
function strongestFirst(learnt: Learnt, vocabulary: Vocabulary): [hash: number, feature: number][] {
  const taken = new Set<number>();
  return [...vocabulary]
    .map(([hash, feature]) => ({ hash, feature, says: saysOf(learnt, feature) }))
    .toSorted((a, b) => b.says - a.says)
    .flatMap(({ hash, feature }): [number, number][] => {
      if (taken.has(keyOf(hash))) return [];
      taken.add(keyOf(hash));
      return [[hash, feature]];
    });
}

/** A weight beyond this share of all is cut. */
const UNCUT = 0.9995;
/** How large a weight can be: the other half of the steps are the same below zero. */
const SIZES = STEPS.subarray(0, STEPS.length / 2);
const MOST_SIZE = SIZES.at(-1) ?? 1;

function scaleOf({ weights, bias }: Learnt, features: readonly number[], label: number): number {
  const sizes = features
    .map((feature) => Math.abs(weights[feature * bias.length + label] ?? 0))
    .toSorted((a, b) => a - b);
  return (sizes[Math.floor(sizes.length * UNCUT)] ?? 0) / MOST_SIZE || 1;
}

/** The four bits whose step is nearest to a weight. */
function bitsOf(weight: number, scale: number): number {
  const size = Math.abs(weight) / scale;
  const step = SIZES.findLastIndex((each, at) => size >= (each + (SIZES[at - 1] ?? each)) / 2);
  return weight < 0 && step > 0 ? step + SIZES.length : step;
}

const rounded = (value: number): number => Number(value.toPrecision(6));

/** What is said of a model beside what it learnt. */
export type About = Pick<ModelHead, 'task' | 'labels' | 'cueValue'>;

/** Differences of ascending keys, byte after byte (see `indexOf`). */
function gapsOf(keys: ArrayLike<number>): Uint8Array {
  const gaps = new Uint8Array(keys.length * GAP_BYTES);
  for (let row = 0; row < keys.length; row += 1) {
    const gap = (keys[row] ?? 0) - (keys[row - 1] ?? 0);
    for (let byte = 0; byte < GAP_BYTES; byte += 1) gaps[byte * keys.length + row] = gap >>> (byte * 8);
  }
  return gaps;
}

/** The model as it is used: its features by their keys, four bits a weight. */
function modelOf(learnt: Learnt, chosen: readonly (readonly [hash: number, feature: number])[], about: About): Model {
  const sorted = chosen.toSorted(([a], [b]) => keyOf(a) - keyOf(b));
  const features = sorted.map(([, feature]) => feature);
  const scales = about.labels.map((_, label) => rounded(scaleOf(learnt, features, label)));
  const labels = about.labels.length;
  const pairs = pairsOf(labels);
  const weights = new Uint8Array(features.length * pairs);
  features.forEach((feature, row) => {
    for (let label = 0; label < labels; label += 1) {
      const bits = bitsOf(learnt.weights[feature * labels + label] ?? 0, scales[label] ?? 1);
      const at = row * pairs + (label >> 1);
      weights[at] = (weights[at] ?? 0) | (label % 2 === 0 ? bits : bits << 4);
    }
  });
  const head: ModelHead = { v: 4, ...about, rows: features.length, scales, bias: Array.from(learnt.bias, rounded) };
  return { head, ...indexOf(gapsOf(sorted.map(([hash]) => keyOf(hash))), sorted.length), weights };
}

/** The keys of a model's rows, from their buckets and marks. */
function keysOf({ markBits, starts, marks }: Model): Uint32Array {
  const keys = new Uint32Array(marks.length);
  for (let bucket = 0; bucket < 1 << (KEY_BITS - markBits); bucket += 1) {
    for (let row = starts[bucket] ?? 0; row < (starts[bucket + 1] ?? 0); row += 1) {
      keys[row] = (bucket << markBits) | (marks[row] ?? 0);
    }
  }
  return keys;
}

/** Keys and weights as they stand in a file (see `parseModel`). */
const tableOf = (model: Model): Uint8Array =>
  deflateRawSync(Buffer.concat([gapsOf(keysOf(model)), model.weights]), { level: 9 });

/** The bytes of a model's file. */
function written(model: Model): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(model.head));
  const table = tableOf(model);
  const bytes = new Uint8Array(4 + head.length + table.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(table, 4 + head.length);
  return bytes;
}

/** The model of the strongest features whose file has at most so many bytes. */
function strongest(learnt: Learnt, vocabulary: Vocabulary, about: About, most: number): [Model, Vocabulary] {
  const ordered = strongestFirst(learnt, vocabulary);
  // Starts with more than can fit, at one byte a feature; a file grows a little less than in proportion.
  for (let count = Math.min(ordered.length, most); ; ) {
    const chosen = ordered.slice(0, count);
    const model = modelOf(learnt, chosen, about);
    const size = written(model).length;
    if (size <= most || count === 0) return [model, new Map(chosen.map(([hash], at) => [hash, at]))];
    count = Math.floor(((count * most) / size) * 0.998);
  }
}

/** The features that find a place in a file: those that say most. */
export const placed = (learnt: Learnt, vocabulary: Vocabulary, about: About): Vocabulary =>
  strongest(learnt, vocabulary, about, PACKED_BYTES * ROOM)[1];

/** The model as it is used; what `placed` kept is what was learnt on, and hardly ever more than a file holds. */
export const packed = (learnt: Learnt, vocabulary: Vocabulary, about: About, most = PACKED_BYTES): Model =>
  strongest(learnt, vocabulary, about, most)[0];

/** The bytes of a model's file (see `parseModel`). Throws when they are more than a file may have. */
export function bytesOf(model: Model): Uint8Array {
  const bytes = written(model);
  if (bytes.length > MOST_BYTES) throw new Error(`${model.head.task} takes ${bytes.length} bytes, not ${MOST_BYTES}`);
  return bytes;
}
