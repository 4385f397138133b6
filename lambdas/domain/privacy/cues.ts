import { CUES, type CueKind } from './data/cues.ts';

/** A cue found in a text: what it announces and where it stands. */
export type Cue = { kind: CueKind; start: number; end: number };

/** A cue beside a number, with the text between the two. */
export type NearCue = { kind: CueKind; gap: string };

export type Cues = {
  /** The last cue that ends before `start`, none when a sentence ends between them or it is out of reach. */
  before: (start: number) => NearCue | undefined;
  /** The first cue that begins after `end`, within a few characters. */
  after: (end: number) => NearCue | undefined;
};

const REACH = 32;
const REACH_AFTER = 10;

const kindOf = new Map<string, CueKind>();
const chinese: string[] = [];
const english: string[] = [];
for (const [kind, [zh, en]] of Object.entries(CUES)) {
  const known = Object.keys(CUES).find((key): key is CueKind => key === kind);
  if (known === undefined) continue;
  for (const word of zh.split('|').filter(Boolean)) {
    kindOf.set(word.replace('\\', ''), known);
    chinese.push(word);
  }
  for (const word of en.split('|').filter(Boolean)) {
    if (!kindOf.has(word)) kindOf.set(word, known);
    english.push(word);
  }
}
const longestFirst = (words: string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');
const CUE = new RegExp(`(?:${longestFirst(chinese)})|(?<![a-z0-9])(?:${longestFirst(english)})(?![a-z])`, 'gi');

/** All cues of a text, found in one pass; `before` and `after` then look beside a place. */
export const findCues = (text: string): Cues => {
  const found: Cue[] = [];
  for (const match of text.matchAll(CUE)) {
    const kind = kindOf.get(match[0]) ?? kindOf.get(match[0].toLowerCase());
    if (kind !== undefined) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return {
    before: (start) => {
      const cue = found.findLast(({ end }) => end <= start);
      if (cue === undefined || start - cue.end > REACH) return undefined;
      const gap = text.slice(cue.end, start);
      return /[。！？!?；;]|\.\s/.test(gap) ? undefined : { kind: cue.kind, gap };
    },
    after: (end) => {
      const cue = found.find(({ start }) => start >= end);
      if (cue === undefined || cue.start - end > REACH_AFTER) return undefined;
      const gap = text.slice(end, cue.start);
      return /[。！？!?；;，,\n]|\.\s/.test(gap) ? undefined : { kind: cue.kind, gap };
    },
  };
};

const LINK =
  /^[\s:#=("'是为乃叫号码：（「【[\-.]*(?:(?:is|was|no|number|nr|id|are|to|at|on|me|us|my|the|of|for)[\s.:#=]+)*[\s:#=("'+]*$/i;

/** Whether the text between a cue and a number only joins the two ("order no. 123", 单号是：123). */
export const isTight = (cue: NearCue): boolean => cue.gap.length <= 12 && LINK.test(cue.gap);
