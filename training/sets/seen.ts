import { hashOf } from '../../lambdas/domain/hash.ts';
import { featuresOf } from '../../lambdas/domain/understanding/read-features.ts';
import type { LabelledText, TrainingText } from './texts.ts';

/**
 * A text with what the models see of it. Every other one, by its hash, is seen without its channel: the models are to read
 * what comes through one that says nothing as well.
 */
export function seen(text: LabelledText): TrainingText {
  const channel = hashOf(text.text) % 2 === 0 ? undefined : text.channel;
  return { ...text, features: featuresOf(text.text, channel) };
}
