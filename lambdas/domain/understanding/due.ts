import type { FeedbackEvent } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { Command, Findings, Reading } from '../lifecycle/commands.ts';
import { UNDERSTAND_WITHIN } from '../service-level/checkpoint.ts';

/**
 * What the analysis has to do with an item: `understand` one that was received, `reread` one whose author has answered the
 * machine's question, `refine` one whose second opinion is due.
 * Null for everything else, so that a message that comes again does nothing.
 */
export function analysisDue(item: Feedback, now: number): 'understand' | 'reread' | 'refine' | null {
  if (item.erasedAt !== null) return null;
  if (item.status === 'received') return 'understand';
  if (item.reread !== null) return 'reread';
  const due = item.provisional && item.askAgainAt !== null && ms(item.askAgainAt) <= now;
  return due ? 'refine' : null;
}

/** Whether an item has waited so long that the rules' word must do, and a person is to look at it. */
export const isUnderstoodLate = (item: Feedback, now: number, speed: number): boolean =>
  now - ms(item.receivedAt) >= UNDERSTAND_WITHIN / speed;

const MINUTE = 60_000;
const FIRST_WAIT = 10 * MINUTE;
const LONGEST_WAIT = 360 * MINUTE;
/** A sixth of the item's age: every 10 minutes in its first hour, then ever more seldom. */
const SHARE_OF_AGE = 1 / 6;

/** When to ask again for an item that nobody answered for; durations are divided by the stage's speed. */
export function askAgainAt(item: Feedback, now: number, speed: number): string {
  const wait = (now - ms(item.receivedAt)) * SHARE_OF_AGE;
  return iso(now + Math.round(Math.min(LONGEST_WAIT / speed, Math.max(FIRST_WAIT / speed, wait))));
}

/**
 * The commands that follow from what was found: what is only listened to is closed in the same change, and for what says
 * too little the customer is asked.
 * @param question what to ask; null for nothing
 */
export function commandsOf(findings: Findings, question: string | null = null): Command[] {
  const understood = { name: 'understood', findings } as const;
  if (findings.loop === 'listened') return [understood, { name: 'conclude' }];
  return question === null ? [understood] : [understood, { name: 'auto-ask', text: question }];
}

const readingOf = (findings: Findings): Reading => {
  const { type, category, confidence, review, priority, words = priority, reasons, tags } = findings;
  return { type, category, confidence, review, priority, words, reasons, tags };
};

/** The command by which a second opinion, or a second reading, is added to what was found before. */
export function refineWith(findings: Findings, again: boolean): Command {
  const { sentiment, intensity, language, provisional, askAgainAt: at } = findings;
  const found = { sentiment, intensity, language, provisional, askAgainAt: at };
  return { name: 'refine', found, ...(again && { reading: readingOf(findings) }) };
}

/** The customer's first words and, after a question of the machine's, what was answered; all masked. */
export function wordsToRead(text: string, history: readonly FeedbackEvent[]): string {
  const asked = history.findLastIndex(({ type, data }) => type === 'asked' && data['automatic'] === true);
  const answers = history.slice(asked + 1).flatMap(({ type, data }) => {
    const said = type === 'message' && data['thanks'] !== true ? data['text'] : undefined;
    return typeof said === 'string' ? [said] : [];
  });
  return asked < 0 ? text : [text, ...answers].join('\n');
}
