import type { HistoryItem } from '../../contracts/desk-views.ts';
import type { FeedbackEvent } from '../../contracts/event.ts';

/** What only mail and page may open is no part of the history. */
const isSealed = (field: string): boolean => field === 'sealed' || field.endsWith('Sealed');

/** An event as the history shows it: who did what, when; texts masked, without what is sealed beside them. */
export function historyItemOf({ seq, at, type, by, data }: FeedbackEvent): HistoryItem {
  const shown = Object.fromEntries(Object.entries(data).filter(([field]) => !isSealed(field)));
  return { seq, at, type, by: { kind: by.kind, id: by.id }, data: shown };
}
