import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { clockView } from '../../../../lambdas/domain/desk/clock-view.ts';
import { explain } from '../../../../lambdas/domain/desk/explain.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { reaches } from '../../../../lambdas/domain/service-level/legs.ts';
import { aFeedback, after, anAgent, iso, ms, someFindings } from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const office: [string, string][] = [['09:00', '18:00']];
const base = someSettings();
const policy = somePolicy({
  calendars: {
    office: { timeZone: 'Asia/Shanghai', hours: { mon: office, tue: office, wed: office, thu: office, fri: office } },
    evening: { timeZone: 'Asia/Shanghai', hours: { fri: [['16:00', '24:00']], sat: [['00:00', '02:00']] } },
  },
  teams: {
    ...base.teams,
    app: { ...base.teams['app']!, calendar: 'office' },
    payments: { ...base.teams['payments']!, calendar: 'evening' },
  },
  policy: {
    ...base.policy,
    targets: {
      ...base.policy.targets,
      P2: { calendar: 'team', firstResponse: 'PT4H', resolution: 'PT48H' },
      P3: { calendar: 'team', firstResponse: 'P1D', resolution: 'P7D' },
    },
  },
});
const lead = anAgent({ role: 'admin', id: 'admin' });

/** Friday 16:00 in Shanghai. */
const START = ms('2026-11-20T08:00:00.000Z');
const words = { text: 'masked', sealed: 'sealed' };

const give = (item: Feedback, now: number, command: Command): Feedback =>
  after(item, command, { policy, now, actor: lead }).item;

function inTeam(team: string, priority: 'P2' | 'P3' = 'P2'): Feedback {
  const findings = someFindings({ priority });
  const begun = after(aFeedback(), { name: 'understood', findings }, { policy }).item;
  const decision = { team, owner: null, reasons: [] };
  return after(begun, { name: 'route', decision }, { policy, now: START }).item;
}

const handed = (item: Feedback, now: number, team: string): Feedback =>
  give(item, now, { name: 'assign', team, summary: 'masked' });

const clockOf = (item: Feedback, metric: string) => item.clocks.find((clock) => clock.metric === metric)!;
const first = (item: Feedback) => clockOf(item, 'first-response');

