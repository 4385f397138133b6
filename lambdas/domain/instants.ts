/** Epoch milliseconds as the product writes instants: UTC, ISO 8601, milliseconds. */
export const iso = (ms: number): string => new Date(ms).toISOString();

/** Epoch milliseconds of an instant that `iso` wrote. */
export const ms = (instant: string): number => Date.parse(instant);

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of wall-clock time of an ISO 8601 duration of days, hours, minutes, seconds; throws on any other text. */
export function wallClock(duration: string): number {
  const parts = DURATION.exec(duration);
  if (!parts) throw new RangeError('not a duration of days, hours, minutes and seconds');
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** ISO 8601 duration in hours, minutes and whole seconds (`PT26H5M`); negative spans get a leading minus. */
export function isoDuration(span: number): string {
  const total = Math.round(Math.abs(span) / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `${span < 0 && total > 0 ? '-' : ''}PT${text || '0S'}`;
}
