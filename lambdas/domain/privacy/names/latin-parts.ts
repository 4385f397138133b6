import { asWords, type Kind, never, SURNAME_SHAPE, setOf, surnames, wordlike } from './latin-lexicon.ts';
import type { Word } from './latin-words.ts';
import { isPinyinName } from './pinyin.ts';

const VIETNAMESE_SURNAMES = setOf(
  'nguyễn nguyen trần lê phạm huỳnh hoàng vũ võ đặng bùi đỗ ngô dương lý đinh trịnh đoàn lâm tạ lương châu',
);
const MONTH_NAMES = setOf('may june april august');
/** "Her name is Georgia May Chase": where a name is announced, months may be part of it. */
const isMonthName = (name: readonly Word[], { lower, isCapital }: Word, unknowns: number): boolean =>
  unknowns > 1 && isCapital && MONTH_NAMES.has(lower) && name.length === 1 && name[0]?.kind !== 'capital';

/** Whether a word goes on a name that has come so far: a known name, an initial, and `unknowns` other capitals at most. */
const goesOn = (name: readonly Word[], word: Word, unknowns: number): boolean => {
  if ((never.has(word.lower) && !isMonthName(name, word, unknowns)) || word.isCapital !== name[0]?.isCapital)
    return false;
  if (isMonthName(name, word, unknowns)) return true;
  if (word.kind === 'given' || word.kind === 'surname' || word.kind === 'initial') return true;
  if (!word.isCapital)
    return (
      name.length === 1 && SURNAME_SHAPE.test(word.lower) && (word.lower.length > 5 || /[^a-z'’-]/.test(word.lower))
    );
  const isComplete =
    name.slice(1).filter(({ kind }) => kind === 'surname' || kind === 'capital').length >=
    (VIETNAMESE_SURNAMES.has(name[0]?.lower ?? '') ? 3 : unknowns);
  return (word.kind === 'capital' || word.kind === 'maybe') && !isComplete;
};

const MOST_WORDS = 8;
const MOST_PARTS = 7;

/** The words from `at` on that read as one name: side by side on one line, particles before a capital, seven at most. */
export const nameAt = (text: string, words: readonly Word[], at: number, unknowns: number): Word[] => {
  const name = words.slice(at, at + 1);
  const pending: Word[] = [];
  let hasParticle = false;
  for (const word of words.slice(at + 1, at + MOST_WORDS)) {
    if (name.length >= MOST_PARTS) break;
    const last = pending.at(-1) ?? name.at(-1);
    const gap = text.slice(last?.end ?? 0, word.start);
    if (gap !== ' ' && !(last?.kind === 'initial' && /^\. ?$/.test(gap))) break;
    if (word.kind === 'particle') pending.push(word);
    else if (goesOn(name, word, pending.length > 0 || hasParticle ? unknowns + 1 : unknowns)) {
      hasParticle ||= pending.length > 0;
      name.push(...pending.splice(0), word);
    } else break;
  }
  return name;
};

const isClearlyGiven = ({ lower, isHasty }: Word): boolean =>
  isHasty && lower.length > 3 && !asWords.has(lower) && !surnames.has(lower);

/** What the words of a name say by themselves, 0 to 0.9. */
export const wordScore = (name: readonly Word[]): number => {
  const [first, second] = name;
  if (first === undefined) return 0;
  const base: Record<Kind, number> = {
    given: first.isAcronym ? 0.25 : first.isCapital || isClearlyGiven(first) ? 0.5 : 0.4,
    maybe: first.isAcronym ? 0 : 0.3,
    surname: 0.1,
    initial: 0.2,
    capital: 0,
    particle: 0,
    other: 0,
  };
  if (name.every(({ kind }) => kind === 'initial')) return 0;
  if (second === undefined) return base[first.kind];
  if (first.isCapital && isPinyinName(first.lower, second.lower) && !wordlike.has(first.lower))
    return Math.max(base[first.kind], 0.55);
  if (VIETNAMESE_SURNAMES.has(first.lower) && second.isCapital) return 0.55;
  const rest = name.slice(1).map(({ kind }) => kind);
  const isKnown = rest.includes('surname') || rest.includes('given');
  const isAcronymOnly =
    name.slice(1).every(({ isAcronym, kind }) => isAcronym && kind === 'capital') && !first.isAcronym;
  if (isAcronymOnly) return base[first.kind];
  const isInitialOnly = rest.every((kind) => kind === 'initial');
  return base[first.kind] + (isKnown ? 0.3 : isInitialOnly ? 0.1 : 0.2);
};