describe('R3.2 other team, other calendar', () => {
  test('the first team of all has the clock in its calendar from the start', () => {
    expect(first(inTeam('customer-care'))).toMatchObject({ calendar: '24x7', dueAt: iso(START + 4 * HOUR) });
    // Two hours on Friday, two on Monday morning.
    expect(first(inTeam('app'))).toMatchObject({ calendar: 'office', dueAt: '2026-11-23T03:00:00.000Z' });
    expect(first(inTeam('app')).earlier).toBeUndefined();
  });

  test('time counted so far stays, the rest counts in the new calendar from the hand-over', () => {
    const item = handed(inTeam('app'), START + HOUR, 'customer-care');
    expect(first(item)).toMatchObject({ startedAt: iso(START), dueAt: iso(START + 4 * HOUR), calendar: '24x7' });
    const back = handed(item, START + 2 * HOUR, 'app');
    // Two of four hours are counted; the office is closed by now and opens on Monday.
    expect(first(back)).toMatchObject({ startedAt: iso(START), dueAt: '2026-11-23T03:00:00.000Z' });
  });

  test('closed hours before the hand-over stay uncounted', () => {
    // Friday 18:00 to Sunday 18:00 the office is closed.
    const sunday = START + 50 * HOUR;
    const item = handed(inTeam('app'), sunday, 'customer-care');
    expect(first(item).dueAt).toBe(iso(sunday + 2 * HOUR));
  });

  test('elapsed and remaining add up over both calendars', () => {
    const sunday = START + 50 * HOUR;
    const item = handed(inTeam('app'), sunday, 'customer-care');
    expect(clockView(policy, first(item), sunday)).toMatchObject({ elapsed: 'PT2H', remaining: 'PT2H' });
    expect(clockView(policy, first(item), sunday + HOUR)).toMatchObject({
      elapsed: 'PT3H',
      remaining: 'PT1H',
      calendar: '24x7',
    });
    expect(clockView(policy, first(item), sunday + 3 * HOUR)).toMatchObject({ elapsed: 'PT5H', remaining: '-PT1H' });
  });

  test('explain shows what was counted in each calendar', () => {
    const sunday = START + 50 * HOUR;
    const item = handed(inTeam('app'), sunday, 'customer-care');
    expect(explain(policy, item, []).deadlines[0]).toMatchObject({
      calendar: '24x7',
      earlier: [{ team: 'app', calendar: 'office', until: iso(sunday) }],
      counted: [
        { from: iso(START), to: iso(START + 2 * HOUR) },
        { from: iso(sunday), to: iso(sunday + 2 * HOUR) },
      ],
    });
  });

  test('the ladder goes on where it was: shares are of the whole target', () => {
    const sunday = START + 50 * HOUR;
    const clock = first(handed(inTeam('app'), sunday, 'customer-care'));
    expect(reaches(policy, clock, 0.25)).toBe(START + HOUR);
    expect(reaches(policy, clock, 0.75)).toBe(sunday + HOUR);
    expect(reaches(policy, clock, 2)).toBe(sunday + 6 * HOUR);
  });

  test('a deadline that has passed stays where it was', () => {
    const item = handed(inTeam('customer-care'), START + 6 * HOUR, 'app');
    expect(first(item).dueAt).toBe(iso(START + 4 * HOUR));
    const answered = give(item, START + 7 * HOUR, { name: 'reply', words });
    expect(first(answered)).toMatchObject({ state: 'settled', breachedAt: iso(START + 4 * HOUR) });
  });

  test('a held clock is handed over held, and goes on in the new calendar', () => {
    const asked = give(inTeam('customer-care'), START + HOUR, { name: 'ask', words });
    const item = handed(asked, START + 3 * HOUR, 'app');
    expect(clockOf(item, 'resolution')).toMatchObject({ state: 'paused', dueAt: null, calendar: 'office' });
    // Monday 09:00: one of 48 hours is counted, five working days of nine hours hold 45 of the rest.
    const monday = ms('2026-11-23T01:00:00.000Z');
    const taken = give(item, monday, { name: 'take' });
    expect(clockOf(taken, 'resolution').dueAt).toBe('2026-11-30T03:00:00.000Z');
  });

  test('working days: the share that is left of the days, as long as they are there', () => {
    const item = inTeam('app', 'P3');
    expect(clockOf(item, 'resolution').dueAt).toBe('2026-12-01T10:00:00.000Z');
    const moved = handed(item, START, 'customer-care');
    expect(clockOf(moved, 'resolution').dueAt).toBe(iso(START + 7 * 24 * HOUR));
    expect(clockOf(handed(moved, START, 'app'), 'resolution').dueAt).toBe('2026-12-01T10:00:00.000Z');
  });

  test('another priority counts each stretch in the calendar that it has for the team of then', () => {
    const sunday = START + 50 * HOUR;
    const item = handed(inTeam('app'), sunday, 'customer-care');
    const lowered = give(item, sunday, { name: 'classify', changes: { priority: 'P1' } });
    // P1 counts round the clock in this policy: its half hour is over, a quarter of it is left from now.
    expect(first(lowered).dueAt).toBe(iso(sunday + 7.5 * MINUTE));
    const back = give(lowered, sunday, { name: 'classify', changes: { priority: 'P2' }, reason: 'masked' });
    expect(first(back).dueAt).toBe(iso(sunday + 2 * HOUR));
  });

  test('teams of the same hours leave the clock as it is', () => {
    const item = inTeam('customer-care');
    const same = somePolicy();
    const moved = after(
      item,
      { name: 'assign', team: 'payments', summary: 'masked' },
      { policy: same, now: START + HOUR, actor: lead },
    ).item;
    expect(moved.clocks).toEqual(item.clocks);
  });

  test('routing anew after a correction hands over as well', () => {
    const item = { ...inTeam('app'), reroute: 'corrected' as const };
    const decision = { team: 'customer-care', owner: null, reasons: [] };
    const routed = after(item, { name: 'route', decision }, { policy, now: START + HOUR }).item;
    expect(first(routed)).toMatchObject({ calendar: '24x7', dueAt: iso(START + 4 * HOUR) });
  });

  test('a new cycle after a reopening has no past, and is handed over from its own start', () => {
    const resolved = give(handed(inTeam('app'), START + HOUR, 'customer-care'), START + 2 * HOUR, {
      name: 'resolve',
      words,
    });
    const monday = ms('2026-11-23T02:00:00.000Z');
    const reopened = give(resolved, monday, { name: 'reopen', reason: 'masked' });
    expect(reopened.clocks.at(-1)).toMatchObject({ cycle: 2, calendar: '24x7', dueAt: iso(monday + 48 * HOUR) });
    const decision = { team: 'app', owner: null, reasons: [] };
    const routed = after(reopened, { name: 'route', decision }, { policy, now: monday + HOUR }).item;
    // 47 hours are left: seven on Monday, nine each day to Friday, four on the next Monday.
    expect(routed.clocks.at(-1)).toMatchObject({ calendar: 'office', dueAt: '2026-11-30T05:00:00.000Z' });
  });
});

describe('R3.2 hand-overs against a count minute by minute', () => {
  const shanghai = (at: number) => new Date(at + 8 * HOUR);
  const isOpen: Record<string, (at: number) => boolean> = {
    'customer-care': () => true,
    app: (at) => {
      const [day, hour] = [shanghai(at).getUTCDay(), shanghai(at).getUTCHours()];
      return day >= 1 && day <= 5 && hour >= 9 && hour < 18;
    },
    payments: (at) => {
      const [day, hour] = [shanghai(at).getUTCDay(), shanghai(at).getUTCHours()];
      return (day === 5 && hour >= 16) || (day === 6 && hour < 2);
    },
  };
  const teams = Object.keys(isOpen);

  test('the deadline is the minute at which four hours have been counted', () => {
    const handOvers = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 1500 }), team: fc.constantFrom(...teams) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...teams), handOvers, (begin, moves) => {
        let item = inTeam(begin);
        let at = START;
        const stretches = [{ from: START, team: begin }];
        for (const { after: minutes, team } of moves) {
          at += minutes * MINUTE;
          if (team === item.team) continue;
          item = handed(item, at, team);
          stretches.push({ from: at, team });
        }
        let counted = 0;
        let minute = START;
        for (; counted < 240; minute += MINUTE) {
          const { team } = stretches.findLast(({ from }) => from <= minute)!;
          if (isOpen[team]!(minute)) counted += 1;
        }
        expect(first(item).dueAt).toBe(iso(minute));
      }),
      { numRuns: 150 },
    );
  });
});
