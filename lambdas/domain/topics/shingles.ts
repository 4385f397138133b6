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

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Hashes (32 bits, FNV-1a, the same for ever) of all runs of 2 (zh) or 4 (others) characters of a text, each once, in
 * rising order; of a shorter text none. Masked data and addresses of pages count for nothing.
 */
export function shinglesOf(text: string, group: string): Uint32Array {
  const units = folded(text, group);
  const length = isDense(group, units) ? DENSE_LENGTH : LENGTH;
  const hashes = new Set<number>();
  for (let from = 0; from + length <= units.length; from += 1) {
    let hash = FNV_START;
    for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ units.charCodeAt(at), FNV_PRIME);
    hashes.add(mixed(hash));
  }
  return Uint32Array.from(hashes).toSorted();
}
