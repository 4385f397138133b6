import type { FeedbackType, Priority, Sentiment } from '../labels.ts';
import type { Features } from './features.ts';
import { type Felt, moodPull, typePull } from './feeling-and-type.ts';
import { type Model, scoresBy, softmax } from './model.ts';
import { purposeOf } from './purpose.ts';

/** What one language's models tell apart. */
export const TASKS = ['sentiment', 'type', 'area', 'category', 'urgency'] as const;
export type Task = (typeof TASKS)[number];

export type LanguageModels = Record<Task, Model>;

/** The models that the product ships. */
export const MODEL_LANGUAGES = ['zh', 'en'] as const;
export interface Models extends Record<(typeof MODEL_LANGUAGES)[number], LanguageModels> {
  /** Tells languages of Latin script apart. */
  latin: Model;
}

/** What the models make of a text: probabilities, in the order of the labels. */
export interface Guess {
  sentiment: Record<Sentiment, number>;
  type: Record<FeedbackType, number>;
  urgency: Record<Priority, number>;
  /** Log-odds of the categories: what their own model, that of their areas and the type say together. */
  categories: { category: string; score: number }[];
  /** How likely the first category is right, from its probability and its lead over the second. */
  confidence: (share: number, lead: number) => number;
}

/** The models that read a language: Chinese in both writings, English. */
export function modelsFor(models: Models | undefined, language: string): LanguageModels | undefined {
  if (models === undefined) return undefined;
  if (language.startsWith('zh')) return models.zh;
  return language === 'en' ? models.en : undefined;
}

type ByLabel = (label: string) => number;

const byLabel = ({ head }: Model, values: Float64Array): ByLabel => {
  return (label) => values[head.labels.indexOf(label)] ?? 0;
};

/** What a model makes of a text: the probability of each label. */
const sharesOf = (model: Model, features: Features): ByLabel => byLabel(model, softmax(scoresBy(model, features)));

const ofTypes = (share: ByLabel): Guess['type'] => ({
  complaint: share('complaint'),
  suggestion: share('suggestion'),
  inquiry: share('inquiry'),
  praise: share('praise'),
});

const ofSentiments = (share: ByLabel): Guess['sentiment'] => ({
  negative: share('negative'),
  positive: share('positive'),
  neutral: share('neutral'),
  mixed: share('mixed'),
});

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

function confidenceBy(model: Model): Guess['confidence'] {
  const [offset, ofShare, ofLead] = model.head.calibration ?? [0, 1, 0];
  return (share, lead) => {
    const sure = Math.min(0.9999, Math.max(0.0001, share));
    return logistic(offset + ofShare * Math.log(sure / (1 - sure)) + ofLead * lead);
  };
}

/** Asks all models of a language about a text, given the weight of its words of feeling. */
export function guess(models: LanguageModels, features: Features, worded: Felt['worded']): Guess {
  const typeScores = scoresBy(models.type, features);
  const told = ofTypes(byLabel(models.type, softmax(typeScores)));
  const feelingScores = scoresBy(models.sentiment, features);
  const heard = ofSentiments(byLabel(models.sentiment, softmax(feelingScores)));
  const feelings = feelingScores.map((score, at) => score + typePull(models.sentiment.head.labels[at], told));
  const types = typeScores.map((score, at) => score + moodPull(models.type.head.labels[at], { heard, worded }));
  const { categories, type } = purposeOf(models, features, types);
  const urgency = sharesOf(models.urgency, features);
  return {
    sentiment: ofSentiments(byLabel(models.sentiment, softmax(feelings))),
    type: ofTypes(type),
    urgency: { P0: urgency('P0'), P1: urgency('P1'), P2: urgency('P2'), P3: urgency('P3') },
    categories,
    confidence: confidenceBy(models.category),
  };
}
