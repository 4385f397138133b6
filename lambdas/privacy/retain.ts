import type { Feedback } from '../contracts/feedback.ts';
import {
  historyEndsAt,
  overdueClass,
  type Retention,
  shortest,
  withoutContact,
} from '../domain/data-subject/retention.ts';
import { iso } from '../domain/instants.ts';
import { changeItem, type Loop } from '../loop/apply-command.ts';
import type { Audit } from '../loop/ports.ts';
import { eraseRecord } from './erase-record.ts';
import { inTurns } from './in-turns.ts';
import type { Forgetting, ReceivedLong, SubjectRecords, Traces } from './ports.ts';

export interface Keeper extends Loop {
  records: SubjectRecords;
  forgetting: Pick<Forgetting, 'record' | 'unname'>;
  received: ReceivedLong;
  retention: Retention;
  audit: Audit;
  /** What is made of texts elsewhere. */
  traces: readonly Traces[];
  /** An item that could not be looked after: reported, and tried again at the next run. */
  failed(id: string, error: unknown): void;
}

export interface Retained {
  texts: number;
  contacts: number;
  /** Items whose history was given its end. */
  ended: number;
  failed: number;
}

const AT_ONCE = 8;
/** Changes of one run: the next one goes on. */
const MOST = 2_000;

/**
 * Nobody is recognised any more as a data subject of whom this was the last item; who writes again is new. Done before
 * the item changes: what is interrupted is found again.
 */
async function unname(keeper: Keeper, { id: last, subject }: Feedback): Promise<void> {
  if (subject === null) return;
  const ids = await keeper.records.idsOf(subject);
  const items = await inTurns(ids, AT_ONCE, (id) => keeper.feedback.read(id));
  // The index is a little late: an item that has just lost its subject may still be in it.
  const still = items.some((item) => item?.subject === subject && item.erasedAt === null && item.id !== last);
  if (!still) await keeper.forgetting.unname(subject);
}

async function endContact(keeper: Keeper, item: Feedback): Promise<void> {
  const changed = await changeItem<never>(keeper, item.id, { seq: item.seq }, (before) => ({
    ok: true,
    after: withoutContact(before),
    events: [],
  }));
  if (!changed.ok) throw new Error(`a contact could not be ended: ${changed.why}`);
  await keeper.records.endContact(item.id);
}

/** The record goes last: a tombstone is not looked at for its text again, so nothing may be left elsewhere by then. */
async function endText(keeper: Keeper, item: Feedback): Promise<void> {
  await keeper.forgetting.record(item.id, iso(keeper.now()));
  await inTurns(keeper.traces, 1, (traces) => traces.forget([item.id]));
  await eraseRecord(keeper, item.id);
}

/** Does what is due for one item. @returns whether nothing will ever be due for it again */
async function look(keeper: Keeper, id: string, done: Retained, announce: () => Promise<void>): Promise<boolean> {
  const item = await keeper.feedback.read(id);
  if (!item) return true;
  const due = overdueClass(item, keeper.retention, keeper.now());
  if (due === null && item.erasedAt === null) return false;
  await announce();
  await unname(keeper, item);
  if (due === 'contact') {
    await endContact(keeper, item);
    done.contacts += 1;
    return false;
  }
  if (due === 'text') {
    await endText(keeper, item);
    done.texts += 1;
  }
  const after = due === null ? item : await keeper.feedback.read(id);
  const endsAt = after ? historyEndsAt(after, keeper.retention) : null;
  if (endsAt === null) return false;
  await keeper.records.endAt(id, endsAt);
  done.ended += 1;
  return true;
}

/** Says once, before anything of a day is ended, that it will be: what cannot be audited does not happen. */
function announcing({ audit, now }: Keeper, day: string): () => Promise<void> {
  let said: Promise<void> | undefined;
  const entry = {
    actor: 'system',
    role: 'system',
    action: 'retain',
    target: day,
    subject: null,
    reason: null,
  } as const;
  return () => (said ??= audit.record({ at: iso(now()), ...entry }));
}

/** Looks after what was received on one day. @returns whether all of it has had its time */
async function lookAtDay(keeper: Keeper, day: string, done: Retained): Promise<boolean> {
  const announce = announcing(keeper, day);
  let over = true;
  for await (const ids of keeper.received.unendedOf(day)) {
    const settled = await inTurns(ids, AT_ONCE, async (id) => {
      try {
        return await look(keeper, id, done, announce);
      } catch (error) {
        done.failed += 1;
        keeper.failed(id, error);
        return false;
      }
    });
    over &&= settled.every(Boolean);
    if (done.texts + done.contacts + done.ended >= MOST) return false;
  }
  return over;
}

/**
 * Ends what has had its time: contacts and texts of closed items, as an erasure does, figures and the course of things
 * stay; what is left is given the time at which it leaves the table. Repeated runs do nothing twice.
 */
export async function retain(keeper: Keeper): Promise<Retained> {
  const done: Retained = { texts: 0, contacts: 0, ended: 0, failed: 0 };
  const latest = iso(keeper.now() - shortest(keeper.retention)).slice(0, 10);
  for (const day of await keeper.received.unfinishedDays(latest)) {
    if (await lookAtDay(keeper, day, done)) await keeper.received.finished(day);
    if (done.texts + done.contacts + done.ended >= MOST) break;
  }
  return done;
}
