import type { Feedback } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import { ms } from '../instants.ts';

const DAY = 86_400_000;

/** How long each class of an item's data is kept after it was closed, in milliseconds. */
export interface Retention {
  text: number;
  contact: number;
  history: number;
}

/** A stage's retention, at its speed. */
export function retentionOf({ retention, speed }: Pick<Settings, 'retention' | 'speed'>): Retention {
  const span = (days: number): number => Math.round((days * DAY) / speed);
  return {
    text: span(retention.textDays),
    contact: span(retention.contactDays),
    history: span(retention.historyDays),
  };
}

/** The class whose time is over first: nothing received later than this long ago can be due. */
export const shortest = ({ text, contact }: Retention): number => Math.min(text, contact);

/**
 * What of an item's data has had its time: `text` takes contacts with it, since nobody is answered without knowing to
 * what. Null for an open item, however old, and for one that is erased.
 */
export function overdueClass(item: Feedback, { text, contact }: Retention, now: number): 'text' | 'contact' | null {
  if (item.closedAt === null || item.status !== 'closed' || item.erasedAt !== null) return null;
  const age = now - ms(item.closedAt);
  if (age >= text) return 'text';
  return age >= contact && isRecognised(item) ? 'contact' : null;
}

/** Whether it is still known whose an item is. */
const isRecognised = ({ subject, customer }: Feedback): boolean => subject !== null || customer.id !== null;

/** When what is left of an item leaves the table: codes, numbers and who did what, and when (epoch milliseconds). */
export function historyEndsAt(item: Feedback, { history }: Retention): number | null {
  const end = item.closedAt ?? item.erasedAt;
  return end === null ? null : ms(end) + history;
}

/** An item whose contact has had its time: it stays with its text, and is nobody's in particular. */
export const withoutContact = (item: Feedback): Feedback => ({
  ...item,
  reachable: false,
  subject: null,
  customer: { ...item.customer, id: null },
  seq: item.seq + 1,
});
