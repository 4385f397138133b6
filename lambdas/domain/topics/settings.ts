import type { Settings } from '../../contracts/settings.ts';
import { wallClock } from '../instants.ts';

/** What topics are made by; spans in milliseconds, divided by the stage's speed. */
export interface TopicRules {
  hour: number;
  /** How long a text is compared with those that come later. */
  window: number;
  copies: number;
  copiesWithin: number;
  wide: number;
}

const HOUR = 3_600_000;

/** The rules of topics as a stage's settings say. */
export const topicRules = ({ topics, speed }: Pick<Settings, 'topics' | 'speed'>): TopicRules => ({
  hour: HOUR / speed,
  window: wallClock(topics.window) / speed,
  copies: topics.suspect.copies,
  copiesWithin: wallClock(topics.suspect.within) / speed,
  wide: topics.wideFrom,
});
