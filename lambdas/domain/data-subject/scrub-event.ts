import type { FeedbackEvent } from '../../contracts/event.ts';

/**
 * What may stay in the history of an erased item: codes, numbers, instants, and ids and names of staff. Everything else
 * goes, so that a field which is added one day is forgotten unless somebody decides otherwise.
 */
const KEPT: ReadonlySet<string> = new Set(
  [
    // What the customer chose, what the machine found, and what a person corrected: training counts stay exact.
    'channel source statedType backfill type category sentiment intensity priority language reasons provisional askAgainAt',
    'loop before after score cycle previous',
    // Where it went, who decided, and what was looked at.
    'from to of disposition team owner why losers collaborators thanks fields',
    // Other items.
    'reference into linked duplicate children id',
    // Service levels and alerts.
    'metric level dueAt promisedAt',
    // Inside of owners and of the reasons of routing.
    'name step code person rule what confidence candidates until since skills load capacity count',
  ].flatMap((line) => line.split(' ')),
);

function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (KEPT.has(key) ? [[key, kept(inner)]] : [])),
  );
}

/** An event of an erased item without the words of anybody, clear, masked or sealed; who did what and when stays. */
export const scrubEvent = (event: FeedbackEvent): FeedbackEvent => ({
  ...event,
  data: Object.fromEntries(
    Object.entries(event.data).flatMap(([key, value]) => (KEPT.has(key) ? [[key, kept(value)]] : [])),
  ),
});

/** Whether nothing is left to be scrubbed. */
export const isScrubbed = (event: FeedbackEvent): boolean =>
  JSON.stringify(scrubEvent(event).data) === JSON.stringify(event.data);
