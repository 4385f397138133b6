const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`yyyy-mm-dd`) of an instant in a time zone; days are cut in the company's report zone. */
export function dayIn(zone: string, at: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(new Date(at));
}

/** The day a number of days later (or earlier). */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
