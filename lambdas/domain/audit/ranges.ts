import type { AuditLink, AuditQuery } from '../../contracts/audit.ts';
import { iso } from '../instants.ts';
import { auditKeys, monthKey } from './keys.ts';

/** Entries of one partition of an index, by time. */
export interface AuditRange {
  index: 'actor' | 'subject' | 'action' | 'target' | 'month';
  key: string;
  /** The earliest instant, included. */
  from: string;
  /** Where to begin, newest first: entries at this place or later are left out. */
  before: string;
}

/** No entry is older than the product. */
const BEGINNING = '2026-01-01T00:00:00.000Z';
/** How far ahead of ours the clock of who wrote an entry may be. */
const SKEW = 60_000;
/** Data subjects are UUIDs; what is acted on has ids of other forms. */
const SUBJECT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An entry's place in every list: newest first. */
export const auditPlace = (link: AuditLink): string => auditKeys(link).timeSort;

function* monthsBack(from: string, before: string): Generator<string> {
  const first = monthKey(from);
  const month = new Date(`${before.slice(0, 7)}-01T00:00:00.000Z`);
  for (;;) {
    const key = monthKey(month.toISOString());
    if (key < first) return;
    yield key;
    month.setUTCMonth(month.getUTCMonth() - 1);
  }
}

/**
 * Where the entries that a query asks for are, newest first: in the partition of its narrowest filter, else month by
 * month. `subject` is a data subject or the id of what was acted on.
 * @param after the place after which a page goes on
 * @param now epoch ms; nothing later is looked for
 */
export function auditRanges(query: AuditQuery, after: string | undefined, now: number): AuditRange[] {
  const { subject, actor, action } = query;
  const from = query.from === undefined || query.from < BEGINNING ? BEGINNING : query.from;
  const latest = iso(now + SKEW);
  const end = `${query.to === undefined || query.to > latest ? latest : query.to}~`;
  const before = after !== undefined && after < end ? after : end;
  const one = (index: AuditRange['index'], key: string): AuditRange[] => [{ index, key, from, before }];
  if (subject !== undefined) return one(SUBJECT.test(subject) ? 'subject' : 'target', subject);
  if (actor !== undefined) return one('actor', actor);
  if (action !== undefined) return one('action', action);
  return Array.from(monthsBack(from, before), (key) => ({ index: 'month', key, from, before }));
}

/** Whether an entry of a range is asked for by the rest of the query. */
export const isAsked = ({ actor, action }: AuditQuery, link: AuditLink): boolean =>
  (actor === undefined || link.actor === actor) && (action === undefined || link.action === action);
