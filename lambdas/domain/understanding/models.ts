import type { FeedbackType, Priority } from '../labels.ts';
import type { Features } from './features.ts';
import { type Felt, moodPull, typePull } from './feeling-and-type.ts';
import { logistic, logOdds, type Model, scoresBy, softmax } from './model.ts';
import { purposeOf } from './purpose.ts';
import { bySentiment, raised, type SentimentShares } from './sentiment-shares.ts';

/** What one language's models tell apart. */
export const TASKS = ['sentiment', 'type', 'area', 'category', 'urgency'] as const;
export type Task = (typeof TASKS)[number];

export type LanguageModels = Record<Task, Model>;

/** The models that the product ships. */
export const MODEL_LANGUAGES = ['zh', 'en'] as const;
export type ModelLanguage = (typeof MODEL_LANGUAGES)[number];
export interface Models extends Record<ModelLanguage, LanguageModels> {
  /** Tells languages of Latin script apart. */
  latin: Model;
}

/** What the models make of a text: probabilities, in the order of the labels. */
export interface Guess {
  sentiment: SentimentShares;
  type: Record<FeedbackType, number>;
  urgency: Record<Priority, number>;
  /** Log-odds of the categories: what their own model, that of their areas and the type say together. */
  categories: { category: string; score: number }[];
  /** How likely the first category is right, from its probability and its lead over the second. */
  confidence: (share: number, lead: number) => number;
}

/** Whose models read a language: Chinese in both writings, English. */
export function modelLanguageOf(language: string): ModelLanguage | undefined {
  if (language.startsWith('zh')) return 'zh';
  return language === 'en' ? 'en' : undefined;
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

function confidenceBy(model: Model): Guess['confidence'] {
  const [offset, ofShare, ofLead] = model.head.calibration ?? [0, 1, 0];
  return (share, lead) => logistic(offset + ofShare * logOdds(share) + ofLead * lead);
}

/** Asks all models of a language about a text, given the weight of its words of feeling. */
export function guess(models: LanguageModels, features: Features, worded: Felt['worded']): Guess {
  const typeScores = scoresBy(models.type, features);
  const told = ofTypes(byLabel(models.type, softmax(typeScores)));
  const heard = bySentiment(sharesOf(models.sentiment, features));
  const types = typeScores.map((score, at) => score + moodPull(models.type.head.labels[at], { heard, worded }));
  const { categories, type } = purposeOf(models, features, types);
  const urgency = sharesOf(models.urgency, features);
  return {
    sentiment: raised(heard, (each) => typePull(each, told)),
    type: ofTypes(type),
    urgency: { P0: urgency('P0'), P1: urgency('P1'), P2: urgency('P2'), P3: urgency('P3') },
    categories,
    confidence: confidenceBy(models.category),
  };
}
