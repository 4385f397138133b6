/** The index of the last item whose `key` is at most `limit`, -1 when there is none; items in order of the key. */
export const lastUpTo = <T>(items: readonly T[], key: (item: T) => number, limit: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && key(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
