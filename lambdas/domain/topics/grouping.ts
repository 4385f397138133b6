import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { GroupingMessage, Membership } from '../../contracts/topic.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';
import { groupOf } from './group.ts';

/** Tag of items that are part of a burst of copies. */
export const SUSPECT_TAG = 'suspect';

const languageIn = ({ data }: FeedbackEvent): string | null =>
  typeof data['language'] === 'string' ? data['language'] : null;

/** What an event asks of grouping: an item that was understood, by the analysis or by a person who was quicker. */
export function groupingOf(event: FeedbackEvent): GroupingMessage | null {
  const { type, id, seq, data } = event;
  const understood = type === 'understood' || (type === 'classified' && data['from'] === 'received');
  return understood ? { v: 1, id, seq, group: groupOf(languageIn(event)) } : null;
}

/** Whether an item is grouped at all: tombstones and what was found to be spam are not. */
export const isGroupable = (item: Feedback): boolean =>
  item.erasedAt === null && item.disposition !== 'spam' && item.disposition !== 'deleted';

/** The item as a member of its topic; the same customer's copy names the first, and suspects are marked for review. */
export function grouped(
  before: Feedback,
  { topic, first, rising, suspect }: Membership,
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } {
  const duplicates = first === null ? before.duplicates : [...new Set([...before.duplicates, first])];
  const tagged = suspect && !before.setByPerson.includes('tags') && !before.tags.includes(SUSPECT_TAG);
  const after: Feedback = {
    ...before,
    topic,
    duplicates,
    ...(suspect && { review: true, reasons: [...before.reasons, 'suspect: copies'] }),
    ...(tagged && { tags: [...before.tags, SUSPECT_TAG] }),
  };
  const data = { topic, first, suspect };
  const surged = rising === null ? [] : [{ type: 'surged' as const, data: { topic, ...rising } }];
  return seal(before, after, [{ type: 'grouped', data }, ...surged], context);
}
