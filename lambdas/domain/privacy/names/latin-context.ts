import { PERSON_FOLLOWS, THING_FOLLOWS } from '../data/name-words.ts';
import type { Before } from './latin-lead.ts';
import { mayBeName, type Word } from './latin-words.ts';

const PERSON_AFTER = new RegExp(`^[ ,]{0,2}(?:${PERSON_FOLLOWS})(?![a-z])`, 'i');
const THING_AFTER = new RegExp(`^(?: |'s | & )(?:${THING_FOLLOWS})(?![a-z])`, 'i');
const LINE_END = /^[\s.!]*(?:\n|$)/;
const DASH = /(?:^|[\s.!?])[-–—~]{1,2} ?$/;

/** A line of its own below another, such as a signature at the end. */
const isOwnLine = (signs: string, rest: string): boolean => /\n[> ]*$/.test(signs) && /^[ .!]*(?:\n|$)/.test(rest);

/** What only people have. */
const OF_PERSON =
  /^['’]s (?:birthday|husband|wife|mother|father|mum|mom|dad|son|daughter|passport|surname|family|behalf)(?![a-z])/i;

/** "our driver ", not "Driver ": what a person is, in small letters. */
const SMALL_BEFORE = /(?<![\p{L}])\p{Ll}[\p{Ll}']*\W{1,3}$/u;
const QUOTED_BEFORE = /[,!?"”'] ?(?:said|says|asked|replied|wrote) $/;

/** What a name of words that no list has gets from what surrounds it, 0 to 0.5. */
const unknownScore = ({ leads, lead, signs }: Before, rest: string, name: readonly Word[]): number => {
  if (!name.every(mayBeName)) return 0;
  const isNear = /^(?: ?[(,"“] ?| )$/.test(signs);
  if (leads.has('role') && isNear && SMALL_BEFORE.test(lead.slice(-24))) return 0.5;
  if (QUOTED_BEFORE.test(lead)) return 0.5;
  if (leads.has('verb') && signs === ' ')
    return /^ (?:his|her|my|the|that|about|in|from|at|and)\b|^[.,!?]/.test(rest) ? 0.5 : 0.3;
  if (name.length === 1 && OF_PERSON.test(rest)) return 0.5;
  if (name.length < 2) return 0;
  if (leads.has('self') && isNear && /^(?:$|[,.!?\n(]| (?:from|speaking|here|and|your|at|again))/.test(rest))
    return 0.35;
  return isOwnLine(signs, rest) && name.length < 4 ? (/^[ .!]*$/.test(rest) ? 0.35 : 0.25) : 0;
};

/** What the text around a name says, -1 to 0.65. */
export const contextScore = (around: Before, rest: string, name: readonly Word[]): number => {
  const { leads, signs, isSentenceStart } = around;
  const [first] = name;
  const isClose = signs.length <= 4;
  if (THING_AFTER.test(rest) || (leads.has('place') && /^\.? $/.test(signs))) return -1;
  if (/^['’]s \p{Lu}/u.test(rest) || (signs.endsWith('& ') && /^['’]s/.test(rest))) return -1; // David's Tea, Ben & Jerry's
  if (leads.has('title') && /^\.? ?$/.test(signs)) return name.length === 1 ? -1 : 0.5;
  const follows = PERSON_AFTER.test(rest) ? 0.1 : 0;
  const isSpeech = leads.has('speaker') && signs.startsWith(':') && !name.some(({ kind }) => kind === 'given');
  if (isSpeech) return 0;
  if ((leads.has('sure') && isClose) || (leads.has('field') && /^ ?[:=?]\s{0,3}$/.test(signs))) return 0.55 + follows;
  if (first?.isAcronym === true && first.kind === 'capital') return -1; // SWA, HUGE
  if (LINE_END.test(rest)) {
    if (leads.has('closing') && /^[,.!]{0,3}\s{1,4}$/.test(signs)) return 0.5;
    if (DASH.test(signs) && first?.kind !== 'capital') return 0.4;
  }
  if (leads.has('greeting') && /^[ ,]{1,2}$/.test(signs) && /^[,!\n]/.test(rest)) return 0.5;
  const unknown = unknownScore(around, rest, name);
  if (leads.has('likely') && isClose) return Math.max(0.2, unknown) + follows;
  if (leads.has('preposition') && isClose && first?.kind !== 'maybe') return Math.max(0.2, unknown) + follows;
  if (unknown > 0) return unknown;
  const isHeading = around.lead.trim() === '' && /^[ .!]*\n/.test(rest);
  const isLine = name.length > 1 && (isHeading || isOwnLine(signs, rest));
  return follows - (first?.kind === 'maybe' && isSentenceStart && !isLine ? 0.15 : 0);
};
