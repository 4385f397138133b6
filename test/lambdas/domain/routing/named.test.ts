import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import type { Settings } from '../../../../lambdas/contracts/settings.ts';
import { anAssignedFeedback, anId, ms } from '../../../builders/feedback.ts';
import { aCandidate, aTriaged, officeSettings } from '../../../builders/routing.ts';
import { someSettings } from '../../../builders/settings.ts';
import { seat } from './seating.ts';

const managedBy = (...managers: Settings['routing']['managers']) => someSettings({ routing: { rules: [], managers } });
const vip = { customer: { id: 'c-1', tier: 'vip' } };

describe('a customer’s manager', () => {
  const byId = { customer: 'c-1', person: 'mo' };
  const byTier = { tier: 'vip', person: 'mia' };
  const people = [aCandidate('mo', { teams: ['payments'] }), aCandidate('mia', { load: 22 })];
  const given = { settings: managedBy(byTier, byId), members: [aCandidate('a')], people };

  test('by id comes before the tier’s, and takes it into a team of theirs', () => {
    expect(seat(aTriaged(vip), given)).toMatchObject({ owner: 'mo', team: 'payments', limit: 24, why: ['manager'] });
  });

  test('of the tier answers the others, beyond capacity if need be', () => {
    const other = aTriaged({ customer: { id: 'c-2', tier: 'vip' } });
    expect(seat(other, given)).toMatchObject({ owner: 'mia', team: undefined, limit: 24 });
  });

  test('of a customer of another source is none of theirs', () => {
    const settings = managedBy({ ...byId, source: 'partner' });
    expect(seat(aTriaged(vip), { ...given, settings })).toMatchObject({ owner: 'a' });
    expect(seat(aTriaged({ ...vip, source: 'partner' }), { ...given, settings })).toMatchObject({ owner: 'mo' });
  });

  test('who is away leaves it to the others', () => {
    const away = people.map((one) => ({ ...one, present: false }));
    expect(seat(aTriaged(vip), { ...given, people: away })).toMatchObject({
      owner: 'a',
      why: ['best-score'],
      losers: ['mo away'],
    });
  });

  test('does not take it from a team that a person chose', () => {
    const item = anAssignedFeedback({ ...vip, owner: null, setByPerson: ['team'] });
    expect(seat(item, given)).toMatchObject({ owner: 'a' });
  });

  test('is nobody for who has none', () => {
    expect(seat(aTriaged(), given)).toMatchObject({ owner: 'a', losers: [] });
    expect(seat(aTriaged({ customer: { id: null, tier: 'standard' } }), given)).toMatchObject({ owner: 'a' });
  });
});

describe('whom the customer knows', () => {
  const earlier = anAssignedFeedback({ owner: { id: 'b', name: 'b' } });
  const members = [aCandidate('a'), aCandidate('b', { load: 10, languages: [] })];
  const item = aTriaged({ id: anId(2) });

  test('on the same matter gets this one, too, busy as they are', () => {
    expect(seat(item, { members, known: [earlier] })).toMatchObject({ owner: 'b', why: ['same-matter-owner'] });
  });

  test('on the same matter, but full or away, leaves it to the others', () => {
    const full = [members[0]!, aCandidate('b', { load: 19 })];
    expect(seat(item, { members: full, known: [earlier] })).toMatchObject({ owner: 'a' });
  });

  test('from another matter is preferred among candidates alone', () => {
    const known = [{ ...earlier, category: 'app.slow' }];
    const equal = [aCandidate('a'), aCandidate('b', { lastAssignedAt: '2026-11-20T07:59:00.000Z' })];
    expect(seat(item, { members: equal, known })).toMatchObject({ owner: 'b', why: ['previous-owner'] });
    expect(seat(item, { members, known })).toMatchObject({ owner: 'a' });
  });

  test.each<[string, Partial<Feedback>]>([
    ['rating', { csat: { score: 2, comment: null, at: earlier.updatedAt, cycle: 1 } }],
    ['last rating', { avoid: 'b', reopens: 1 }],
  ])('and gave a low %s is not preferred', (_, low) => {
    const known = [{ ...earlier, category: 'app.slow', ...low }];
    const equal = [aCandidate('a'), aCandidate('b', { lastAssignedAt: '2026-11-20T07:59:00.000Z' })];
    expect(seat(item, { members: equal, known })).toMatchObject({ owner: 'a', why: ['best-score'] });
  });
});

describe('on call', () => {
  const night = ms('2026-11-20T15:00:00.000Z');
  const given = {
    settings: officeSettings(),
    members: [aCandidate('a')],
    oncall: ['o-1', 'o-2', 'gone', 'o-3'],
    people: [
      aCandidate('o-1', { present: false }),
      aCandidate('o-2', { load: 21 }),
      aCandidate('o-3', { seenAt: '2026-11-20T01:00:00.000Z', load: 20 }),
    ],
  };

  test('is the first of the roster who can: neither shift nor heartbeat is asked for', () => {
    expect(seat(aTriaged({ priority: 'P0' }), given, night)).toEqual({
      owner: 'o-3',
      team: undefined,
      limit: 24,
      why: ['on-call'],
      losers: ['o-1 away', 'o-2 full'],
    });
  });

  test('nobody, it waits in the queue', () => {
    const { owner, why } = seat(aTriaged({ priority: 'P0' }), { ...given, oncall: [] }, night);
    expect({ owner, why }).toEqual({ owner: undefined, why: ['nobody'] });
  });

  test('is not called for the rest', () => {
    expect(seat(aTriaged(), given, night)).toMatchObject({ owner: undefined, losers: ['a off-shift'] });
  });
});
