import type { Feedback } from '../../contracts/feedback.ts';
import type { Channel } from '../labels.ts';

/** Where an answer of ours would stand in public; these are answered on the platform itself. */
const PUBLIC_CHANNELS: readonly Channel[] = ['store-review', 'marketplace'];
/** Tags of the analysis for what never gets an automatic answer. */
export const SILENT_TAGS: readonly string[] = ['spam', 'machine-mail'];

/** Whether a customer gets an automatic answer to an item at all: not in public, not to machines, not years later. */
export const isAnswered = ({ backfill, channel, tags }: Pick<Feedback, 'backfill' | 'channel' | 'tags'>): boolean =>
  !backfill && !PUBLIC_CHANNELS.includes(channel) && !tags.some((tag) => SILENT_TAGS.includes(tag));
