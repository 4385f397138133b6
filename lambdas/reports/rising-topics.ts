import type { ReportedTopic } from '../contracts/reports.ts';
import { dayIn } from '../domain/figures/day.ts';
import { iso } from '../domain/instants.ts';
import { nameOf } from '../domain/topics/name.ts';
import type { TopicRules } from '../domain/topics/settings.ts';
import { trendOf } from '../domain/topics/trend.ts';
import type { Now } from '../loop/ports.ts';
import { countsSince, type TopicLists } from '../loop/topics.ts';
import type { ReportSources } from './build-report.ts';

const TOP = 5;
/** Nothing rises that nobody has spoken of for two days. */
const HOURS = 48;

export interface Rising {
  topics: TopicLists;
  rules: TopicRules;
  now: Now;
}

/** What is new or grows fast now, those with most items of the last 24 hours first. A campaign is no news. */
export async function risingTopics({ topics, rules, now }: Rising): Promise<ReportedTopic[]> {
  const at = now();
  const counts = await countsSince(topics, iso(at - HOURS * rules.hour), at);
  const rising = counts
    .map((one) => ({ ...one, trend: trendOf(one, at, rules) }))
    .filter(({ suspectAt, trend }) => suspectAt === null && trend.rising)
    .toSorted((a, b) => b.trend.last - a.trend.last || (a.id < b.id ? -1 : 1))
    .slice(0, TOP);
  const known = await topics.readAll(rising.map(({ id }) => id));
  return rising.flatMap(({ id, count, customers, trend }) => {
    const topic = known.get(id);
    const { last, growth } = trend;
    return topic === undefined ? [] : [{ id, label: nameOf(topic), count, customers, last24h: last, growth }];
  });
}

/** The same for reports, which are cut by days of the company's report zone. */
export const risingNow = (rising: Rising, zone: string): NonNullable<ReportSources['rising']> => ({
  topics: () => risingTopics(rising),
  today: () => dayIn(zone, iso(rising.now())),
});
