import { clausesOf, wordsOnly } from '../normalise.ts';
import words from '../words/details/stop-words.json' with { type: 'json' };

const STOP = new Set([...words.zh.split('|'), ...words.en.split('|')]);
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;

/** Phrases told of one message, and the words of one phrase. */
const MOST = 5;
const LONGEST = 4;
/** Text that is looked at, UTF-16 units: what a message is about it says early. */
const READ = 600;

const isTelling = (word: string): boolean =>
  !STOP.has(word) && (HAN.test(word) ? word.length >= 2 : /^[\p{L}][\p{L}'-]+$/u.test(word));

/** Runs of telling words of one clause. */
function runsOf(clause: string): string[][] {
  const runs: string[][] = [[]];
  for (const { segment, isWordLike } of SEGMENTER.segment(clause)) {
    if (isWordLike && isTelling(segment)) runs.at(-1)?.push(segment);
    else if (segment.trim() !== '') runs.push([]);
  }
  return runs.filter((run) => run.length > 0 && run.length <= LONGEST);
}

const joined = (run: readonly string[]): string => run.join(run.some((word) => HAN.test(word)) ? '' : ' ');

/**
 * The phrases that tell what a text is about (R2.3), the most telling first, at most `MOST`: runs of words between stop
 * words, scored by the degree of their words over their frequency (RAKE: Rose et al., "Automatic Keyword Extraction from
 * Individual Documents", 2010).
 *
 * @param text masked text as it came
 */
export function phrasesIn(text: string): string[] {
  const plain = wordsOnly(text.slice(0, READ)).toLowerCase();
  const runs = clausesOf(plain).flatMap(({ start, end }) => runsOf(plain.slice(start, end)));
  const degree = new Map<string, number>();
  const frequency = new Map<string, number>();
  for (const run of runs) {
    for (const word of run) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + run.length);
    }
  }
  const score = (run: readonly string[]): number =>
    run.reduce((sum, word) => sum + (degree.get(word) ?? 0) / (frequency.get(word) ?? 1), 0);
  const byPhrase = new Map(runs.map((run) => [joined(run), score(run)]));
  return [...byPhrase]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([phrase]) => phrase);
}
