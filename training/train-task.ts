import type { Model } from '../lambdas/domain/understanding/model.ts';
import type { MODEL_LANGUAGES, Task as TaskName } from '../lambdas/domain/understanding/models.ts';
import { calibrate } from './model/calibrate.ts';
import { type Case, fit } from './model/fit.ts';
import type { LabelledText } from './sets/texts.ts';
import { casesOf, TASKS, TILTS } from './tasks.ts';

export interface Trained {
  model: Model;
  /** How many texts taught it. */
  from: number;
}

/** One model of the product: what one language's texts teach of one task. */
export function trainTask(
  language: (typeof MODEL_LANGUAGES)[number],
  task: TaskName,
  texts: readonly (LabelledText & Pick<Case, 'features'>)[],
): Trained {
  const cases = casesOf(
    task,
    texts.filter((text) => text.language === language),
  );
  const model = fit(TASKS[task], cases);
  if (task === 'sentiment') model.head.bias = model.head.bias.map((bias, at) => bias + (TILTS[language][at] ?? 0));
  if (task === 'category') model.head.calibration = calibrate(TASKS[task], cases);
  return { model, from: cases.length };
}
