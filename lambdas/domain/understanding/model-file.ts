import { inflateRawSync } from 'node:zlib';
import { KEY_BITS, type Model, pairsOf } from './model.ts';
import { ModelHead } from './model-head.ts';

/** A mark has 16 bits at most; a bucket holds two to four features. */
const markBitsFor = (rows: number): number =>
  KEY_BITS - Math.max(KEY_BITS - 16, Math.floor(Math.log2(Math.max(1, rows))) - 1);

/** Bytes of the difference between a key and the one before. */
export const GAP_BYTES = 4;

/**
 * The rows of a model by their keys, which ascend.
 *
 * @param gaps their differences: the lowest byte of all rows, then the next of all, to the highest
 */
export function indexOf(gaps: Uint8Array, rows: number): Pick<Model, 'markBits' | 'starts' | 'marks'> {
  const markBits = markBitsFor(rows);
  const mask = (1 << markBits) - 1;
  const starts = new Uint32Array((1 << (KEY_BITS - markBits)) + 1);
  const marks = new Uint16Array(rows);
  let key = 0;
  let begun = 0;
  for (let row = 0; row < rows; row += 1) {
    // Written out: a loop over the four takes three times as long, and every cold start waits for this.
    key += (gaps[row] ?? 0) | ((gaps[rows + row] ?? 0) << 8);
    key += ((gaps[2 * rows + row] ?? 0) << 16) | ((gaps[3 * rows + row] ?? 0) << 24);
    for (const bucket = key >>> markBits; begun <= bucket; begun += 1) starts[begun] = row;
    marks[row] = key & mask;
  }
  starts.fill(rows, begun);
  return { markBits, starts, marks };
}

const CUT = 'the file of a model is cut';

function inflated(written: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(written));
  } catch {
    throw new Error(CUT);
  }
}

/**
 * Reads a model's file: length of the head (uint32, little-endian), head (JSON), and deflated (RFC 1951) the differences of
 * the keys and the weights. Throws when the file is cut or of another version.
 */
export function parseModel(bytes: Uint8Array): Model {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = ModelHead.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  const { rows, labels } = head;
  const table = inflated(bytes.subarray(4 + length));
  if (table.length !== rows * (GAP_BYTES + pairsOf(labels.length))) throw new Error(CUT);
  return { head, ...indexOf(table, rows), weights: table.subarray(rows * GAP_BYTES) };
}
