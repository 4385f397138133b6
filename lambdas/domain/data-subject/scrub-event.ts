import type { FeedbackEvent } from '../../contracts/event.ts';
import { EVENT_DATA, INNER } from './event-data.ts';

const INSIDE: ReadonlySet<string> = new Set(INNER);

function kept(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (INSIDE.has(key) ? [[key, kept(inner)]] : [])),
  );
}

/** An event of an erased item without the words of anybody, clear, masked or sealed; who did what and when stays. */
export function scrubEvent(event: FeedbackEvent): FeedbackEvent {
  const { stays } = EVENT_DATA[event.type];
  const data = Object.entries(event.data).flatMap(([key, value]) => (stays.includes(key) ? [[key, kept(value)]] : []));
  return { ...event, data: Object.fromEntries(data) };
}

/** Whether nothing is left to be scrubbed. */
export const isScrubbed = (event: FeedbackEvent): boolean =>
  JSON.stringify(scrubEvent(event).data) === JSON.stringify(event.data);
