import type { AuditLink, AuditQuery, AuditView } from '../contracts/audit.ts';
import { type AuditRange, auditPlace, auditRanges, isAsked } from '../domain/audit/ranges.ts';
import { cursorAt, placeOfCursor } from '../http/cursor.ts';
import type { Auditing } from './ports.ts';

const LIST = 'audit';
const DEFAULT_LIMIT = 25;
const STRETCH = 100;
/** A page reads no more stretches than this: one with a rare filter may be short while its cursor goes on. */
const MOST_STRETCHES = 20;

export interface AuditPage {
  items: AuditView[];
  /** Where the next page begins; null at the end. */
  cursor: string | null;
}

interface Found {
  /** Everything before this place has been looked at. */
  place: string;
  link?: AuditLink;
}

const viewOf = ({ at, actor, role, action, target, reason }: AuditLink): AuditView => ({
  at,
  actor,
  role,
  action,
  target,
  reason,
});

/** Every entry of the ranges in order; ends early, after a bounded number of reads. */
async function* walk({ entries }: Auditing, ranges: readonly AuditRange[]): AsyncGenerator<Found, 'end' | 'more'> {
  let reads = 0;
  for (const range of ranges) {
    for (let { before } = range; ; ) {
      if (reads === MOST_STRETCHES) return 'more';
      reads += 1;
      const links = await entries.read({ ...range, before }, STRETCH);
      for (const link of links) yield { place: auditPlace(link), link };
      const last = links.at(-1);
      if (links.length < STRETCH || last === undefined) break;
      before = auditPlace(last);
    }
    // The partitions of older months hold nothing as late as the beginning of this one.
    if (range.index === 'month') yield { place: range.key.slice(2) };
  }
  return 'end';
}

/** A page of the audit trail, newest first. */
export async function listEntries(auditing: Auditing, query: AuditQuery): Promise<AuditPage> {
  const { limit = DEFAULT_LIMIT } = query;
  const ranges = auditRanges(query, placeOfCursor(LIST, query.cursor), auditing.now());
  const steps = walk(auditing, ranges);
  const items: AuditView[] = [];
  let place: string | undefined;
  for (;;) {
    const step = await steps.next();
    if (step.done === true) {
      return { items, cursor: step.value === 'more' && place !== undefined ? cursorAt(LIST, place) : null };
    }
    const { link } = step.value;
    if (link !== undefined && isAsked(query, link)) {
      if (items.length === limit) return { items, cursor: place === undefined ? null : cursorAt(LIST, place) };
      items.push(viewOf(link));
    }
    place = step.value.place;
  }
}
