import type { TopicView } from '../../contracts/desk-views.ts';
import type { Topic, TopicCounts } from '../../contracts/topic.ts';
import { nameOf } from '../topics/name.ts';
import type { TopicRules } from '../topics/settings.ts';
import { trendOf } from '../topics/trend.ts';

/** A topic as it is shown. @param sample masked first words of one of its items */
export function topicViewOf(topic: Topic, sample: string | null, now: number, rules: TopicRules): TopicView {
  const { id, group, category, count, customers, firstAt, lastAt, suspectAt } = topic;
  const { last, previous, growth, rising } = trendOf(topic, now, rules);
  const seen = { count, customers, firstAt, lastAt };
  const trend = { last24h: last, previous24h: previous, growth, rising };
  return {
    id,
    label: nameOf(topic),
    language: group,
    category,
    ...seen,
    ...trend,
    suspect: suspectAt !== null,
    sample,
  };
}

const DIGITS = 12;
const HUNDREDTHS = 100;

/** A topic's place in a list: by how many, or by growth; as text that sorts, the greatest last. */
export function placeOfTopic(topic: TopicCounts, sort: 'count' | 'growth', now: number, rules: TopicRules): string {
  const value = sort === 'count' ? topic.count : Math.round(trendOf(topic, now, rules).growth * HUNDREDTHS);
  return `${String(value).padStart(DIGITS, '0')}#${topic.id}`;
}
