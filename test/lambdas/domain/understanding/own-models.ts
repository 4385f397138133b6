import { join } from 'node:path';
import type { MessageRead, MessageToRead } from '../../../../lambdas/domain/understanding/message-read.ts';
import { understand } from '../../../../lambdas/domain/understanding/understand.ts';
import { modelsIn } from '../../../../lambdas/runtime/models.ts';
import { aMessage, taxonomy } from './reading.ts';

export const MODEL_FOLDER = join(import.meta.dirname, '../../../../lambdas/domain/understanding/models');
export const models = modelsIn(MODEL_FOLDER);

/** What the product's models and rules make of a text with the labels that the product ships. */
export const understood = (text: string, overrides: Partial<MessageToRead> = {}): MessageRead =>
  understand(aMessage(text, overrides), { ...taxonomy, models });
