import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { placeOf } from '../../../../lambdas/domain/routing/place.ts';
import { seatOf } from '../../../../lambdas/domain/routing/seat.ts';
import { aWorld, type Given, NOW } from '../../../builders/routing.ts';

/** Who gets an item in its place, what decided, and who lost, each in a few words. */
export function seat(item: Feedback, given: Given, now = NOW) {
  const world = aWorld(given);
  const { owner, team, limit, why, losers } = seatOf(item, placeOf(item, world, now), world, now);
  const codes = why.map(({ code, what }) => (what === undefined ? code : `${code} ${what}`));
  return { owner: owner?.id, team, limit, why: codes, losers: losers.map(({ code, person }) => `${person} ${code}`) };
}
