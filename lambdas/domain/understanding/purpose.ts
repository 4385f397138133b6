import type { Features } from './features.ts';
import { type Model, scoresBy, softmax } from './model.ts';

/** The first level of a category: `delivery` of `delivery.late`. */
export const areaOf = (category: string): string => category.slice(0, category.indexOf('.'));

/** How much the model of the areas counts beside that of the categories: it has fewer labels, so more features. */
const AREA = 0.6;
/** How much the type says of the category, and the category of the type: wishes are about features. */
const TOGETHER = 0.4;

/** The models that tell what a message is for. */
export interface PurposeModels {
  type: Model;
  area: Model;
  category: Model;
}

/** What a message is for: the probability of each type, the log-odds of each category. */
export interface PurposeGuess {
  type: (label: string) => number;
  categories: { category: string; score: number }[];
}

/**
 * Type and category, read together: each says something of the other. How much likelier a type makes a category
 * (`byType` of the category's model) was counted over the texts that it learnt from.
 *
 * @param typeScores of the types, in the order of their model, where more than it has spoken
 */
export function purposeOf(
  { type, area, category }: PurposeModels,
  features: Features,
  typeScores: Float64Array = scoresBy(type, features),
): PurposeGuess {
  const types = softmax(typeScores);
  const areas = softmax(scoresBy(area, features));
  const { labels, byType } = category.head;
  const factor = (ofType: number, label: number): number => byType?.[type.head.labels[ofType] ?? '']?.[label] ?? 1;
  const scores = scoresBy(category, features).map((score, label) => {
    const ofArea = areas[area.head.labels.indexOf(areaOf(labels[label] ?? ''))] ?? 1;
    const ofTypes = types.reduce((sum, share, each) => sum + share * factor(each, label), 0);
    return score + AREA * Math.log(ofArea) + TOGETHER * Math.log(ofTypes);
  });
  const categories = softmax(scores);
  const together = softmax(
    types.map((share, each) => {
      const ofCategories = categories.reduce((sum, part, label) => sum + part * factor(each, label), 0);
      return Math.log(share) + TOGETHER * Math.log(ofCategories);
    }),
  );
  return {
    type: (label) => together[type.head.labels.indexOf(label)] ?? 0,
    categories: labels.map((name, at) => ({ category: name, score: scores[at] ?? 0 })),
  };
}
