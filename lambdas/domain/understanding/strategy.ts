import type { Settings } from '../../contracts/settings.ts';
import type { MessageRead } from './message-read.ts';

/** What is asked about one text, and whether the record waits for the answer or only the agreement is measured. */
export interface Asking {
  sentiment: boolean;
  /** Key phrases and entities. */
  details: boolean;
  needed: boolean;
}

const NOTHING: Asking = { sentiment: false, details: false, needed: false };

/**
 * What a second opinion is asked for, as the stage chose: `comprehend` asks for the sentiment of every text, and for the
 * phrases and entities of what somebody will handle; `cascade` asks where the own reading is unsure; `local` never. Of the
 * last two a share of the texts is asked about all the same, to measure how far both agree.
 *
 * @param sampled whether this text falls into that share
 */
export function askingFor(
  strategy: Settings['analysis']['strategy'],
  { sure, findings }: Pick<MessageRead, 'sure' | 'findings'>,
  sampled: boolean,
): Asking {
  if (sure.meaningless) return NOTHING;
  if (strategy === 'comprehend') return { sentiment: true, details: findings.loop === 'handled', needed: true };
  const needed = strategy === 'cascade' && !(sure.language && sure.sentiment);
  return needed || sampled ? { sentiment: true, details: false, needed } : NOTHING;
}

/** Marks are evenly spread: the share whose first 32 bits are below it. */
export const isSampled = (mark: string, share: number): boolean =>
  Number.parseInt(mark.slice(0, 8), 16) < share * 0x1_0000_0000;
