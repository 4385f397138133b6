import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, ranked } from '../../../../lambdas/domain/routing/score.ts';
import type { Candidate } from '../../../../lambdas/domain/routing/world.ts';
import { aCandidate } from '../../../builders/routing.ts';

const at = (minute: number): string => `2026-11-20T07:${String(minute).padStart(2, '0')}:00.000Z`;
const scores = (candidates: Candidate[], prefers: string[] = []) =>
  ranked(candidates, prefers).map(({ candidate, score }) => [candidate.id, score]);

describe('R3.1 the score', () => {
  test('is 0.5 · (1 − load / capacity) + 0.3 · skill + 0.2 · idle rank', () => {
    const people = [
      aCandidate('a', { load: 5, capacity: 10, skills: ['ios', 'vip'], lastAssignedAt: at(3) }),
      aCandidate('b', { load: 0, capacity: 20, skills: ['ios'], lastAssignedAt: at(2) }),
      aCandidate('c', { load: 15, capacity: 20, skills: ['vip', 'ios'], lastAssignedAt: at(1) }),
    ];
    expect(scores(people, ['ios', 'vip'])).toEqual([
      ['b', 0.5 + 0.15 + 0.1],
      ['c', 0.125 + 0.3 + 0.2],
      ['a', 0.25 + 0.3],
    ]);
  });

  test('without preferred skills counts everybody as skilled, and one alone as idle', () => {
    expect(scores([aCandidate('a', { load: 10 })])).toEqual([['a', 0.75]]);
  });

  test('those who were never given anything have waited longest, alike', () => {
    const people = [aCandidate('a', { lastAssignedAt: at(1) }), aCandidate('b'), aCandidate('c')];
    expect(scores(people)).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 0.8],
    ]);
  });

  test('of equals ranks who has waited longest before the smaller id', () => {
    const early = aCandidate('z', { lastAssignedAt: at(1), load: 8 });
    const late = aCandidate('a', { lastAssignedAt: at(2), load: 0 });
    expect(scores([late, early])).toEqual([
      ['z', 0.8],
      ['a', 0.8],
    ]);
  });

  test('stays equal on paper whatever the digits: the order given makes no difference', () => {
    const person = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      load: fc.integer({ min: 0, max: 10 }),
      capacity: fc.constantFrom(5, 10, 15),
      lastAssignedAt: fc.option(fc.integer({ min: 0, max: 9 }).map(at)),
    });
    const people = fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1 });
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (given, chance) => {
        const all = given.map((one) => aCandidate(one.id, one));
        const shuffled = all
          .map((one) => ({ one, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(ranked(shuffled, [])).toEqual(ranked(all, []));
      }),
    );
  });
});

describe('the customer’s previous owner', () => {
  const people = [aCandidate('busy', { load: 6 }), aCandidate('free', { load: 4 })];

  test('is chosen while their load is at most one and a half times the least', () => {
    const { owner, why, losers } = choose(people, [], 'busy');
    expect(owner?.id).toBe('busy');
    expect(why).toMatchObject([{ step: 6, code: 'previous-owner', person: 'busy' }]);
    expect(losers).toMatchObject([{ code: 'lower-score', person: 'free' }]);
  });

  test('is not chosen when busier than that', () => {
    const { owner, losers } = choose([aCandidate('busy', { load: 6.25 }), people[1]!], [], 'busy');
    expect(owner?.id).toBe('free');
    expect(losers).toMatchObject([{ code: 'previous-owner-busy', person: 'busy', load: 6.25 }]);
  });

  test('does not matter when no candidate', () => {
    expect(choose(people, [], 'gone')).toMatchObject({ owner: { id: 'free' }, why: [{ code: 'best-score' }] });
  });
});
