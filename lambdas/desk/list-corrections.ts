import type * as z from 'zod/mini';
import type { correctionsQuery } from '../contracts/desk.ts';
import type { CorrectionView } from '../contracts/desk-views.ts';
import { correctionOf, isCorrection } from '../domain/desk/correction.ts';
import { cursorAt, placeOfCursor } from './cursor.ts';
import type { Page } from './list-feedback.ts';
import { aBudget } from './merge-ranges.ts';
import type { Desk } from './ports.ts';
import { walkReceived } from './walks.ts';

const DEFAULT_LIMIT = 25;
const ORDER = 'corrections';

/**
 * A page of the items whose labels a person has set, newest first, as examples to learn from. A page reads a bounded
 * amount, so one where corrections are rare may be short while its cursor goes on.
 */
export async function listCorrections(
  desk: Desk,
  { since, limit = DEFAULT_LIMIT, cursor }: z.infer<typeof correctionsQuery>,
): Promise<Page<CorrectionView>> {
  const budget = aBudget();
  const items: CorrectionView[] = [];
  let seen: string | undefined;
  for await (const { place, item } of walkReceived(desk, placeOfCursor(ORDER, cursor), budget)) {
    if (place < since) return { items, cursor: null };
    if (item !== undefined && isCorrection(item)) {
      if (items.length === limit) return { items, cursor: seen === undefined ? null : cursorAt(ORDER, seen) };
      const body = await desk.feedback.readBody(item.id);
      if (body !== undefined) items.push(correctionOf(item, body));
    }
    seen = place;
  }
  return { items, cursor: budget.spent && seen !== undefined ? cursorAt(ORDER, seen) : null };
}
