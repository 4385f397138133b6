import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { Context } from './context.ts';
import { seal } from './seal.ts';

/**
 * Notes in an item's history that a person saw fields of it unmasked: which ones, and never what they hold.
 * The record does not change by being looked at: the version that others have seen stays good.
 */
export function noteReveal(
  item: Feedback,
  fields: readonly string[],
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } {
  const { after, events } = seal(item, item, [{ type: 'revealed', data: { fields } }], context);
  return { after: { ...after, rev: item.rev, updatedAt: item.updatedAt }, events };
}
