import type { FeedbackType, Priority, Sentiment } from '../labels.ts';
import type { Features } from './features.ts';
import { type Model, scoresBy, softmax } from './model.ts';

/** What one language's models tell apart. */
export const TASKS = ['sentiment', 'type', 'category', 'urgency'] as const;
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
  /** Logits of the categories. */
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

function sharesOf<Label extends string>(model: Model, features: Features) {
  const shares = softmax(scoresBy(model, features));
  const of = (label: Label): number => shares[model.head.labels.indexOf(label)] ?? 0;
  return (pick: (share: (label: Label) => number) => Record<Label, number>) => pick(of);
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

function confidenceBy(model: Model): Guess['confidence'] {
  const [offset, ofShare, ofLead] = model.head.calibration ?? [0, 1, 0];
  return (share, lead) => {
    const sure = Math.min(0.9999, Math.max(0.0001, share));
    return logistic(offset + ofShare * Math.log(sure / (1 - sure)) + ofLead * lead);
  };
}

/** Asks all models of a language about a text. */
export function guess(models: LanguageModels, features: Features): Guess {
  const scores = scoresBy(models.category, features);
  return {
    sentiment: sharesOf<Sentiment>(
      models.sentiment,
      features,
    )((share) => ({
      negative: share('negative'),
      positive: share('positive'),
      neutral: share('neutral'),
      mixed: share('mixed'),
    })),
    type: sharesOf<FeedbackType>(
      models.type,
      features,
    )((share) => ({
      complaint: share('complaint'),
      suggestion: share('suggestion'),
      inquiry: share('inquiry'),
      praise: share('praise'),
    })),
    urgency: sharesOf<Priority>(
      models.urgency,
      features,
    )((share) => ({
      P0: share('P0'),
      P1: share('P1'),
      P2: share('P2'),
      P3: share('P3'),
    })),
    categories: models.category.head.labels.map((category, at) => ({ category, score: scores[at] ?? 0 })),
    confidence: confidenceBy(models.category),
  };
}
