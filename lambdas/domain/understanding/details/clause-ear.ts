import type { Sentiment } from '../../labels.ts';
import { scoresBy, softmax } from '../model.ts';
import type { LanguageModels } from '../models.ts';
import { featuresOf } from '../read-features.ts';
import { ASPECT_OF } from './aspect-words.ts';

/** What the models make of one clause; null where they are not sure. */
export interface ClauseHeard {
  sentiment: Sentiment | null;
  aspect: string | null;
}
export type ClauseEar = (clause: string) => ClauseHeard;

/** The first label counts from this probability on. */
const SURE = { sentiment: 0.5, aspect: 0.5 } as const;

function likeliest(shares: ReadonlyMap<string, number>): [string, number] {
  return [...shares].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
}

/** Hears clauses by the models that read whole messages: of a category what it speaks of. */
export const clauseEar =
  (models: Pick<LanguageModels, 'sentiment' | 'category'>): ClauseEar =>
  (clause) => {
    const features = featuresOf(clause);
    const feelings = softmax(scoresBy(models.sentiment, features));
    const [feeling, felt] = likeliest(
      new Map(models.sentiment.head.labels.map((label, at) => [label, feelings[at] ?? 0])),
    );
    const categories = softmax(scoresBy(models.category, features));
    const shares = new Map<string, number>();
    for (const [at, category] of models.category.head.labels.entries()) {
      const aspect = ASPECT_OF[category] ?? '';
      shares.set(aspect, (shares.get(aspect) ?? 0) + (categories[at] ?? 0));
    }
    const [aspect, told] = likeliest(shares);
    return {
      sentiment: felt >= SURE.sentiment && (feeling === 'positive' || feeling === 'negative') ? feeling : null,
      aspect: aspect !== '' && told >= SURE.aspect ? aspect : null,
    };
  };
