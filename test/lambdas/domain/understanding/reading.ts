import { defaultSettings } from '../../../../config/defaults.ts';
import {
  type MessageRead,
  type MessageToRead,
  taxonomyOf,
} from '../../../../lambdas/domain/understanding/message-read.ts';
import { understandByRules } from '../../../../lambdas/domain/understanding/understand-by-rules.ts';

export const taxonomy = taxonomyOf(defaultSettings);

export const aMessage = (text: string, overrides: Partial<MessageToRead> = {}): MessageToRead => ({
  text,
  channel: 'web',
  tier: 'standard',
  statedType: null,
  stars: null,
  backfill: false,
  ...overrides,
});

/** What the rules make of a text with the labels that the product ships. */
export const read = (text: string, overrides: Partial<MessageToRead> = {}): MessageRead =>
  understandByRules(aMessage(text, overrides), taxonomy);

export const findings = (text: string, overrides: Partial<MessageToRead> = {}): MessageRead['findings'] =>
  read(text, overrides).findings;
