import type { Sentiment } from '../../labels.ts';
import { moodsOf } from '../moods.ts';
import type { Side } from './aspect-words.ts';
import type { ClauseEar, ClauseHeard } from './clause-ear.ts';
import { mentionsOf } from './mentions.ts';
import { nearest, type Segment, segmentAt, segmentsOf } from './segments.ts';

export interface AspectReading {
  /** A word of the list (`delivery`, `battery`). */
  aspect: string;
  sentiment: Sentiment;
}

/** Aspects told of one message. */
const MOST = 8;

/** What the models hear counts less than a word. */
const HEARD_WEIGHT = 0.5;
/** Clauses of one message that the models are asked about. */
const MOST_HEARD = 2;
/** Shorter clauses say nothing by themselves; UTF-16 units. */
const SHORTEST = 4;

type Sums = Record<Side, number> & { middling: boolean };

/** Whether the words of the lists leave open what a clause speaks of, or what it says of it. */
const isSilent = ({ named, said }: Segment, clause: string): boolean =>
  (named.length === 0 || said.length === 0) && clause.length >= SHORTEST;

/** What the lists leave open, as the models hear it. */
function heard({ named, said, middling }: Segment, { aspect, sentiment }: ClauseHeard): Segment {
  const about = named.length === 0 && aspect !== null ? [{ aspect, start: 0, end: 0 }] : named;
  const told = said.length === 0 && !middling && (sentiment === 'positive' || sentiment === 'negative');
  const felt = told ? about.map(({ start }) => ({ start, side: sentiment, weight: HEARD_WEIGHT })) : [];
  return { named: about, said: [...said, ...felt], middling };
}

/** Adds what one segment says of each aspect that it names. */
function addSegment({ named, said, middling }: Segment, sums: Map<string, Sums>): void {
  const sumOf = (aspect: string): Sums => {
    const sum = sums.get(aspect) ?? { positive: 0, negative: 0, middling: false };
    sums.set(aspect, sum);
    return sum;
  };
  for (const { aspect } of named) sumOf(aspect).middling ||= middling;
  for (const one of said) {
    const about = nearest(named, one);
    if (about !== undefined) sumOf(about.aspect)[one.side] += one.weight;
  }
}

const TOLD = 0.35;
/** What is called middling is so unless more than one word of feeling says otherwise. */
const OUTWEIGHS_MIDDLING = 1.2;
const MIXED_SHARE = 0.6;

function sentimentOf({ positive, negative, middling }: Sums): Sentiment | null {
  const [more, less] = positive > negative ? [positive, negative] : [negative, positive];
  if (more < (middling ? OUTWEIGHS_MIDDLING : TOLD)) return middling ? 'neutral' : null;
  if (less > more * MIXED_SHARE) return 'mixed';
  return positive > negative ? 'positive' : 'negative';
}

/**
 * What a message says of single things (`delivery bad, packaging good` gives two), at most `MOST`, in the order in which
 * they are named. A word of feeling belongs to the nearest aspect of its clause; a clause that names none belongs to the
 * one before it. Aspects of which nothing is said are left out.
 *
 * @param normalised the masked text as the word lists are written
 * @param hear who is asked about a clause of which the word lists leave something open
 */
export function aspectsOf(normalised: string, hear?: ClauseEar): AspectReading[] {
  const mentions = mentionsOf(normalised);
  const sums = new Map<string, Sums>();
  const moods = moodsOf(normalised).map(({ start, polarity, weight }) => ({ start, side: polarity, weight }));
  let asked = 0;
  for (const clause of segmentsOf(normalised, mentions)) {
    const segment = segmentAt(normalised, clause, mentions, moods);
    const words = normalised.slice(clause.start, clause.end);
    const open = hear !== undefined && asked < MOST_HEARD && isSilent(segment, words);
    if (open) asked += 1;
    addSegment(open ? heard(segment, hear(words)) : segment, sums);
  }
  return [...sums]
    .flatMap(([aspect, sum]) => {
      const sentiment = sentimentOf(sum);
      return sentiment === null ? [] : [{ aspect, sentiment }];
    })
    .slice(0, MOST);
}
