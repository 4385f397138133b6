import { FEEDBACK_TYPES } from '../lambdas/domain/labels.ts';
import type { Model } from '../lambdas/domain/understanding/model.ts';
import type { ModelHead } from '../lambdas/domain/understanding/model-head.ts';
import type { ModelLanguage, Task as TaskName } from '../lambdas/domain/understanding/models.ts';
import type { PurposeModels } from '../lambdas/domain/understanding/purpose.ts';
import { calibrate } from './model/calibrate.ts';
import { fit } from './model/fit.ts';
import type { TrainingText } from './sets/texts.ts';
import { casesOf, TASKS, TILTS } from './tasks.ts';

export interface Trained {
  model: Model;
  /** How many texts taught it. */
  from: number;
}

/** Where few texts have a type and a category at once: so many more by chance. */
const BY_CHANCE = 54;

const countOf = (texts: readonly TrainingText[], isMeant: (text: TrainingText) => boolean): number =>
  texts.reduce((sum, text) => sum + (isMeant(text) ? 1 : 0), 0);

/** How much likelier than by chance each type makes each category, over the texts that have both. */
function categoriesByType(texts: readonly TrainingText[]): NonNullable<ModelHead['byType']> {
  const both = texts.filter(({ type, category, priority }) => type && category && priority);
  const { labels } = TASKS.category;
  const shares = labels.map((label) => (countOf(both, ({ category }) => category === label) + 1) / both.length);
  return Object.fromEntries(
    FEEDBACK_TYPES.map((name) => {
      const own = both.filter(({ type }) => type === name);
      const factors = labels.map((label, at) => {
        const share = shares[at] ?? 1;
        const seen = countOf(own, ({ category }) => category === label) + BY_CHANCE * share;
        return Number((seen / (own.length + BY_CHANCE) / share).toPrecision(4));
      });
      return [name, factors];
    }),
  );
}

function learnt(language: ModelLanguage, task: TaskName, texts: readonly TrainingText[]): Trained {
  const cases = casesOf(task, texts);
  const model = fit(TASKS[task], cases);
  const { head } = model;
  const tilts = TILTS[language][task] ?? {};
  head.bias = head.bias.map((bias, at) => bias + (tilts[head.labels[at] ?? ''] ?? 0));
  if (task === 'category') head.byType = categoriesByType(texts);
  return { model, from: cases.length };
}

const purposeModels =
  (language: ModelLanguage) =>
  (texts: readonly TrainingText[]): PurposeModels => ({
    type: learnt(language, 'type', texts).model,
    area: learnt(language, 'area', texts).model,
    category: learnt(language, 'category', texts).model,
  });

/** One model of the product: what one language's texts teach of one task. */
export function trainTask(language: ModelLanguage, task: TaskName, texts: readonly TrainingText[]): Trained {
  const own = texts.filter((text) => text.language === language);
  const trained = learnt(language, task, own);
  if (task === 'category') trained.model.head.calibration = calibrate(purposeModels(language), own);
  return trained;
}
