import type { FeedbackType } from '../labels.ts';
import { CATEGORY_CUES, type Cue } from './category-words.ts';
import { outermost } from './moods.ts';
import type { Hit, PhraseBook } from './phrase-book.ts';
import { areaOf } from './purpose.ts';
import type { ClauseMood } from './sentiment.ts';

export interface CategoryReading {
  category: string;
  /** 0..1: how likely the category is right. */
  confidence: number;
  /** Other categories that are also spoken of, the likeliest first. */
  others: string[];
  /** The likeliest three with their confidence. */
  candidates: { category: string; confidence: number }[];
  /** The words that speak for the category. */
  phrases: string[];
}

export interface CategoryInput {
  normalised: string;
  type: FeedbackType;
  clauses: readonly ClauseMood[];
  /** Categories that the company has. */
  known: (category: string) => boolean;
  /** The cue words of another language than Chinese and English. */
  cues?: PhraseBook<Cue> | undefined;
}

export const GENERAL = 'other.general';

/** A word inside a longer one of another category (`到账` in `退款没到账`) says little by itself. */
const COVERED = 0.25;
/** Words about the field of a category raise what is found there, not more than twice. */
const CONTEXT = 0.3;

/** How much a clause's mood makes its words count: a complaint is about what is bad, praise about what is good. */
function clauseFactor(type: FeedbackType, clause: ClauseMood | undefined): number {
  if (clause === undefined) return 1;
  const lean = clause.positive - clause.negative;
  if (Math.abs(lean) < 0.5) return 1;
  if (type === 'praise') return lean > 0 ? 1.2 : 0.4;
  if (type === 'complaint') return lean < 0 ? 1.2 : 0.5;
  return 1;
}

/** Wishes belong to the features; what went wrong, was praised or asked seldom does. */
function typeFactor(type: FeedbackType, category: string): number {
  const wish = areaOf(category) === 'feature';
  if (type === 'suggestion') return wish ? 1.6 : 0.45;
  if (wish) return 0.25;
  return category === GENERAL && type === 'complaint' ? 0.5 : 1;
}

const isCovered = (hit: Hit<Cue>, hits: readonly Hit<Cue>[]): boolean =>
  hits.some(
    (other) =>
      other.meaning.category !== hit.meaning.category &&
      other.meaning.weight > 0 &&
      other.start <= hit.start &&
      other.end >= hit.end &&
      other.end - other.start > hit.end - hit.start,
  );

function scoresOf({ normalised, type, clauses, known, cues = CATEGORY_CUES }: CategoryInput) {
  const all = cues.find(normalised);
  const contexts = Map.groupBy(
    all.filter(({ meaning }) => meaning.weight === 0),
    ({ meaning }) => meaning.category,
  );
  const byCategory = Map.groupBy(
    all.filter(({ meaning }) => meaning.weight > 0 && known(meaning.category)),
    ({ meaning }) => meaning.category,
  );
  return [...byCategory].map(([category, hits]) => {
    const seen = new Map<string, number>();
    for (const hit of outermost(hits)) {
      const clause = clauses.find(({ start, end }) => hit.start >= start && hit.start < end);
      const weight = hit.meaning.weight * clauseFactor(type, clause) * (isCovered(hit, all) ? COVERED : 1);
      const phrase = normalised.slice(hit.start, hit.end);
      seen.set(phrase, Math.max(weight, seen.get(phrase) ?? 0));
    }
    const own = [...seen.values()].reduce((sum, weight) => sum + weight, 0);
    const context = 1 + CONTEXT * Math.min(2, contexts.get(areaOf(category))?.length ?? 0);
    return { category, score: own * context * typeFactor(type, category), phrases: [...seen.keys()] };
  });
}

/** Grows with what speaks for the first and with how far the second is behind. */
const confidenceOf = (score: number, rival: number): number =>
  (1 - Math.exp(-score / 2.5)) * (score / (score + 0.8 * rival));

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Where a message without any cue word goes, and how sure that is: thanks without an object are rightly general. */
const fallback = (type: FeedbackType): CategoryReading => {
  const confidence = type === 'praise' ? 0.7 : 0.25;
  return { category: GENERAL, confidence, others: [], candidates: [{ category: GENERAL, confidence }], phrases: [] };
};

/** A second category is a tag when its score is at least this share of the first one's. */
const TAG_SHARE = 0.6;
const TAG_SCORE = 3;

/** The category by weighted cue words; the one that weighs most wins, the others that weigh enough become tags. */
export function categoryOf(input: CategoryInput): CategoryReading {
  const scores = scoresOf(input).toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < 0.5) return fallback(input.type);
  const candidates = scores.slice(0, 3).map(({ category, score }, index) => ({
    category,
    confidence: rounded(confidenceOf(score, index === 0 ? (second?.score ?? 0) : best.score)),
  }));
  const others = scores
    .slice(1, 4)
    .filter(({ category, score }) => score >= TAG_SCORE && score >= best.score * TAG_SHARE && category !== GENERAL)
    .map(({ category }) => category);
  const { confidence } = candidates[0] ?? { confidence: 0 };
  return { category: best.category, confidence, others, candidates, phrases: best.phrases.slice(0, 5) };
}
