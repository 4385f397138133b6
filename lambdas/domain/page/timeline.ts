import * as z from 'zod/mini';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';

/** What a customer may know of an item's history; everything else is left out. */
export const ENTRY_KINDS = [
  'received',
  'message',
  'replied',
  'asked',
  'resolved',
  'rejected',
  'reopened',
  'rated',
  'nudged',
  'withdrawn',
  'merged',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface Entry {
  kind: EntryKind;
  at: string;
  /** Masked words, where there are some to show. */
  text: string | null;
  plan: string | null;
  score: number | null;
  /** Reference of the item that it goes on under. */
  reference: string | null;
}

const shown = z.object({
  text: z.optional(z.nullable(z.string())),
  plan: z.optional(z.nullable(z.string())),
  comment: z.optional(z.nullable(z.string())),
  score: z.optional(z.number()),
  reference: z.optional(z.string()),
  to: z.optional(z.string()),
});

/** Events whose words were written by or for the customer. A reopening's reason is among colleagues. */
const WITH_TEXT: readonly EventType[] = ['message', 'replied', 'asked', 'resolved', 'rejected'];

const isEntryKind = (type: string): type is EntryKind => ENTRY_KINDS.some((kind) => kind === type);

function entriesOf(event: FeedbackEvent): Entry[] {
  const { at, type } = event;
  if (!isEntryKind(type)) return [];
  const data = shown.parse(event.data);
  // Of two merged items only the one that ends says so: the other just goes on.
  if (type === 'merged' && data.reference === undefined) return [];
  const entry: Entry = {
    kind: type,
    at,
    text: WITH_TEXT.includes(type) ? (data.text ?? null) : (type === 'rated' && data.comment) || null,
    plan: type === 'rejected' ? (data.plan ?? null) : null,
    score: type === 'rated' ? (data.score ?? null) : null,
    reference: type === 'merged' ? (data.reference ?? null) : null,
  };
  const again: Entry = { kind: 'reopened', at, text: null, plan: null, score: null, reference: null };
  return data.to === 'reopened' && type !== 'reopened' ? [entry, again] : [entry];
}

/** The public timeline, oldest first: what the customer said and was told, never notes, people or figures. */
export const timelineOf = (history: readonly FeedbackEvent[]): Entry[] => history.flatMap(entriesOf);
