import type { Sentiment } from '../../labels.ts';
import { type Model, scoresBy, softmax } from '../model.ts';
import type { Guess, LanguageModels } from '../models.ts';
import { featuresOf } from '../read-features.ts';
import { ASPECT_OF } from './aspect-words.ts';

/** What the models make of one clause; null where they are not sure. */
export interface ClauseHeard {
  sentiment: Sentiment | null;
  aspect: string | null;
}
export type ClauseEar = (clause: string) => ClauseHeard;

/** The first label counts from this probability on: many clauses only report, so a feeling must be plain. */
const SURE = { feeling: 0.7, aspect: 0.5 } as const;

type Shares = readonly (readonly [label: string, share: number])[];

const surest = (shares: Shares, from: number): string | null => shares.find(([, share]) => share >= from)?.[0] ?? null;

/** How likely each aspect is, from how likely each category is. */
function aspectShares(categories: Shares): Shares {
  const shares = new Map<string, number>();
  for (const [category, share] of categories) {
    const aspect = ASPECT_OF[category];
    if (aspect !== undefined) shares.set(aspect, (shares.get(aspect) ?? 0) + share);
  }
  return [...shares];
}

function heardBy(feelings: Shares, categories: Shares): ClauseHeard {
  const feeling = surest(feelings, SURE.feeling);
  return {
    sentiment: feeling === 'positive' || feeling === 'negative' ? feeling : null,
    aspect: surest(aspectShares(categories), SURE.aspect),
  };
}

/**
 * Hears clauses by the models that read whole messages.
 *
 * @param whole the message itself and what was made of it: a message of one clause is not read twice
 */
export function clauseEar(
  models: Pick<LanguageModels, 'sentiment' | 'category'>,
  whole: { normalised: string; guessed: Pick<Guess, 'sentiment' | 'categories'> },
): ClauseEar {
  return (clause) => {
    if (clause === whole.normalised) {
      const { sentiment, categories } = whole.guessed;
      const shares = softmax(Float64Array.from(categories.map(({ score }) => score)));
      return heardBy(
        Object.entries(sentiment),
        categories.map(({ category }, at) => [category, shares[at] ?? 0]),
      );
    }
    const features = featuresOf(clause);
    const sharesOf = (model: Model): Shares => {
      const shares = softmax(scoresBy(model, features));
      return model.head.labels.map((label, at) => [label, shares[at] ?? 0]);
    };
    return heardBy(sharesOf(models.sentiment), sharesOf(models.category));
  };
}
