import type { Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { Command, Findings } from '../lifecycle/commands.ts';
import { UNDERSTAND_WITHIN } from '../service-level/checkpoint.ts';

/**
 * What the analysis has to do with an item: `understand` one that was received, `refine` one whose second opinion is due.
 * Null for everything else, so that a message that comes again does nothing.
 */
export function analysisDue(item: Feedback, now: number): 'understand' | 'refine' | null {
  if (item.erasedAt !== null) return null;
  if (item.status === 'received') return 'understand';
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

/** The commands that follow from what was found: what is only listened to is closed in the same change. */
export const commandsOf = (findings: Findings): Command[] =>
  findings.loop === 'listened'
    ? [{ name: 'understood', findings }, { name: 'conclude' }]
    : [{ name: 'understood', findings }];
