import * as z from 'zod/mini';
import {
  type Compiled,
  compileCalendar,
  deadline,
  type Failure,
  type Hold,
  parseTarget,
} from '../../lambdas/domain/calendar/index.ts';
import { iso, ms } from '../../lambdas/domain/instants.ts';
import type { Answer } from './json-lines.ts';

const instant = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
  error: 'expected an instant, ISO 8601 with Z or an offset',
});

const hold = z.strictObject({ from: instant, to: instant }, { error: 'expected { from, to }' });

const question = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'expected a text' }),
    startedAt: instant,
    target: z.string({ error: 'expected an ISO 8601 duration' }),
    calendar: z.optional(z.unknown()),
    holds: z.optional(z.array(hold, { error: 'expected a list of { from, to }' })),
  },
  { error: 'expected an object' },
);

/** Calendars kept by their content; a policy author tries many deadlines on few calendars. */
const KEPT = 1000;

/**
 * Answers what-if questions for deadlines: in `{ id, startedAt, target, calendar, holds? }`, out `{ id, dueAt }` or
 * `{ id, problem }`. Calendars are compiled once for all lines that hold the same one.
 */
export function whatIfDeadline(): Answer {
  const compiled = compileOnce();
  return (line) => {
    const { success, data, error } = question.safeParse(line);
    if (!success) {
      const problem = error.issues.map(({ path, message }) => `${path.join('/') || 'line'}: ${message}`).join('; ');
      return { id: idOf(line), problem };
    }
    const target = parseTarget(data.target);
    const calendar = compiled(data.calendar);
    if (!target.ok || !calendar.ok) {
      return { id: data.id, problem: [target, calendar].flatMap((part) => (part.ok ? [] : [part.problem])).join('; ') };
    }
    const holds: Hold[] = (data.holds ?? []).map(({ from, to }) => ({ from: ms(from), to: ms(to) }));
    const due = deadline({ startedAt: ms(data.startedAt), target: target.target, calendar: calendar.calendar, holds });
    if (!due.ok) return { id: data.id, problem: due.problem };
    return { id: data.id, dueAt: due.dueAt === null ? null : iso(due.dueAt) };
  };
}

const withId = z.object({ id: z.union([z.string(), z.number()]) });
const idOf = (line: unknown): string | number | null => withId.safeParse(line).data?.id ?? null;

function compileOnce(): (spec: unknown) => { ok: true; calendar: Compiled } | Failure {
  const memo = new Map<string, ReturnType<typeof compileCalendar>>();
  return (spec) => {
    const content = JSON.stringify(spec) ?? '';
    const kept = memo.get(content);
    if (kept) return kept;
    if (memo.size >= KEPT) memo.clear();
    const made = compileCalendar(spec);
    memo.set(content, made);
    return made;
  };
}
