/** Milliseconds of a day of 24 hours. */
export const DAY = 86_400_000;

/** Local dates are numbered by days since 1970-01-01, so that they can be counted. `date` is `yyyy-mm-dd`. */
export const dayNumber = (date: string): number => Date.parse(date) / DAY;

/** The date (`yyyy-mm-dd`) of a day number. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Weekday of a day number: 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
