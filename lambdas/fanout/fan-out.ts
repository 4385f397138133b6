import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import { entryOfEvent } from '../domain/audit/entry-of-event.ts';

export interface Outlets {
  /** What is to be understood, and was put before the analysis by nobody else. */
  intake: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** Timers to start and stop. */
  dispatch: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** Mails and alerts. */
  notify: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** What people of the staff changed. */
  audit: { sendAll(messages: readonly unknown[]): Promise<void> };
}

const hasTimer = (event: FeedbackEvent): boolean => event.timer !== undefined;

/** An item that came out of another, one that turned out to be no spam, an answer to the machine's question. */
const asksForAnalysis = ({ type, data }: FeedbackEvent): boolean =>
  (type === 'received' && data['parent'] !== undefined) || data['to'] === 'received' || data['reread'] === true;

/**
 * Hands each new event to the queues of those who act on it. A failure is thrown: the stream then repeats the batch,
 * and the receivers recognise what they have seen by the event's id and number.
 */
export async function fanOut(rows: readonly unknown[], outlets: Outlets): Promise<number> {
  const events = rows.map((row) => eventSchema.parse(row));
  await Promise.all([
    outlets.intake.sendAll(events.filter(asksForAnalysis).map(({ id }) => ({ v: 1, id }))),
    outlets.dispatch.sendAll(events.filter(hasTimer)),
    outlets.notify.sendAll(events),
    outlets.audit.sendAll(events.flatMap((event) => entryOfEvent(event) ?? [])),
  ]);
  return events.length;
}
