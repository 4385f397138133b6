import type * as z from 'zod/mini';
import type { TopicsQuery, topicQuery } from '../contracts/desk.ts';
import type { TopicView, topicPage } from '../contracts/desk-views.ts';
import type { Topic } from '../contracts/topic.ts';
import { rangeOf } from '../domain/desk/received.ts';
import { placeOfTopic, topicViewOf } from '../domain/desk/topic.ts';
import { iso, ms } from '../domain/instants.ts';
import { maySee, seesAll } from '../domain/lifecycle/rights.ts';
import { topicRules } from '../domain/topics/settings.ts';
import { Problem } from '../http/problem.ts';
import type { Staff } from '../http/staff.ts';
import { countsSince } from '../loop/topics.ts';
import { cursorAt, placeOfCursor } from './cursor.ts';
import { listFeedback, type Page } from './list-feedback.ts';
import type { Desk } from './ports.ts';

const DEFAULT_LIMIT = 25;
/** Among so many of the latest items one is sought that the person may see. */
const LOOKED_AT = 25;

/** Topics by how many items they have, or by how much they grow; a page may be short while its cursor goes on. */
export async function listTopics(desk: Desk, staff: Staff, query: TopicsQuery): Promise<Page<TopicView>> {
  const { limit = DEFAULT_LIMIT, sort = 'count' } = query;
  const [now, rules] = [desk.now(), topicRules(desk.settings)];
  const since = iso(query.since === undefined ? now - rules.window : ms(query.since));
  const list = `topics-${sort}`;
  const after = placeOfCursor(list, query.cursor);
  const places = (await countsSince(desk.topics, since, now))
    .map((counts) => ({ id: counts.id, place: placeOfTopic(counts, sort, now, rules) }))
    .filter(({ place }) => after === undefined || place < after)
    .toSorted((a, b) => (a.place > b.place ? -1 : 1));
  const page = places.slice(0, limit);
  const topics = await desk.topics.readAll(page.map(({ id }) => id));
  const shown = await Promise.all(page.map(({ id }) => shownTo(desk, staff, topics.get(id))));
  const last = page.at(-1);
  const goesOn = places.length > limit && last !== undefined;
  return { items: shown.filter((view) => view !== null), cursor: goesOn ? cursorAt(list, last.place) : null };
}

/** A topic with the first words of its latest item that the person may see; null when they may see none of it. */
async function shownTo(desk: Desk, staff: Staff, topic: Topic | undefined): Promise<TopicView | null> {
  if (topic === undefined) return null;
  const { items } = await desk.queries.read(rangeOf('topic', topic.id, undefined), LOOKED_AT);
  const seen = items.find((item) => maySee(staff, item));
  if (seen === undefined && !seesAll(staff.role)) return null;
  return topicViewOf(topic, seen?.snippet ?? null, desk.now(), topicRules(desk.settings));
}

/** One topic with a page of its items, newest first; 404 for whoever may see none of them. */
export async function oneTopic(
  desk: Desk,
  staff: Staff,
  id: string,
  query: z.infer<typeof topicQuery>,
): Promise<z.infer<typeof topicPage>> {
  const view = await shownTo(desk, staff, (await desk.topics.readAll([id])).get(id));
  if (view === null) throw new Problem(404, 'There is no such topic.');
  return { ...view, ...(await listFeedback(desk, staff, { ...query, topic: [id] })) };
}
