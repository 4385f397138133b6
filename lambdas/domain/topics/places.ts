/** The latest texts at a place: a row of so many ids stays below the size that is paid for twice. */
const AT_A_PLACE = 32;
/** So many are compared with a text at most. */
const COMPARED = 16;

/** The texts at a place after one more; the oldest make room. */
export const placed = (items: readonly string[], item: string): string[] =>
  [...items.filter((one) => one !== item), item].slice(-AT_A_PLACE);

/** Of the texts at the places of a text those to compare it with: who shares most places with it first, then the latest. */
export function toCompare(places: Iterable<readonly string[]>): string[] {
  const shared = new Map<string, number>();
  for (const items of places) for (const item of items) shared.set(item, (shared.get(item) ?? 0) + 1);
  return [...shared]
    .toSorted(([a, x], [b, y]) => y - x || (a > b ? -1 : 1))
    .slice(0, COMPARED)
    .map(([item]) => item);
}
