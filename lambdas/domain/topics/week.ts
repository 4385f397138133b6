import { iso, ms } from '../instants.ts';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The Monday after the epoch's Thursday. */
const A_MONDAY = 4 * DAY;

/** The week that an instant is in, by the date of its Monday (UTC): `2026-11-16`. */
export const weekOf = (at: string): string =>
  iso(A_MONDAY + Math.floor((ms(at) - A_MONDAY) / WEEK) * WEEK).slice(0, 10);

/** The weeks from an instant until another, the latest first. */
export function weeksBetween(since: string, until: string): string[] {
  const weeks: string[] = [];
  for (let at = ms(until); weeks.at(-1) !== weekOf(since) && at > ms(since) - WEEK; at -= WEEK)
    weeks.push(weekOf(iso(at)));
  return weeks;
}
