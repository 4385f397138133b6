import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import { entryOfEvent } from '../domain/audit/entry-of-event.ts';

export interface Outlets {
  /** Timers to start and stop. */
  dispatch: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** Mails and alerts. */
  notify: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** What people of the staff changed. */
  audit: { sendAll(messages: readonly unknown[]): Promise<void> };
}

const hasTimer = (event: FeedbackEvent): boolean => event.timer !== undefined;

/**
 * Hands each new event to the queues of those who act on it. A failure is thrown: the stream then repeats the batch,
 * and the receivers recognise what they have seen by the event's id and number.
 */
export async function fanOut(rows: readonly unknown[], outlets: Outlets): Promise<number> {
  const events = rows.map((row) => eventSchema.parse(row));
  await Promise.all([
    outlets.dispatch.sendAll(events.filter(hasTimer)),
    outlets.notify.sendAll(events),
    outlets.audit.sendAll(events.flatMap((event) => entryOfEvent(event) ?? [])),
  ]);
  return events.length;
}
