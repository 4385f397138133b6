import { because, type Reason } from './reasons.ts';
import type { Candidate } from './world.ts';

/** A previous owner is preferred while their load is at most this many times the least one. */
const FAMILIAR = 1.5;

const SHARES = { room: 0.5, skill: 0.3, idle: 0.2 };

/** Sums of decimals differ in their last digits: what is equal on paper stays equal. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;

const idleSince = ({ lastAssignedAt }: Candidate): string => lastAssignedAt ?? '';

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const skillOf = ({ skills }: Candidate, prefers: readonly string[]): number =>
  prefers.length === 0 ? 1 : prefers.filter((skill) => skills.includes(skill)).length / prefers.length;

/** 1 for those who have waited longest for work, less for each who has waited longer, 0 behind all others. */
function idleRank(one: Candidate, all: readonly Candidate[]): number {
  if (all.length < 2) return 1;
  const longer = all.filter((other) => idleSince(other) < idleSince(one));
  return 1 - longer.length / (all.length - 1);
}

export interface Scored {
  candidate: Candidate;
  score: number;
}

/**
 * Candidates, best first: 0.5 · (1 − load / capacity) + 0.3 · share of the preferred skills + 0.2 · idle rank. Of equals
 * the one who has waited longest, then the smaller id: the order they are given in makes no difference.
 */
export function ranked(candidates: readonly Candidate[], prefers: readonly string[]): Scored[] {
  return candidates
    .map((candidate) => {
      const room = 1 - candidate.load / candidate.capacity;
      const { room: byRoom, skill, idle } = SHARES;
      const score = byRoom * room + skill * skillOf(candidate, prefers) + idle * idleRank(candidate, candidates);
      return { candidate, score: rounded(score) };
    })
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        compare(idleSince(a.candidate), idleSince(b.candidate)) ||
        compare(a.candidate.id, b.candidate.id),
    );
}

/** Step 6: the customer's previous owner unless much busier than the least busy one, else the best score. */
export function choose(
  candidates: readonly Candidate[],
  prefers: readonly string[],
  previous: string | undefined,
): { owner: Candidate | undefined; why: Reason[]; losers: Reason[] } {
  const order = ranked(candidates, prefers);
  const least = Math.min(...candidates.map(({ load }) => load));
  const familiar = candidates.find(({ id }) => id === previous);
  const isFree = familiar !== undefined && familiar.load <= FAMILIAR * least;
  const owner = isFree ? familiar : order[0]?.candidate;
  const about = ({ candidate, score }: Scored) => {
    const { id: person, load, capacity } = candidate;
    return { person, score, load, capacity };
  };
  return {
    owner,
    why: order
      .filter(({ candidate }) => candidate === owner)
      .map((one) => because(isFree ? 'previous-owner' : 'best-score', about(one))),
    losers: order
      .filter(({ candidate }) => candidate !== owner)
      .map((one) => because(one.candidate === familiar ? 'previous-owner-busy' : 'lower-score', about(one))),
  };
}
