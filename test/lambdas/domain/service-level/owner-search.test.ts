import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { needsRouting, nextCheckpoint } from '../../../../lambdas/domain/service-level/checkpoint.ts';
import { isOverdue } from '../../../../lambdas/domain/service-level/overdue.ts';
import { isTryDue, nextTry, seeksOwner } from '../../../../lambdas/domain/service-level/owner-search.ts';
import { anAssignedFeedback, iso, ms } from '../../../builders/feedback.ts';
import { NOW, officeSettings } from '../../../builders/routing.ts';
import { somePolicy } from '../../../builders/settings.ts';

const MINUTE = 60_000;
const waiting = (overrides: Partial<Feedback> = {}) =>
  anAssignedFeedback({ owner: null, checkpoint: null, ...overrides });
const offices = somePolicy(officeSettings());
const EVENING = ms('2026-11-20T11:00:00.000Z');
const MONDAY = '2026-11-23T01:00:00.000Z';

describe('R3.1 who is sought', () => {
  test.each<[boolean, string, Partial<Feedback>]>([
    [true, 'assigned to a team', {}],
    [true, 'reopened without an owner', { status: 'reopened' }],
    [false, 'owned', { owner: { id: 'a', name: 'a' } }],
    [false, 'without a team', { team: null }],
    [false, 'begun', { status: 'in-progress' }],
    [false, 'settled', { status: 'resolved' }],
    [false, 'suspected of spam', { tags: ['spam'] }],
  ])('%s for an item that is %s', (sought, _, overrides) => {
    expect(seeksOwner(waiting(overrides))).toBe(sought);
    expect(nextTry(offices, waiting(overrides), NOW) !== null).toBe(sought);
  });
});

describe('the next try', () => {
  test('is in five minutes while the team works', () => {
    expect(nextTry(offices, waiting(), NOW)).toBe(iso(NOW + 5 * MINUTE));
    expect(nextTry(somePolicy({ speed: 60 }), waiting(), NOW)).toBe(iso(NOW + 5_000));
  });

  test('is when the team opens, out of hours', () => {
    expect(nextTry(offices, waiting(), EVENING)).toBe(MONDAY);
    expect(nextTry(offices, waiting(), ms('2026-11-20T09:58:00.000Z'))).toBe(MONDAY);
  });

  test('is at the opening to the minute, for whatever can wait or cannot', () => {
    const dawn = ms(MONDAY) - 2 * MINUTE;
    expect(nextTry(offices, waiting(), dawn)).toBe(MONDAY);
    expect(nextTry(offices, waiting({ priority: 'P0' }), dawn)).toBe(MONDAY);
  });

  test.each<Partial<Feedback>>([{ priority: 'P0' }, { priority: 'P1' }, { customer: { id: null, tier: 'vip' } }])(
    'is in five minutes at any hour for %o',
    (top) => {
      expect(nextTry(offices, waiting(top), EVENING)).toBe(iso(EVENING + 5 * MINUTE));
    },
  );

  test('is not put off by what happens meanwhile', () => {
    const set = waiting({ checkpoint: { kind: 'find-owner', at: iso(NOW + MINUTE) } });
    expect(nextTry(offices, set, NOW)).toBe(iso(NOW + MINUTE));
    expect(nextTry(offices, set, NOW + MINUTE)).toBe(iso(NOW + 6 * MINUTE));
    const far = waiting({ checkpoint: { kind: 'find-owner', at: MONDAY } });
    expect(nextTry(offices, far, NOW)).toBe(iso(NOW + 5 * MINUTE));
  });

  test('is a checkpoint of the item that the sweep meets at once', () => {
    const checkpoint = nextCheckpoint(offices, waiting(), NOW);
    expect(checkpoint).toEqual({ kind: 'find-owner', at: iso(NOW + 5 * MINUTE) });
    const item = waiting({ checkpoint });
    expect(isTryDue(item, NOW + 5 * MINUTE - 1)).toBe(false);
    expect(isTryDue(item, NOW + 5 * MINUTE)).toBe(true);
    expect(isOverdue(item.checkpoint!, NOW + 5 * MINUTE)).toBe(true);
  });

  test('gives way to a clock that asks for attention before', () => {
    const item = waiting();
    const soon = ms(item.clocks[0]!.dueAt!) - 61 * MINUTE;
    expect(nextCheckpoint(somePolicy(), item, soon)).toMatchObject({ kind: 'service-level' });
  });
});

describe('routing looks once more', () => {
  test.each<[boolean, string, Partial<Feedback>]>([
    [false, 'an item in its team', {}],
    [true, 'a corrected item', { reroute: 'corrected' }],
    [true, 'a reopened item', { status: 'reopened', reroute: 'reopened' }],
    [true, 'a reopened item that was only listened to', { status: 'reopened', team: null, loop: 'listened' }],
    [false, 'a reopened item that it has looked at', { status: 'reopened' }],
    [false, 'a corrected item that somebody has begun', { status: 'in-progress', reroute: 'corrected' }],
    [false, 'a triaged item that is listened to', { status: 'triaged', loop: 'listened' }],
  ])('%s at %s', (needed, _, overrides) => {
    expect(needsRouting(anAssignedFeedback(overrides))).toBe(needed);
  });
});
