import type { Membership, Topic } from '../contracts/topic.ts';
import type { TopicRules } from '../domain/topics/settings.ts';
import type { Sketch } from '../domain/topics/similarity.ts';
import type { Loop } from '../loop/apply-command.ts';
import type { FeedbackStore } from '../loop/ports.ts';

/** A text that others are compared with, and the topic that they would join. */
export interface Kept {
  item: string;
  topic: string;
  sketch: Sketch;
  receivedAt: string;
}

/** What was found at the places of a text. */
export interface Look {
  /** Texts that share a place with it, those that share most first; a bounded number. */
  near: readonly Kept[];
  /** Puts a text to the same places, until it expires (epoch ms). */
  keep(kept: Kept, until: number): Promise<void>;
}

/** The index of texts by their places; consistent, and written by one at a time for each group. */
export interface TextIndex {
  look(group: string, bands: readonly string[]): Promise<Look>;
}

/** A topic with one more item; with the first two when it begins. */
export interface Join {
  /** As it was read; undefined when it begins. */
  before: Topic | undefined;
  after: Topic;
  members: readonly Membership[];
  /** Customers that were not in the topic before, with their first item. */
  customers: readonly { subject: string; first: string }[];
}

export interface TopicStore {
  /** Consistent. */
  read(id: string): Promise<Topic | undefined>;
  membership(item: string): Promise<Membership | undefined>;
  /** The first item of a customer in a topic. */
  firstOf(topic: string, subject: string): Promise<string | undefined>;
  /** All of it or nothing; a conflict says that the topic changed, or that a member has joined already. */
  join(join: Join): Promise<'joined' | 'conflict'>;
}

export interface Grouper extends Loop {
  feedback: FeedbackStore;
  index: TextIndex;
  topics: TopicStore;
  rules: TopicRules;
}
