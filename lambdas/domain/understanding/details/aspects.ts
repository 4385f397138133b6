import type { Sentiment } from '../../labels.ts';
import { CATEGORY_CUES } from '../category-words.ts';
import { modifiersBefore, moodsOf, outermost } from '../moods.ts';
import { type Clause, clausesOf, normalise } from '../normalise.ts';
import { ASPECTS, IMPLIED, MIDDLING, OF_CATEGORY, OPINIONS, type Side } from './aspect-words.ts';
import type { ClauseEar } from './clause-ear.ts';

export interface AspectReading {
  /** A word of the list (`delivery`, `battery`). */
  aspect: string;
  sentiment: Sentiment;
}

interface Mention {
  aspect: string;
  start: number;
  end: number;
  /** Set when the word itself judges. */
  side?: Side;
}

interface Said {
  start: number;
  side: Side;
  weight: number;
}

/** Aspects told of one message. */
const MOST = 8;
/** A word about just this aspect counts more than a word of feeling. */
const OWN_WEIGHT = 1.5;

/** What the models hear counts less than a word. */
const HEARD_WEIGHT = 0.5;
/** Shorter clauses say nothing by themselves; UTF-16 units. */
const SHORTEST = 4;

/** The weight of a category's strong cues. */
const STRONG = 3;

const other = (side: Side): Side => (side === 'positive' ? 'negative' : 'positive');

/** Words that judge many things: they stand for their own aspect only where no other is named (`a gorgeous screen`). */
const LOOSE = new Set(['appearance', 'cleanliness']);

function mentionsOf(text: string): Mention[] {
  const named = ASPECTS.find(text).map(({ start, end, meaning }) => ({ start, end, meaning: { aspect: meaning } }));
  const judged = IMPLIED.find(text).map(({ start, end, meaning: { aspect, side } }) => {
    const { denied } = modifiersBefore(text, start);
    return { start, end, meaning: { aspect, side: denied ? other(side) : side } };
  });
  const told = CATEGORY_CUES.find(text).flatMap(({ start, end, meaning: { category, weight } }) => {
    const meaning = weight >= STRONG ? OF_CATEGORY[category] : undefined;
    return meaning === undefined ? [] : [{ start, end, meaning }];
  });
  return outermost<{ aspect: string; side?: Side }>([...named, ...judged, ...told]).map(({ start, end, meaning }) => ({
    start,
    end,
    ...meaning,
  }));
}

const TURN = /^\s*(?:但|不过|就是|可是|然而|只是|虽然|but\b|however\b|although\b|though\b)/u;

/** Clauses are joined to the one before them when they name nothing themselves and no turn stands between. */
function segmentsOf(text: string, mentions: readonly Mention[]): Clause[] {
  const segments: Clause[] = [];
  for (const clause of clausesOf(text)) {
    const names = mentions.some(({ start }) => start >= clause.start && start < clause.end);
    const last = segments.at(-1);
    if (names || last === undefined || TURN.test(text.slice(clause.start, clause.end))) segments.push({ ...clause });
    else last.end = clause.end;
  }
  return segments;
}

/** How far a word of feeling is from what it may be about; Chinese says it behind, English on both sides. */
const distance = (mention: Mention, said: Said): number =>
  said.start >= mention.end ? said.start - mention.end : (mention.start - said.start) * 1.3;

function ownOpinions(text: string, { start, end }: Clause, aspect: string): Said[] {
  const hits = outermost(OPINIONS.get(aspect)?.find(text.slice(start, end)) ?? []);
  return hits.map((hit) => {
    const { denied } = modifiersBefore(text, start + hit.start);
    return { start: start + hit.start, side: denied ? other(hit.meaning) : hit.meaning, weight: OWN_WEIGHT };
  });
}

const nearest = (mentions: readonly Mention[], said: Said): Mention | undefined =>
  mentions.toSorted((a, b) => distance(a, said) - distance(b, said))[0];

type Sums = Record<Side, number> & { middling: boolean };

interface Segment {
  /** The aspects named here. */
  named: readonly Mention[];
  /** What is said here, by words of feeling and by words that judge something. */
  said: readonly Said[];
  middling: boolean;
}

function segmentAt(text: string, clause: Clause, mentions: readonly Mention[], moods: readonly Said[]): Segment {
  const within = ({ start }: { start: number }): boolean => start >= clause.start && start < clause.end;
  const here = mentions.filter(within);
  const bound = here.filter(({ aspect, side }) => side === undefined || !LOOSE.has(aspect));
  const named = bound.length > 0 ? bound : here;
  const loose = here.flatMap(({ start, side }) => (side === undefined ? [] : [{ start, side, weight: OWN_WEIGHT }]));
  const own = [...new Set(named.map(({ aspect }) => aspect))].flatMap((aspect) =>
    ownOpinions(text, clause, aspect).filter((said) => nearest(named, said)?.aspect === aspect),
  );
  const judged = [...loose, ...own];
  const felt = moods.filter((mood) => within(mood) && !judged.some(({ start }) => start === mood.start));
  const middling = MIDDLING.find(text.slice(clause.start, clause.end)).length > 0;
  return { named, said: [...judged, ...felt], middling };
}

/** A clause that names nothing, or of which no word says anything, as the models hear it. */
function heard(segment: Segment, clause: string, hear: ClauseEar): Segment {
  const { named, said } = segment;
  if ((named.length > 0 && said.length > 0) || clause.length < SHORTEST) return segment;
  const { aspect, sentiment } = hear(clause);
  const about = named.length === 0 && aspect !== null ? [{ aspect, start: 0, end: 0 }] : named;
  const felt: Said[] =
    said.length === 0 && (sentiment === 'positive' || sentiment === 'negative')
      ? about.map(({ start }) => ({ start, side: sentiment, weight: HEARD_WEIGHT }))
      : [];
  return { ...segment, named: about, said: [...said, ...felt] };
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
 * @param text masked text as it came
 */
export function aspectsOf(text: string, hear?: ClauseEar): AspectReading[] {
  const normalised = normalise(text);
  const mentions = mentionsOf(normalised);
  const sums = new Map<string, Sums>();
  const moods = moodsOf(normalised).map(({ start, polarity, weight }) => ({ start, side: polarity, weight }));
  for (const clause of segmentsOf(normalised, mentions)) {
    const segment = segmentAt(normalised, clause, mentions, moods);
    addSegment(hear === undefined ? segment : heard(segment, normalised.slice(clause.start, clause.end), hear), sums);
  }
  return [...sums]
    .flatMap(([aspect, sum]) => {
      const sentiment = sentimentOf(sum);
      return sentiment === null ? [] : [{ aspect, sentiment }];
    })
    .slice(0, MOST);
}
