/** One place in a text where a phrase of the book stands: UTF-16 offsets, and what the phrase means. */
export interface Hit<Meaning> {
  start: number;
  end: number;
  meaning: Meaning;
}

interface Ending<Meaning> {
  meaning: Meaning;
  /** Whether the word may go on (`crash*`). */
  open: boolean;
  /** What has to follow within `GAP` characters (`被扣了…两次`). */
  rest: readonly string[];
}

interface Node<Meaning> {
  /** By UTF-16 unit. */
  next: Map<number, Node<Meaning>>;
  endings: Ending<Meaning>[];
}

const GAP = 16;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\d]/u;
/** Whether a UTF-16 unit is of a word, once it was asked: 0 not yet, 1 no, 2 yes. */
const known = new Uint8Array(0x10000);

/** Of the unit at an offset; NaN, outside the text, is of no word. */
function isWord(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  const answer = known[unit];
  if (answer !== 0) return answer === 2;
  const isOne = WORD.test(String.fromCharCode(unit));
  known[unit] = isOne ? 2 : 1;
  return isOne;
}

const node = <Meaning>(): Node<Meaning> => ({ next: new Map(), endings: [] });

/** Phrases with a meaning, found in a text by one pass; build it once, it is meant to be asked often. */
export interface PhraseBook<Meaning> {
  /** Every occurrence in a normalised text, in order of its start; one phrase inside another is found too. */
  find(text: string): Hit<Meaning>[];
}

/** Where the parts after a gap end, or -1 when one is missing. */
function endOfRest(text: string, from: number, rest: readonly string[]): number {
  let end = from;
  for (const part of rest) {
    const at = text.slice(end, end + GAP + part.length).indexOf(part);
    if (at < 0) return -1;
    end += at + part.length;
  }
  return end;
}

function endingsAt<Meaning>(
  text: string,
  start: number,
  end: number,
  found: Node<Meaning>,
  hits: Hit<Meaning>[],
): void {
  const inWord = isWord(text.charCodeAt(end - 1)) && isWord(text.charCodeAt(end));
  for (const { meaning, open, rest } of found.endings) {
    if (inWord && !open) continue;
    const last = endOfRest(text, end, rest);
    if (last >= 0) hits.push({ start, end: last, meaning });
  }
}

/**
 * Builds a book from written phrases. Latin words match whole (`crash*` also its longer forms), Chinese anywhere;
 * `a…b` matches when `b` follows `a` within a few characters. Phrases are written as normalised text is: lower case,
 * simplified characters.
 */
export function phraseBook<Meaning>(phrases: Iterable<readonly [string, Meaning]>): PhraseBook<Meaning> {
  const root = node<Meaning>();
  for (const [phrase, meaning] of phrases) {
    const [first = '', ...rest] = phrase.split('…');
    const open = first.endsWith('*');
    let at = root;
    const last = open ? first.length - 1 : first.length;
    for (let unit = 0; unit < last; unit += 1) {
      const next = at.next.get(first.charCodeAt(unit)) ?? node<Meaning>();
      at.next.set(first.charCodeAt(unit), next);
      at = next;
    }
    at.endings.push({ meaning, open, rest });
  }
  const starts = new Uint8Array(STARTS);
  for (const unit of root.next.keys()) starts[unit % STARTS] = 1;
  return { find: (text) => findAll(root, starts, text) };
}

/** Most units start no phrase: one look at a small table says so for nearly all of them. */
const STARTS = 4096;

function findAll<Meaning>(root: Node<Meaning>, starts: Uint8Array, text: string): Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = [];
  let wasWord = false;
  for (let start = 0; start < text.length; start += 1) {
    const unit = text.charCodeAt(start);
    const isOne = isWord(unit);
    const startsInWord = wasWord && isOne;
    wasWord = isOne;
    if (startsInWord || starts[unit % STARTS] === 0) continue;
    let at = root.next.get(unit);
    for (let end = start + 1; at !== undefined; end += 1) {
      if (at.endings.length > 0) endingsAt(text, start, end, at, hits);
      at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined;
    }
  }
  return hits;
}

/** Lines of `phrase|phrase|…`, as the word lists are kept, as single phrases; an empty line has none. */
export const phrasesOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split('|')).filter((phrase) => phrase !== '');
