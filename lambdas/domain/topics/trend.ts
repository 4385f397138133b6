import type { Topic } from '../../contracts/topic.ts';
import { ms } from '../instants.ts';
import type { TopicRules } from './settings.ts';

const DAY = 24;
/** A topic is new for three days. */
const NEW = 72;
const NEW_CUSTOMERS = 5;
const SURGE = 3;
const SURGE_LEAST = 10;

/** The name of the hour that an instant is in; an hour is as long as the stage's speed makes it. */
export const hourOf = (at: number, { hour }: TopicRules): number => Math.floor(at / hour);

/** The counts of the hours that still matter: two days. */
export function pruned(hours: Topic['hours'], now: number, rules: TopicRules): Topic['hours'] {
  const from = hourOf(now, rules) - 2 * DAY;
  return Object.fromEntries(Object.entries(hours).filter(([hour]) => Number(hour) > from));
}

export interface Trend {
  /** Items of the last 24 hours, and of the 24 before. */
  last: number;
  previous: number;
  /** last ÷ previous; with nothing before, last. */
  growth: number;
  rising: boolean;
}

/** Whether it rises: first seen ≤ 72 h ago with ≥ 5 customers, or ≥ 3 × the previous 24 h with ≥ 10 ("topic growth"). */
export function trendOf(topic: Pick<Topic, 'hours' | 'firstAt' | 'customers'>, now: number, rules: TopicRules): Trend {
  const current = hourOf(now, rules);
  const sum = (from: number): number =>
    Object.entries(topic.hours)
      .filter(([hour]) => Number(hour) > from - DAY && Number(hour) <= from)
      .reduce((total, [, count]) => total + count, 0);
  const [last, previous] = [sum(current), sum(current - DAY)];
  const isNew = now - ms(topic.firstAt) <= NEW * rules.hour && topic.customers >= NEW_CUSTOMERS;
  const surges = last >= SURGE_LEAST && last >= SURGE * previous;
  const growth = Math.round((100 * last) / Math.max(1, previous)) / 100;
  return { last, previous, growth, rising: last > 0 && (isNew || surges) };
}

/** An episode lasts until nothing has been rising for a day since it began. */
export const episodeEnds = (risingAt: string, now: number, { hour }: TopicRules): boolean =>
  now - ms(risingAt) >= DAY * hour;
