import type { Feedback } from '../contracts/feedback.ts';
import type { SourceView } from '../contracts/intake.ts';
import { Problem } from '../http/problem.ts';
import type { FeedbackStore } from '../loop/ports.ts';
import type { Source } from './ports.ts';

/** What a source sees of what it sent. */
export const sourceView = (item: Feedback): SourceView => ({
  id: item.id,
  reference: item.reference,
  status: item.status,
  receivedAt: item.receivedAt,
  updatedAt: item.updatedAt,
  type: item.type,
  sentiment: item.sentiment,
  category: item.category,
  priority: item.priority,
});

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A record that the source itself has sent; 404 for every other, 410 once it is erased. */
export async function ownRecord(feedback: FeedbackStore, source: Source, id: string): Promise<Feedback> {
  const item = ULID.test(id) ? await feedback.read(id) : undefined;
  if (!item || item.source !== source.id) throw new Problem(404, 'There is no such feedback of this source.');
  if (item.erasedAt !== null) throw new Problem(410, 'The feedback was erased.');
  return item;
}
