import { eventSchema, type FeedbackEvent } from '../contracts/event.ts';
import { entryOfEvent } from '../domain/audit/entry-of-event.ts';
import { groupingOf } from '../domain/topics/grouping.ts';

export interface Outlets {
  /** What is to be understood, and was put before the analysis by nobody else. */
  intake: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** Timers to start and stop. */
  dispatch: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** Mails and alerts. */
  notify: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** What people of the staff changed. */
  audit: { sendAll(messages: readonly unknown[]): Promise<void> };
  /** What is to be compared with other texts, in order within a language: one writer for each. */
  topics: { sendAll(messages: readonly { group: string; key: string; message: unknown }[]): Promise<void> };
}

function toGroup(event: FeedbackEvent) {
  const message = groupingOf(event);
  return message === null ? [] : [{ group: message.group, key: `${message.id}-${message.seq}`, message }];
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
    outlets.topics.sendAll(events.flatMap(toGroup)),
  ]);
  return events.length;
}
