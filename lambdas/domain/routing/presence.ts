import { isOpen } from '../calendar/index.ts';
import { iso, ms } from '../instants.ts';
import type { Policy } from '../service-level/policy.ts';
import { because, type Reason } from './reasons.ts';
import type { Candidate } from './world.ts';

/** A heartbeat older than this no longer says that somebody is there (before speed). */
const SEEN_WITHIN = 15 * 60_000;

/** What is known of somebody's presence. */
export type Seen = Pick<Candidate, 'id' | 'present' | 'seenAt'>;

/** When, by epoch milliseconds, and at which speed somebody is looked for. */
export interface When {
  policy: Policy;
  now: number;
}

/** Why somebody is not there: they said so, or have not been heard of; undefined when they are. */
export function absence(one: Seen, { policy, now }: When): Reason | undefined {
  if (!one.present) return because('away', { person: one.id });
  if (one.seenAt === null || now - ms(one.seenAt) <= SEEN_WITHIN / policy.speed) return undefined;
  return because('not-seen', { person: one.id, since: iso(ms(one.seenAt)) });
}

/**
 * Whether somebody is there for a team. Out of their hours nobody is expected to have been heard of: then only who says
 * to be away is not.
 */
export function isPresent(one: Seen & Pick<Candidate, 'shift'>, team: string | null, when: When): boolean {
  const working = isOpen(when.policy.hoursOf(team, one.shift), when.now);
  return absence(working ? one : { ...one, seenAt: null }, when) === undefined;
}
