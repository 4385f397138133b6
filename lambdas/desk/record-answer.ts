import type { Feedback } from '../contracts/feedback.ts';
import { recordOf } from '../domain/desk/record.ts';
import type { HttpAnswer } from '../http/route.ts';
import { nextNamed } from './next-named.ts';
import type { Desk } from './ports.ts';

/** The version of an item that a person sees, as an entity tag. */
export const etagOf = (item: Pick<Feedback, 'rev'>): string => `"${item.rev}"`;

/** 200 with an item's record and its ETag. */
export async function recordAnswer(
  desk: Desk,
  item: Feedback,
  headers: Record<string, string> = {},
): Promise<HttpAnswer> {
  const { feedback, policy } = desk;
  const [body, understanding, next, topics] = await Promise.all([
    feedback.readBody(item.id),
    feedback.readUnderstanding(item.id),
    nextNamed(desk, item),
    desk.topics.readAll(item.topic === null ? [] : [item.topic]),
  ]);
  const record = recordOf(
    item,
    { body, understanding, next, topic: topics.get(item.topic ?? '') },
    { policy, now: desk.now() },
  );
  return { status: 200, headers: { etag: etagOf(item), ...headers }, body: record };
}
