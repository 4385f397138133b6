import { expect, test } from 'vitest';
import { isPresent } from '../../../../lambdas/domain/routing/presence.ts';
import type { Candidate } from '../../../../lambdas/domain/routing/world.ts';
import { iso } from '../../../builders/feedback.ts';
import { aCandidate, NOW, officeSettings } from '../../../builders/routing.ts';
import { somePolicy } from '../../../builders/settings.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const policy = somePolicy(officeSettings());
/** Friday 16:00 in Shanghai, where team app is open until six. */
const isThere = (who: Partial<Candidate>, now = NOW) => isPresent(aCandidate('p-1', who), 'app', { policy, now });

test('R3.1 somebody is there who says so, and whose heartbeat is at most 15 minutes old', () => {
  expect(isThere({})).toBe(true);
  expect(isThere({ seenAt: iso(NOW - 15 * MINUTE) })).toBe(true);
  expect(isThere({ seenAt: iso(NOW - 15 * MINUTE - 1) })).toBe(false);
  expect(isThere({ present: false, seenAt: iso(NOW) })).toBe(false);
});

test('out of hours nobody is expected to have been heard of, but away is away', () => {
  const night = NOW + 5 * HOUR;
  expect(isThere({ seenAt: iso(NOW) }, night)).toBe(true);
  expect(isThere({ seenAt: iso(NOW), present: false }, night)).toBe(false);
});

test('whose shift it is must have been heard of, whatever the team’s hours', () => {
  const night = NOW + 8 * HOUR;
  expect(isThere({ seenAt: iso(NOW), shift: 'new-york' }, night)).toBe(false);
  expect(isThere({ seenAt: iso(night), shift: 'new-york' }, night)).toBe(true);
});

test('a faster stage waits a shorter time for a heartbeat', () => {
  const fast = { policy: somePolicy({ speed: 60 }), now: NOW };
  expect(isPresent(aCandidate('p-1', { seenAt: iso(NOW - 15_000) }), 'app', fast)).toBe(true);
  expect(isPresent(aCandidate('p-1', { seenAt: iso(NOW - 15_001) }), 'app', fast)).toBe(false);
});
