import { modifiersBefore, outermost } from '../moods.ts';
import { type Clause, clausesOf } from '../normalise.ts';
import { MIDDLING, OPINIONS, type Side } from './aspect-words.ts';
import { type Mention, other } from './mentions.ts';

/** A word that judges. */
export interface Said {
  start: number;
  side: Side;
  weight: number;
}

/** What one stretch of a text says. */
export interface Segment {
  /** The aspects named here. */
  named: readonly Mention[];
  /** What is said here, by words of feeling and by words that judge something. */
  said: readonly Said[];
  middling: boolean;
}

/** A word about just this aspect counts more than a word of feeling. */
const OWN_WEIGHT = 1.5;

/** Words that judge many things: they stand for their own aspect only where no other is named (`a gorgeous screen`). */
const LOOSE = new Set(['appearance', 'cleanliness']);

const TURN = /^\s*(?:但|不过|就是|可是|然而|只是|虽然|but\b|however\b|although\b|though\b)/u;

/** Clauses are joined to the one before them when they name nothing themselves and no turn stands between. */
export function segmentsOf(text: string, mentions: readonly Mention[]): Clause[] {
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

/** What a word is most likely about. */
export const nearest = (mentions: readonly Mention[], said: Said): Mention | undefined =>
  mentions.reduce<Mention | undefined>(
    (best, next) => (best === undefined || distance(next, said) < distance(best, said) ? next : best),
    undefined,
  );

function ownOpinions(text: string, { start, end }: Clause, aspect: string): Said[] {
  const hits = outermost(OPINIONS.get(aspect)?.find(text.slice(start, end)) ?? []);
  return hits.map((hit) => {
    const { denied } = modifiersBefore(text, start + hit.start);
    return { start: start + hit.start, side: denied ? other(hit.meaning) : hit.meaning, weight: OWN_WEIGHT };
  });
}

/** What a stretch of a normalised text names and says; words of feeling that judge an aspect count as that alone. */
export function segmentAt(text: string, clause: Clause, mentions: readonly Mention[], moods: readonly Said[]): Segment {
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
