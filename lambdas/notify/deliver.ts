import type { FeedbackEvent } from '../contracts/event.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { seal } from '../domain/lifecycle/seal.ts';
import type { Notice } from '../domain/notices/kinds.ts';
import { isStillWanted } from '../domain/notices/rules.ts';
import { changeItem } from '../loop/apply-command.ts';
import type { MailKey, SendOutcome } from '../loop/outbound.ts';
import type { Notifier } from './ports.ts';

/** Thrown so that the event comes back: another sender holds the lease, or nothing could be sent for now. */
export class NotYet extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotYet';
  }
}

export interface Delivery {
  notice: Notice;
  event: FeedbackEvent;
  /** Id of a person, `customer`, or `topic`. */
  recipient: string;
  /** Prepares with the item as it is now; answers how to send, or why there is nothing to send. */
  prepare(item: Feedback): Promise<{ send(): Promise<SendOutcome> } | { dropped: string }>;
}

/**
 * Sends one notice to one recipient at most once: an entry in the ledger first, then the item is read again, one attempt,
 * and the entry is settled. What may have been sent is never sent again; what was surely not sent comes back.
 */
export async function deliver(notifier: Notifier, delivery: Delivery): Promise<void> {
  const { ledger, now, log } = notifier;
  const { notice, event, recipient } = delivery;
  const key: MailKey = { event: { id: event.id, seq: event.seq }, template: notice.kind, recipient };
  const note = { item: event.id, seq: event.seq, template: notice.kind };

  const answer = await ledger.begin(key, now());
  if (answer === 'done') return;
  if (answer === 'underway') throw new NotYet('another sender is at it');
  if (answer === 'unknown') return unconfirmed(notifier, delivery);

  const prepared = await prepareOrRelease(notifier, delivery, key);
  if ('dropped' in prepared) {
    await ledger.settle(key, 'dropped', now());
    return log('info', 'notify.dropped', { ...note, why: prepared.dropped });
  }
  const outcome = await prepared.send();
  if (outcome === 'unsent') {
    await ledger.release(key);
    throw new NotYet('nothing could be sent');
  }
  if (outcome === 'unknown') await unconfirmed(notifier, delivery);
  else log(outcome === 'sent' ? 'info' : 'error', `notify.${outcome}`, note);
  await ledger.settle(key, outcome, now());
}

/** Nobody knows whether it was sent: a customer's mail is told in the item's history, and its owner hears of it. */
async function unconfirmed(notifier: Notifier, { notice, event }: Delivery): Promise<void> {
  const { id, seq } = event;
  notifier.log('error', 'notify.unconfirmed', { item: id, seq, template: notice.kind });
  if (notice.to !== 'customer') return;
  const { policy, now } = notifier;
  const data = { template: notice.kind, event: seq, outcome: 'unconfirmed' };
  const kept = await changeItem<never>(notifier, id, {}, (before) => ({
    ok: true,
    ...seal(before, before, [{ type: 'mailed', data }], { now: now(), actor: { kind: 'system' }, policy }),
  }));
  if (!kept.ok) throw new NotYet('the history could not be written');
}

async function prepareOrRelease(notifier: Notifier, delivery: Delivery, key: MailKey) {
  const { notice, event } = delivery;
  try {
    const item = await notifier.feedback.read(event.id);
    if (!item || !isStillWanted(notice, event, item)) return { dropped: 'settled' };
    return await delivery.prepare(item);
  } catch (error) {
    await notifier.ledger.release(key);
    throw error;
  }
}
