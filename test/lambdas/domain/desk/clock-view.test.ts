import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockView } from '../../../../lambdas/domain/desk/clock-view.ts';
import { wallClock } from '../../../../lambdas/domain/instants.ts';
import { cancel, pause, resume, settle } from '../../../../lambdas/domain/service-level/clocks.ts';
import { startClock } from '../../../../lambdas/domain/service-level/targets.ts';
import { ms } from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const office = {
  timeZone: 'Asia/Shanghai',
  hours: { mon: [['09:00', '18:00']], fri: [['09:00', '18:00']] } as Record<string, [string, string][]>,
};
const settings = someSettings();
const policy = somePolicy({
  calendars: { '24x7': '24x7', office },
  policy: {
    ...settings.policy,
    targets: { ...settings.policy.targets, P2: { calendar: 'office', firstResponse: 'PT4H', resolution: 'PT8H' } },
  },
});

/** Friday 17:00 in Shanghai. */
const FRIDAY = '2026-11-20T09:00:00.000Z';
const hour = 3_600_000;

const first = startClock(policy, {
  metric: 'first-response',
  cycle: 1,
  startedAt: FRIDAY,
  priority: 'P2',
  tier: 'standard',
  team: 'app',
});

test('R3.3 elapsed and remaining count the calendar’s time, not that of the wall', () => {
  const friday = ms(FRIDAY);
  expect(clockView(policy, first, friday)).toMatchObject({ elapsed: 'PT0S', remaining: 'PT4H', calendar: 'office' });
  expect(clockView(policy, first, friday + hour / 2)).toMatchObject({ elapsed: 'PT30M', remaining: 'PT3H30M' });
  // The week-end counts nothing.
  expect(clockView(policy, first, friday + 48 * hour)).toMatchObject({ elapsed: 'PT1H', remaining: 'PT3H' });
  // Monday 13:00, an hour late.
  expect(clockView(policy, first, friday + 68 * hour)).toMatchObject({ elapsed: 'PT5H', remaining: '-PT1H' });
});

test('a settled clock shows what was left then, a cancelled one nothing', () => {
  const friday = ms(FRIDAY);
  const settled = settle(first, friday + hour / 2);
  expect(clockView(policy, settled, friday + 100 * hour)).toMatchObject({ elapsed: 'PT30M', remaining: 'PT3H30M' });
  const cancelled = cancel(first, friday + hour / 2);
  expect(clockView(policy, cancelled, friday + hour)).toMatchObject({
    elapsed: null,
    remaining: null,
    dueAt: first.dueAt,
  });
});

test('a held clock stands still', () => {
  const friday = ms(FRIDAY);
  const held = pause(first, friday + hour / 2);
  for (const later of [0.5, 30, 66]) {
    const view = clockView(policy, held, friday + later * hour);
    expect(view).toMatchObject({ state: 'paused', dueAt: null, elapsed: 'PT30M', remaining: 'PT3H30M' });
  }
});

test('round the clock, elapsed and remaining are the target, whatever was held', () => {
  const steady = startClock(policy, {
    metric: 'resolution',
    cycle: 1,
    startedAt: FRIDAY,
    priority: 'P0',
    tier: 'standard',
    team: 'app',
  });
  const seconds = fc.integer({ min: 0, max: 7 * 3600 });
  fc.assert(
    fc.property(seconds, seconds, seconds, (before, held, after) => {
      const at = ms(FRIDAY) + before * 1000;
      const back = at + held * 1000;
      const clock = resume(policy, pause(steady, at), back);
      const view = clockView(policy, clock, back + after * 1000);
      const negative = view.remaining?.startsWith('-') === true;
      const left = wallClock((view.remaining ?? '').replace('-', '')) * (negative ? -1 : 1);
      expect(wallClock(view.elapsed ?? '') + left).toBe(4 * hour);
    }),
  );
});
