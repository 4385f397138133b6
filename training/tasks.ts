import { FEEDBACK_TYPES, PRIORITIES, SENTIMENTS } from '../lambdas/domain/labels.ts';
import { KNOWN_CATEGORIES } from '../lambdas/domain/understanding/category-words.ts';
import type { ModelLanguage, Task as TaskName } from '../lambdas/domain/understanding/models.ts';
import { areaOf } from '../lambdas/domain/understanding/purpose.ts';
import type { Case, Task } from './model/fit.ts';
import type { LabelledText, TrainingText } from './sets/texts.ts';

const how = { epochs: 8, rate: 0.3, decay: 0.0005 };

/** What is learnt for each language. */
export const TASKS: Readonly<Record<TaskName, Task>> = {
  sentiment: {
    name: 'sentiment',
    labels: SENTIMENTS,
    how: { ...how, epochs: 6, decay: 0 },
    least: 3,
    balance: 0,
  },
  type: { name: 'type', labels: FEEDBACK_TYPES, how, least: 2, balance: 0 },
  area: {
    name: 'area',
    labels: [...new Set(KNOWN_CATEGORIES.map(areaOf))].toSorted(),
    how,
    least: 2,
    balance: 0.5,
  },
  category: { name: 'category', labels: [...KNOWN_CATEGORIES].toSorted(), how, least: 2, balance: 0.5 },
  urgency: { name: 'urgency', labels: PRIORITIES, how, least: 2, balance: 0.25 },
};

/** Whose rank makes a message grave says nothing by its words: those teach no urgency. */
const urgencyOf = ({ priority, tier }: LabelledText): string | undefined =>
  priority === 'P1' && tier !== 'standard' ? undefined : priority;

const labelOf = (text: LabelledText, task: TaskName): string | undefined => {
  if (task === 'urgency') return urgencyOf(text);
  if (task === 'area') return text.category === undefined ? undefined : areaOf(text.category);
  return text[task];
};

type Tilts = Partial<Record<TaskName, Readonly<Record<string, number>>>>;
/**
 * Log-odds added to labels after learning: the texts hold more without feeling than real messages do, and the English ones
 * more about goods that fail. Chosen on the halves of the measured sets that are for building.
 */
export const TILTS: Readonly<Record<ModelLanguage, Tilts>> = {
  zh: { sentiment: { negative: 1, neutral: -2.5, mixed: -3 } },
  en: {
    sentiment: { negative: 0.7, neutral: -3, mixed: -3.25 },
    category: { 'product.defect': -0.4, 'other.general': 0.25 },
  },
};

/** The project's own texts count more beside the many of the sets that tell sentiment only. */
const OWN_SENTIMENT = 2;
const weightOf = (
  { weight, typeWeight, categoryWeight, urgencyWeight, priority }: LabelledText,
  task: TaskName,
): number => {
  if (task === 'type') return typeWeight ?? weight;
  if (task === 'urgency') return urgencyWeight ?? categoryWeight ?? weight;
  if (task === 'sentiment') return priority === undefined ? weight : weight * OWN_SENTIMENT;
  return categoryWeight ?? weight;
};

/** The texts that teach a task. */
export const casesOf = (task: TaskName, texts: readonly TrainingText[]): Case[] =>
  texts.flatMap((text) => {
    const label = labelOf(text, task);
    return label === undefined ? [] : [{ features: text.features, label, weight: weightOf(text, task) }];
  });
