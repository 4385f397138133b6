import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { isOpen } from '../labels.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';
import { groupOf } from '../topics/group.ts';
import { shinglesOf } from '../topics/shingles.ts';
import { COPIED, similarityOf, sketchOf } from '../topics/similarity.ts';
import { isAnswered } from './answered.ts';

const DAY = 86_400_000;
/** A customer who writes again within this has had a receipt a moment ago. */
const LATELY = 4 * 3_600_000;

/** How long one receipt does for all copies of a text; durations are divided by the stage's speed. */
export const copyWindow = (speed: number): number => DAY / speed;
export const lately = (speed: number): number => LATELY / speed;

/** Whether one text was copied from the other: by their runs of characters, or, where too short for any, to the letter. */
export function isCopy(one: string, other: string, language: string | null): boolean {
  const group = groupOf(language);
  const sketch = (text: string) => sketchOf(shinglesOf(text, group));
  return one.trim() === other.trim() || similarityOf(sketch(one), sketch(other)) >= COPIED;
}

/** Items that were received before another one: ids are told apart by time. */
export const earlierThan = (item: Feedback, others: readonly Feedback[]): Feedback[] =>
  others.filter(({ id, erasedAt }) => id < item.id && erasedAt === null).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Whether the receipt of an item does for its copies: it gets one, and somebody works on it or it is only listened to. Who
 * says the same again after a result was told says something new.
 */
export const covers = (first: Feedback): boolean =>
  first.reachable &&
  isAnswered(first) &&
  (isOpen(first.status) || (first.loop === 'listened' && first.disposition === 'no-action'));

const isNote = ({ type, data }: FeedbackEvent): boolean => type === 'noted' && data['copy'] !== undefined;

/** A note on an item that its author has sent it once more: one, however many copies come. Null when it is there. */
export function noteCopy(
  first: Feedback,
  history: readonly FeedbackEvent[],
  note: { copy: Pick<Feedback, 'id' | 'reference'>; text: string },
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } | null {
  if (history.some(isNote)) return null;
  const { text, copy } = note;
  return seal(
    first,
    first,
    [{ type: 'noted', data: { text, copy: { id: copy.id, reference: copy.reference } } }],
    context,
  );
}
