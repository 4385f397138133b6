import type { Feedback } from '../../contracts/feedback.ts';
import type { FeedbackType, Priority, Sentiment } from '../labels.ts';
import type { Reason } from '../routing/reasons.ts';
import type { CommandName } from './table.ts';

/** Words for the customer: masked for everybody who reads the history, sealed for the mail and the page. */
export interface Words {
  text: string;
  sealed: string;
}

/** What the analysis found; fields a person has set stay as they are. */
export interface Findings {
  type: FeedbackType;
  category: string;
  sentiment: Sentiment;
  intensity: number;
  confidence: number;
  review: boolean;
  provisional: boolean;
  askAgainAt: string | null;
  language: string;
  /** What the words and the models say; what else counts is added when it is stored. */
  priority: Priority;
  /** What the words alone say, where the models say more. */
  words?: Priority;
  reasons: string[];
  tags: string[];
  loop: 'handled' | 'listened';
}

/** What Comprehend adds to an item that the rules decided alone; `askAgainAt` while it still does not answer. */
export interface Refinement {
  sentiment: Sentiment;
  intensity: number;
  language: string;
  provisional: boolean;
  askAgainAt: string | null;
}

/** What is made of an item once more, after its author has said more. */
export type Reading = Pick<
  Findings,
  'type' | 'category' | 'confidence' | 'review' | 'priority' | 'words' | 'reasons' | 'tags'
>;

export interface RoutingDecision {
  team: string;
  owner: Feedback['owner'];
  /** Rule or reason that chose, and who lost and why, for the history; each also as a code with its data. */
  reasons: string[];
  why?: readonly Reason[];
  losers?: readonly Reason[];
  /** Teams that are also concerned. */
  collaborators?: readonly string[];
  /** The same customer's open item on the same matter. */
  linked?: { id: string; reference: string };
}

/** A command with what it brings. Rating 1–2, 3 and 4–5 are three rows of the table but one command. */
export type Command =
  | { name: 'understood'; findings: Findings }
  /** `reading` when the customer's answer was read together with the first words. */
  | { name: 'refine'; found: Refinement; reading?: Reading }
  /** The machine's own question, which waits for nobody's approval. */
  | { name: 'auto-ask'; text: string }
  /** The policy in force takes the place of the one that the clocks started under. */
  | { name: 'reapply' }
  | { name: 'conclude' | 'take' | 'close' | 'auto-close' | 'nudge' | 'ask-timeout' }
  | { name: 'unmerge' | 'spam' | 'unspam' | 'withdraw' | 'erase' | 'delete' | 'restore' }
  | { name: 'route'; decision: RoutingDecision }
  | { name: 'assign'; team?: string; owner?: { id: string; name: string }; summary?: string }
  | { name: 'note'; text: string }
  /** Of a collaborating team: without its name, of every team of whoever gives it. */
  | { name: 'finish'; team?: string; text?: string }
  | { name: 'reply'; words: Words; promisedAt?: string; template?: string }
  | { name: 'ask' | 'resolve'; words: Words }
  | { name: 'reject'; words: Words; plan: Words }
  | { name: 'reopen'; reason: string }
  /** `loop` is decided with it for an item that was not understood yet, and has no say once one was. */
  | { name: 'classify'; changes: Corrections; factor?: number; reason?: string; loop?: 'handled' | 'listened' }
  | { name: 'message' | 'thanks'; words: Words }
  | { name: 'rating'; score: number; comment: string | null }
  | { name: 'nps'; score: number }
  | { name: 'merge'; into: { id: string; reference: string } }
  | { name: 'split'; children: { id: string; reference: string }[] };

export interface Corrections {
  type?: FeedbackType;
  category?: string;
  sentiment?: Sentiment;
  priority?: Priority;
  tags?: string[];
}

/** Whether somebody who gives this score (0..10) would not recommend the company. */
export const isDetractor = (score: number): boolean => score <= 6;

/** The table's row for a command. */
export function rowOf(command: Command): CommandName {
  if (command.name === 'nps') return isDetractor(command.score) ? 'nps-low' : 'nps-high';
  if (command.name !== 'rating') return command.name;
  if (command.score >= 4) return 'rating-high';
  return command.score === 3 ? 'rating-middle' : 'rating-low';
}
