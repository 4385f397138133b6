import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCounted,
  type Compiled,
  countedBetween,
  countedOf,
  deadline,
  explainDeadline,
  type Hold,
  isOpen,
  nextOpening,
} from '../../../../lambdas/domain/calendar/index.ts';
import { compiled } from './builders.ts';
import { Dice, lineOf } from './cases.ts';

const DAY = 86_400_000;

/** A calendar with a start near one of its clock changes, down to the millisecond. */
const scene = fc.record({ seed: fc.integer(), ms: fc.nat(59_999) }).map(({ seed, ms }) => {
  const line = lineOf(new Dice(seed), 'any');
  return { calendar: compiled(line.calendar), start: Date.parse(line.startedAt) + ms };
});
const length = fc.integer({ min: 1, max: 3 * DAY });
const target = fc.oneof(
  length.map((ms) => ({ kind: 'counted', ms }) as const),
  fc.integer({ min: 1, max: 9 }).map((days) => ({ kind: 'working-days', days }) as const),
);
const offsets = fc.array(fc.tuple(fc.integer({ min: -2 * DAY, max: 9 * DAY }), fc.nat(2 * DAY)), { maxLength: 5 });
const holdsFrom = (start: number, parts: [number, number][]): Hold[] =>
  parts.map(([from, ms]) => ({ from: start + from, to: start + from + ms }));

const check = <T>(arbitrary: fc.Arbitrary<T>, test: (value: T) => void): void => {
  fc.assert(fc.property(arbitrary, test), { numRuns: 150 });
};

function due(
  calendar: Compiled,
  startedAt: number,
  aim: Parameters<typeof deadline>[0]['target'],
  holds: Hold[],
): number {
  const result = deadline({ startedAt, target: aim, calendar, holds });
  if (!result.ok || result.dueAt === null) throw new Error(result.ok ? 'held' : result.problem);
  return result.dueAt;
}

describe('R3.2 whatever the calendar', () => {
  it('a deadline is the first instant at which the counted time reaches the target', () => {
    check(fc.tuple(scene, target, offsets), ([{ calendar, start }, aim, parts]) => {
      const holds = holdsFrom(start, parts);
      const whole = countedOf(calendar, start, aim);
      const at = due(calendar, start, aim, holds);
      expect(whole).toEqual({ ok: true, ms: countedBetween(calendar, start, at, holds) });
      expect(countedBetween(calendar, start, at - 1, holds)).toBe((whole.ok ? whole.ms : 0) - 1);
    });
  });

  it('the order of holds, and whether one is written as two, does not matter', () => {
    check(fc.tuple(scene, target, offsets), ([{ calendar, start }, aim, parts]) => {
      const holds = holdsFrom(start, parts);
      const halves = holds.toReversed().flatMap(({ from, to }) => {
        const middle = Math.floor((from + (to ?? from)) / 2);
        return [
          { from: middle, to },
          { from, to: middle },
        ];
      });
      expect(due(calendar, start, aim, halves)).toBe(due(calendar, start, aim, holds));
    });
  });

  it('a hold never brings a deadline forward, nor does a later start or a longer target', () => {
    check(fc.tuple(scene, length, offsets, fc.nat(DAY)), ([{ calendar, start }, ms, parts, more]) => {
      const holds = holdsFrom(start, parts);
      const at = due(calendar, start, { kind: 'counted', ms }, holds);
      expect(due(calendar, start, { kind: 'counted', ms }, holds.slice(1))).toBeLessThanOrEqual(at);
      expect(due(calendar, start + more, { kind: 'counted', ms }, holds)).toBeGreaterThanOrEqual(at);
      expect(due(calendar, start, { kind: 'counted', ms: ms + more }, holds)).toBeGreaterThanOrEqual(at);
    });
  });

  it('a hold extends by the calendar time it covers: what is held and what counts make up all of it', () => {
    check(fc.tuple(scene, target, offsets), ([{ calendar, start }, aim, parts]) => {
      const holds = holdsFrom(start, parts);
      const at = due(calendar, start, aim, holds);
      const explained = explainDeadline({ startedAt: start, target: aim, calendar, holds });
      if (!explained.ok) throw new Error(explained.problem);
      const counted = explained.counted.reduce((sum, span) => sum + span.to - span.from, 0);
      const kept = explained.holds.reduce((sum, hold) => sum + (hold.kept ?? 0), 0);
      expect(explained.dueAt).toBe(at);
      expect(counted + kept).toBe(countedBetween(calendar, start, at, []));
    });
  });

  it('counted time adds up, and adding it back arrives at the same count', () => {
    check(fc.tuple(scene, length, length, offsets), ([{ calendar, start }, first, second, parts]) => {
      const holds = holdsFrom(start, parts);
      const [middle, end] = [start + first, start + first + second];
      const whole = countedBetween(calendar, start, end, holds);
      expect(countedBetween(calendar, start, middle, holds) + countedBetween(calendar, middle, end, holds)).toBe(whole);
      const reached = addCounted(calendar, start, first);
      expect(reached.ok && countedBetween(calendar, start, reached.at, [])).toBe(first);
    });
  });

  it('open means that the next millisecond counts, and nothing counts before the next opening', () => {
    check(fc.tuple(scene, length), ([{ calendar, start }, later]) => {
      const at = start + later;
      expect(isOpen(calendar, at)).toBe(countedBetween(calendar, at, at + 1, []) === 1);
      const opening = nextOpening(calendar, at) ?? at;
      expect(isOpen(calendar, opening)).toBe(true);
      expect(countedBetween(calendar, at, opening, [])).toBe(0);
    });
  });

  it('an open hold leaves no deadline unless it begins at or after it', () => {
    check(fc.tuple(scene, target, fc.integer({ min: -DAY, max: 3 * DAY })), ([{ calendar, start }, aim, offset]) => {
      const at = due(calendar, start, aim, []);
      const held = deadline({ startedAt: start, target: aim, calendar, holds: [{ from: start + offset, to: null }] });
      expect(held).toEqual({ ok: true, dueAt: start + offset >= at ? at : null });
    });
  });
});
