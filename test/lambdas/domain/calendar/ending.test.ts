import { expect, test } from 'vitest';
import { endsSoon } from '../../../../lambdas/domain/calendar/ending.ts';

test.each([
  ['2026-12-31', '2026-11-15T00:00:00Z', null],
  ['2026-12-31', '2026-11-18T00:00:00Z', 44],
  ['2026-12-31', '2027-01-02T00:00:00Z', -1],
  [null, '2030-01-01T00:00:00Z', null],
])('calendars known until %s are missed on %s: %s', (end, now, days) => {
  expect(endsSoon(end, Date.parse(now))).toBe(days);
});
