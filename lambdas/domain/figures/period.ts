import { addDays } from './day.ts';

export const PERIODS = ['daily', 'weekly', 'monthly'] as const;
export type PeriodKind = (typeof PERIODS)[number];

export interface Period {
  kind: PeriodKind;
  /** First and last day, `yyyy-mm-dd` in the company's report zone. */
  from: string;
  to: string;
  /** The last day is not over yet. */
  soFar: boolean;
}

const daysOfMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

function bounds(kind: PeriodKind, day: string): { from: string; to: string } {
  if (kind === 'daily') return { from: day, to: day };
  if (kind === 'weekly') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  const first = `${day.slice(0, 7)}-01`;
  return { from: first, to: addDays(first, daysOfMonth(day) - 1) };
}

/** Whether a text is a real calendar day. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;

/** The day, week (Monday to Sunday) or month around a day; one that goes beyond today is cut there. */
export function periodOf(kind: PeriodKind, day: string, today: string): Period {
  const { from, to } = bounds(kind, day);
  const soFar = to >= today;
  return { kind, from, to: soFar ? today : to, soFar };
}

/** The period before it; of a month that is not over, as many days of the month before. */
export function periodBefore(period: Period): Period {
  const { kind, from, to } = period;
  if (kind !== 'monthly') {
    const back = kind === 'weekly' ? -7 : -1;
    return { kind, from: addDays(from, back), to: addDays(to, back), soFar: false };
  }
  const month = bounds('monthly', addDays(from, -1));
  const cut = addDays(month.from, daysOf(period).length - 1);
  return { kind, from: month.from, to: period.soFar && cut < month.to ? cut : month.to, soFar: false };
}

/** Every day of a period, in order. */
export function daysOf({ from, to }: Pick<Period, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
