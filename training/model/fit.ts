import type { Features } from '../../lambdas/domain/understanding/features.ts';
import type { Model } from '../../lambdas/domain/understanding/model.ts';
import { CUE_VALUE, exampleOf, type Vocabulary, vocabularyOf } from './examples.ts';
import { type Learning, learn } from './learn.ts';
import { packed, placed } from './pack.ts';

/** A text of one task: what it is, and how much it counts. */
export interface Case {
  features: Features;
  label: string;
  weight: number;
}

export interface Task {
  name: string;
  labels: readonly string[];
  how: Learning;
  /** A feature is learnt when so many texts have it. */
  least: number;
  /** 0: labels count as often as they come; 1: all count the same. */
  balance: number;
}

/** Weights that make rare labels count more, with a mean of about 1. */
function balancing(cases: readonly Case[], { labels, balance }: Task): Map<string, number> {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(
    labels.map((label) => {
      const own = cases.reduce((sum, each) => sum + (each.label === label ? each.weight : 0), 0);
      return [label, own === 0 ? 0 : (total / labels.length / own) ** balance];
    }),
  );
}

/** Learns a task, keeps what fits into a file, and learns again with that alone. */
export function fit(task: Task, cases: readonly Case[]): Model {
  const factors = balancing(cases, task);
  const examples = (vocabulary: Vocabulary) =>
    cases.map(({ features, label, weight }) => {
      const target = new Float32Array(task.labels.length);
      target[task.labels.indexOf(label)] = 1;
      return exampleOf(features, vocabulary, target, weight * (factors.get(label) ?? 1));
    });
  const all = vocabularyOf(
    cases.map(({ features }) => features),
    task.least,
  );
  const width = task.labels.length;
  const about = { task: task.name, labels: [...task.labels], cueValue: CUE_VALUE };
  const kept = placed(learn(examples(all), all.size, width, task.how), all, about);
  return packed(learn(examples(kept), kept.size, width, task.how), kept, about);
}
