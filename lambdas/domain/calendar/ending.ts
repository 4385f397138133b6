const DAY = 86_400_000;
/** How long before its end the calendars' data is missed by whoever operates the stage. */
const NOTICE_DAYS = 45;

/**
 * Days until the holidays that the calendars know end (`yyyy-mm-dd`), once that is near; null before, or when nothing ends.
 * @param now epoch ms
 */
export function endsSoon(endOn: string | null, now: number): number | null {
  if (endOn === null) return null;
  const days = Math.ceil((Date.parse(`${endOn}T24:00:00Z`) - now) / DAY);
  return days <= NOTICE_DAYS ? days : null;
}
