import { parseModel } from '../../lambdas/domain/understanding/model-file.ts';
import type { LanguageModels, ModelLanguage, Models, Task } from '../../lambdas/domain/understanding/models.ts';
import { bytesOf } from '../model/pack.ts';
import type { TrainingText } from '../sets/texts.ts';
import { trainTask } from '../train-task.ts';

/** The models with some tasks learnt anew, read back from the bytes that would be written. */
export function retrained(before: Models, tasks: readonly Task[], texts: readonly TrainingText[]): Models {
  const learntAnew = (language: ModelLanguage): Partial<LanguageModels> =>
    Object.fromEntries(tasks.map((task) => [task, parseModel(bytesOf(trainTask(language, task, texts).model))]));
  return {
    ...before,
    zh: { ...before.zh, ...learntAnew('zh') },
    en: { ...before.en, ...learntAnew('en') },
  };
}
