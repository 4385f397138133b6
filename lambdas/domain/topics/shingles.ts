import { hashOf } from '../hash.ts';
import { normalise } from '../understanding/normalise.ts';
import { UNKNOWN } from './group.ts';

/** Languages written without spaces between words: two characters say what four letters do elsewhere. */
const DENSE: readonly string[] = ['zh', 'ja', 'ko', 'yue'];
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const DENSE_LENGTH = 2;
const LENGTH = 4;

/** Where the language is not known, the script tells. */
const isDense = (group: string, text: string): boolean =>
  DENSE.includes(group) || (group === UNKNOWN && DENSE_SCRIPT.test(text));

/** Letters, digits and single spaces of a text, folded; without spaces where none are written between words. */
function folded(text: string, group: string): string {
  const words = normalise(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return isDense(group, words) ? words.replaceAll(' ', '') : words.trim();
}

/**
 * Hashes (32 bits, FNV-1a, the same for ever) of all runs of 2 (zh) or 4 (others) characters of a text, each once, in
 * rising order; of a shorter text none. Masked data and addresses of pages count for nothing.
 */
export function shinglesOf(text: string, group: string): Uint32Array {
  const units = folded(text, group);
  const length = isDense(group, units) ? DENSE_LENGTH : LENGTH;
  const hashes = new Set<number>();
  for (let from = 0; from + length <= units.length; from += 1) {
    hashes.add(hashOf(units, from, from + length));
  }
  return Uint32Array.from(hashes).toSorted();
}
