import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import type { RequestKind } from '../../contracts/privacy.ts';
import type { Context } from '../lifecycle/context.ts';
import { seal } from '../lifecycle/seal.ts';

/**
 * Notes in an item's history that its customer asked for a code, of which the mail follows. The code is sealed under the
 * record's key; the version that staff has seen stays good.
 */
export function noteCode(
  item: Feedback,
  code: { kind: RequestKind; sealed: string },
  context: Context,
): { after: Feedback; events: FeedbackEvent[] } {
  const { after, events } = seal(item, item, [{ type: 'code-sent', data: { ...code } }], context);
  return { after: { ...after, rev: item.rev, updatedAt: item.updatedAt }, events };
}
