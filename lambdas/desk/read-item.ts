import type * as z from 'zod/mini';
import type { historyQuery } from '../contracts/desk.ts';
import type { ExplanationView, HistoryItem } from '../contracts/desk-views.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { explain } from '../domain/desk/explain.ts';
import { historyItemOf } from '../domain/desk/history.ts';
import { cursorAt, placeOfCursor } from './cursor.ts';
import type { Page } from './list-feedback.ts';
import type { Desk } from './ports.ts';

/** An item's history is read as a whole by most: a page is as long as pages may be. */
const HISTORY_LIMIT = 100;

/** Who did what, when, in order. */
export async function historyOf(
  desk: Desk,
  item: Feedback,
  query: z.infer<typeof historyQuery>,
): Promise<Page<HistoryItem>> {
  const { limit = HISTORY_LIMIT } = query;
  const after = Number(placeOfCursor('history', query.cursor) ?? 0);
  const events = (await desk.feedback.history(item.id)).filter(({ seq }) => seq > after);
  const page = events.slice(0, limit);
  const last = page.at(-1);
  const goesOn = events.length > limit && last !== undefined;
  return { items: page.map(historyItemOf), cursor: goesOn ? cursorAt('history', String(last.seq)) : null };
}

/** Why this priority, this owner, these deadlines. */
export const explanationOf = async (desk: Desk, item: Feedback): Promise<ExplanationView> =>
  explain(desk.policy, item, await desk.feedback.history(item.id));
