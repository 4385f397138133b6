import { OBJECT_FOLLOWS, PERSON_FOLLOWS, THING_FOLLOWS } from '../data/name-words.ts';
import type { Before } from './latin-lead.ts';
import { mayBeName, type Word } from './latin-words.ts';

const PERSON_AFTER = new RegExp(`^[ ,]{0,2}(?:${PERSON_FOLLOWS})(?![a-z])`, 'i');
const things = new Set(THING_FOLLOWS.split('|'));
const objects = new Set(OBJECT_FOLLOWS.split('|'));
const NEXT_WORD = /^( |'s | & )([a-z]{2,14})(?![a-z])/i;

/** Whether a firm, a place or a thing is named: looked up, as hundreds of alternatives are slow to try. */
const isOfThing = (rest: string): boolean => {
  const [, link, word = ''] = NEXT_WORD.exec(rest) ?? [];
  const next = word.toLowerCase();
  return things.has(next) || (link === ' ' && objects.has(next));
};
const LINE_END = /^[\s.!]*(?:\n|$)/;
const DASH = /(?:^|[\s.!?])[-–—~]{1,2} ?$/;

/** A line of its own below another, such as a signature at the end. */
const isOwnLine = (signs: string, rest: string): boolean => /\n[> ]*$/.test(signs) && /^[ .!]*(?:\n|$)/.test(rest);

/** What only people have. */
const OF_PERSON =
  /^['’]s (?:birthday|husband|wife|mother|father|mum|mom|dad|son|daughter|passport|surname|family|behalf)(?![a-z])/i;

/** "our driver ", not "Driver ": what a person is, in small letters. */
const SMALL_BEFORE = /(?<![\p{L}])\p{Ll}[\p{Ll}']*\W{1,3}$/u;
/** A number in the next field: "Adaora Umeh A09999991". */
const CODE_AFTER = /^[ \t]?[ \t,|:;–-]{1,3}[A-Z]{0,2}\d[\d -]{5}/;
/** The line below begins with a number or a unit and a street behind it. */
const ADDRESS_BELOW =
  /^[ ,]{0,2}\n[> ]{0,3}(?:\d{1,5}[A-Za-z]?(?:[-/]\d{1,4})?,? |(?:flat|apt|unit|room|suite|po box|p\.o\.) )/i;
const QUOTED_BEFORE = /[,!?"”'] ?(?:said|says|asked|replied|wrote) $/;

/** What a name of words that no list has gets from what surrounds it, 0 to 0.5. */
const unknownScore = ({ leads, lead, signs }: Before, rest: string, name: readonly Word[]): number => {
  if (!name.every((word) => word.kind === 'particle' || mayBeName(word))) return 0;
  const isNear = /^(?: ?[(,"“] ?| )$/.test(signs);
  if (leads.has('noun') && isNear && name.length > 1) return 0.45;
  if (leads.has('role') && isNear && SMALL_BEFORE.test(lead.slice(-24))) return 0.5;
  if (QUOTED_BEFORE.test(lead)) return 0.5;
  if (leads.has('verb') && signs === ' ')
    return /^ (?:his|her|my|the|that|about|in|from|at|and)\b|^[.,!?]/.test(rest) ? 0.5 : 0.3;
  if (name.length === 1 && OF_PERSON.test(rest)) return 0.5;
  if (name.length < 2) return 0;
  if (leads.has('self') && isNear && /^(?:$|[,.!?\n(]| (?:from|speaking|here|and|your|at|again))/.test(rest))
    return 0.35;
  const isLine = /(?:^|\n[> ]*|: ?)$/.test(signs) && name.length < 5;
  if (isLine && CODE_AFTER.test(rest)) return 0.35;
  if (isLine && ADDRESS_BELOW.test(rest)) return 0.4;
  if (
    /[.!?"”] $/.test(signs) &&
    /^[ .!]*$/.test(rest) &&
    name.length < 4 &&
    name.some(({ kind }) => kind !== 'capital')
  )
    return 0.3;
  return isOwnLine(signs, rest) && name.length < 4 ? (/^[ .!]*$/.test(rest) ? 0.35 : 0.25) : 0;
};

/** What the text around a name says, -1 to 0.65. */
export const contextScore = (around: Before, rest: string, name: readonly Word[]): number => {
  const { leads, signs, isSentenceStart } = around;
  const [first] = name;
  const isClose = signs.length <= 4;
  if (isOfThing(rest) || (leads.has('place') && /^\.? $/.test(signs))) return -1;
  if (/^['’]s \p{Lu}/u.test(rest) || (signs.endsWith('& ') && /^['’]s/.test(rest))) return -1; // David's Tea, Ben & Jerry's
  if (leads.has('title') && /^\.? ?$/.test(signs)) return name.length === 1 ? -1 : 0.5;
  const follows = PERSON_AFTER.test(rest) ? 0.1 : 0;
  if (name.length > 1 && /^ (?:here|speaking)\b/.test(rest) && !name.some(({ kind }) => kind === 'capital')) return 0.4;
  const isSpeech = leads.has('speaker') && signs.startsWith(':') && !name.some(({ kind }) => kind === 'given');
  if (isSpeech) return 0;
  const isThing =
    leads.has('sure') && name.length === 1 && first?.kind === 'capital' && !first.isAcronym && !mayBeName(first);
  if (isThing) return 0;
  if ((leads.has('sure') && isClose) || (leads.has('field') && /^ ?[:=?][\s._…]{0,12}$/.test(signs)))
    return 0.55 + follows;
  const isLarge =
    leads.has('noun') && /^ ?[(,]? ?$/.test(signs) && name.length > 1 && name.every(({ isAcronym }) => isAcronym);
  if (isLarge) return 0.35;
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
