import { BASIS, PRIME, spread } from '../hash.ts';

/**
 * The n-grams of a text, hashed: of Han characters and words, of two words with one between, of the letters of words, and
 * once more those of its beginning and its end, where a message says what it is for.
 */
export interface Grams {
  units: Uint32Array;
  letters: Uint32Array;
  edges: Uint32Array;
}

/** Keep the kinds of n-grams apart. */
const SEEDS = {
  units: 0x5bd1e995,
  apart: 0x2545f491,
  letters: BASIS ^ 0x3c6ef372,
  first: 0x27d4eb2f,
  last: 0x165667b1,
} as const;

/** Longest n-gram of units (a Han character or a word): 4 where a Han character is in it, else 2 words. */
const MOST_UNITS = { han: 4, words: 2 } as const;
/** n-grams of a word's letters, a space standing for its ends. */
const LETTERS = { least: 3, most: 5 } as const;
/** Units at a text's beginning and at its end that count as its edges. */
const EDGE = 4;
/** Every unit starts at most so many n-grams of units, and every letter so many of letters. */
const STARTED = { units: 4, letters: 3 } as const;

/** Hashes in the order in which they were found. */
class Found {
  private readonly hashes: Uint32Array;
  private count = 0;

  constructor(most: number) {
    this.hashes = new Uint32Array(most);
  }

  add(hash: number): void {
    this.hashes[this.count] = hash;
    this.count += 1;
  }

  all(): Uint32Array {
    return this.hashes.subarray(0, this.count);
  }
}

/** Collects the n-grams of one text from its units and the letters of its words, as they come. */
export class GramCollector {
  private readonly ofUnits: Found;
  private readonly ofLetters: Found;
  private readonly units: Int32Array;
  private readonly han: Uint8Array;
  private length = 0;
  private first: number[] | undefined;
  /** Units of the latest run: they stay in their places until another run begins. */
  private lastLength = 0;

  /** @param length of the text, UTF-16 units */
  constructor(length: number) {
    this.units = new Int32Array(length);
    this.han = new Uint8Array(length);
    this.ofUnits = new Found(length * STARTED.units + 8);
    this.ofLetters = new Found((length + 2) * 2 * STARTED.letters + 8);
  }

  unit(hash: number, isHanUnit: boolean): void {
    this.units[this.length] = hash;
    this.han[this.length] = isHanUnit ? 1 : 0;
    this.length += 1;
  }

  /** Ends a run of units: no n-gram goes beyond a full stop or a comma. */
  cut(): void {
    for (let from = 0; from < this.length; from += 1) this.from(from);
    if (this.length > 0) {
      this.lastLength = this.length;
      this.first ??= this.edge(SEEDS.first, (at) => at);
    }
    this.length = 0;
  }

  /** Hashes of the first one to four units of a run, counted from one of its ends. */
  private edge(seed: number, place: (at: number) => number): number[] {
    let hash: number = seed;
    return Array.from({ length: Math.min(EDGE, this.lastLength) }, (_, at) => {
      hash = Math.imul(hash ^ (this.units[place(at)] ?? 0), PRIME) ^ (hash >>> 15);
      return spread(hash);
    });
  }

  private from(start: number): void {
    let hash = BASIS;
    let withHan = false;
    const end = Math.min(this.length, start + MOST_UNITS.han);
    for (let at = start; at < end; at += 1) {
      withHan ||= this.han[at] === 1;
      if (!withHan && at - start >= MOST_UNITS.words) continue;
      hash = Math.imul(hash ^ (this.units[at] ?? 0), PRIME) ^ (hash >>> 15);
      this.ofUnits.add(spread(hash ^ SEEDS.units));
    }
    this.apart(start);
  }

  /** Two words with one between: `not … good`. */
  private apart(start: number): void {
    const end = start + 2;
    if (end >= this.length || this.han[start] === 1 || this.han[start + 1] === 1 || this.han[end] === 1) return;
    const first = Math.imul(BASIS ^ (this.units[start] ?? 0), PRIME) ^ SEEDS.apart;
    this.ofUnits.add(spread(Math.imul(first ^ (this.units[end] ?? 0), PRIME)));
  }

  letters(text: string, start: number, end: number): void {
    for (let from = start - 1; from < end; from += 1) {
      let hash = SEEDS.letters;
      const last = Math.min(end, from + LETTERS.most - 1);
      for (let at = from; at <= last; at += 1) {
        const code = at < start || at >= end ? 32 : text.charCodeAt(at);
        hash = Math.imul(hash ^ code, PRIME);
        if (at - from + 1 >= LETTERS.least) this.ofLetters.add(spread(hash));
      }
    }
  }

  grams(): Grams {
    const last = this.edge(SEEDS.last, (at) => this.lastLength - 1 - at);
    const edges = Uint32Array.from([...(this.first ?? []), ...last]);
    return { units: this.ofUnits.all(), letters: this.ofLetters.all(), edges };
  }
}
