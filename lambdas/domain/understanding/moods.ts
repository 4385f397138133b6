import { type Hit, type PhraseBook, phraseBook, phrasesOf } from './phrase-book.ts';
import words from './words/moods.json' with { type: 'json' };

type Polarity = 'positive' | 'negative';
type Meaning = { kind: 'mood'; polarity: Polarity; weight: number } | { kind: 'neutral' };

const WEIGHTS = { strong: 1.8, plain: 1, weak: 0.4 } as const;
const POLARITIES = ['positive', 'negative'] as const;

type Modifier = 'negator' | 'booster' | 'softener';

/** Words of feeling in one language, and those that change what follows them. */
export type FeelingLists = Record<Polarity, Record<keyof typeof WEIGHTS, string[]>> &
  Record<'neutral' | `${Modifier}s`, string[]>;

function* moodPhrases(lists: readonly FeelingLists[]): Generator<[string, Meaning]> {
  for (const list of lists) {
    for (const polarity of POLARITIES) {
      for (const strength of ['strong', 'plain', 'weak'] as const) {
        const meaning = { kind: 'mood' as const, polarity, weight: WEIGHTS[strength] };
        for (const phrase of phrasesOf(list[polarity][strength])) yield [phrase, meaning];
      }
    }
    for (const phrase of phrasesOf(list.neutral)) yield [phrase, { kind: 'neutral' }];
  }
  for (const polarity of POLARITIES) {
    for (const sign of phrasesOf(words.signs[polarity])) yield [sign, { kind: 'mood', polarity, weight: 1 }];
  }
}

function* modifierPhrases(lists: readonly FeelingLists[]): Generator<[string, Modifier]> {
  for (const list of lists) {
    for (const phrase of phrasesOf(list.negators)) yield [phrase, 'negator'];
    for (const phrase of phrasesOf(list.boosters)) yield [phrase, 'booster'];
    for (const phrase of phrasesOf(list.softeners)) yield [phrase, 'softener'];
  }
}

/** Words of feeling, ready to be asked. */
export interface Feelings {
  moods: PhraseBook<Meaning>;
  modifiers: PhraseBook<Modifier>;
}

export const feelingsOf = (lists: readonly FeelingLists[]): Feelings => ({
  moods: phraseBook(moodPhrases(lists)),
  modifiers: phraseBook(modifierPhrases(lists)),
});

const HOME = feelingsOf([words.zh, words.en]);

/** Hits that no longer hit covers: `不好意思` hides the `好` in it. */
export function outermost<M>(hits: readonly Hit<M>[]): Hit<M>[] {
  const byLength = hits.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const taken = new Uint8Array(hits.reduce((end, hit) => Math.max(end, hit.end), 0));
  const kept = byLength.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept.toSorted((a, b) => a.start - b.start);
}

/** How far before a word its modifiers stand: in characters, and no further than the clause. */
const REACH = { han: 4, latin: 22 };
const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);

const CUT = /[.!?;,。\n、]/u;

/** What stands before a word that changes it: whether it is denied, and how much it is raised or lowered. */
export function modifiersBefore(
  text: string,
  start: number,
  { modifiers }: Feelings = HOME,
): { denied: boolean; factor: number } {
  const reach = isHan(text[start]) ? REACH.han : REACH.latin;
  const before =
    text
      .slice(Math.max(0, start - reach), start)
      .split(CUT)
      .at(-1) ?? '';
  const found = outermost(modifiers.find(before.trimStart()));
  const denied = found.filter(({ meaning }) => meaning === 'negator').length % 2 === 1;
  const up = found.some(({ meaning }) => meaning === 'booster') ? 1.4 : 1;
  const down = found.some(({ meaning }) => meaning === 'softener') ? 0.7 : 1;
  return { denied, factor: up * down };
}

/** One word of feeling in a text, after what denies, raises or lowers it. */
export interface Mood {
  start: number;
  polarity: Polarity;
  weight: number;
}

/** The words of feeling of a normalised text; a denied one turns over (`not good`), a denied bad one only a little. */
export function moodsOf(text: string, feelings: Feelings = HOME): Mood[] {
  return outermost(feelings.moods.find(text)).flatMap(({ start, meaning }) => {
    if (meaning.kind === 'neutral') return [];
    const { denied, factor } = modifiersBefore(text, start, feelings);
    if (!denied) return [{ start, polarity: meaning.polarity, weight: meaning.weight * factor }];
    return meaning.polarity === 'positive'
      ? [{ start, polarity: 'negative' as const, weight: meaning.weight * 0.9 }]
      : [{ start, polarity: 'positive' as const, weight: meaning.weight * 0.4 }];
  });
}
