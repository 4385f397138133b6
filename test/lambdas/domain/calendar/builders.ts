import {
  type Compiled,
  compileCalendar,
  type DeadlineOf,
  deadline,
  parseTarget,
} from '../../../../lambdas/domain/calendar/index.ts';

/** Epoch ms of an ISO 8601 instant. */
export const at = (text: string): number => Date.parse(text);

type Hours = Record<string, [string, string][]>;

/** Weekday hours from Monday to Friday. */
export const weekdays = (...intervals: [string, string][]): Hours => ({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
});

/** The same hours every day. */
export const everyDay = (...intervals: [string, string][]): Hours => ({
  ...weekdays(...intervals),
  sat: intervals,
  sun: intervals,
});

/** A split shift in Shanghai, where clocks never change: 09–12 and 13–18, Monday to Friday. */
export const office = {
  timeZone: 'Asia/Shanghai',
  hours: weekdays(['09:00', '12:00'], ['13:00', '18:00']),
};

export function compiled(spec: unknown): Compiled {
  const result = compileCalendar(spec);
  if (!result.ok) throw new Error(result.problem);
  return result.calendar;
}

export interface Question {
  from: string;
  target: string;
  calendar?: unknown;
  holds?: [string, string | null][];
}

/** A question as the domain takes it; instants are ISO 8601. */
export function question({ from, target, calendar = office, holds = [] }: Question): DeadlineOf {
  const parsed = parseTarget(target);
  if (!parsed.ok) throw new Error(parsed.problem);
  return {
    startedAt: at(from),
    target: parsed.target,
    calendar: compiled(calendar),
    holds: holds.map(([start, end]) => ({ from: at(start), to: end === null ? null : at(end) })),
  };
}

/** The deadline as an ISO 8601 instant, null while held, or the problem. */
export function dueAt(asked: Question): string | null {
  const due = deadline(question(asked));
  if (!due.ok) return due.problem;
  return due.dueAt === null ? null : new Date(due.dueAt).toISOString();
}
