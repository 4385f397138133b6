import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { CODES, textOf } from '../../../../lambdas/domain/routing/reasons.ts';
import { decisionOf, route } from '../../../../lambdas/domain/routing/route.ts';
import { anAssignedFeedback, iso, ms } from '../../../builders/feedback.ts';
import { aCandidate, aRule, aTriaged, aWorld, type Given, NOW, officeSettings } from '../../../builders/routing.ts';
import { someSettings } from '../../../builders/settings.ts';

const routed = (item: Feedback, given: Given = {}, now = NOW) => route(item, aWorld(given), now);

describe('R3.1 a decision', () => {
  const members = [aCandidate('a', { load: 2 }), aCandidate('b'), aCandidate('c', { present: false })];
  const settings = someSettings({ routing: { rules: [aRule({ id: 'r', when: { priority: ['P0'] } })], managers: [] } });

  test('says team, owner, how much they may bear, and why', () => {
    expect(routed(aTriaged(), { members, settings })).toEqual({
      team: 'app',
      owner: { id: 'b', name: 'name of b' },
      limit: 20,
      reasons: [
        { step: 2, code: 'category', category: 'app.crash', team: 'app' },
        { step: 6, code: 'best-score', person: 'b', score: 1, load: 0, capacity: 20 },
      ],
      losers: [
        { step: 2, code: 'rule-lost', rule: 'r', what: 'priority' },
        { step: 6, code: 'lower-score', person: 'a', score: 0.95, load: 2, capacity: 20 },
        { step: 5, code: 'away', person: 'c' },
      ],
      collaborators: [],
      linked: null,
      changed: true,
    });
  });

  test('is kept in words, and as codes with their data', () => {
    const { reasons, ...codes } = decisionOf(routed(aTriaged(), { members, settings }));
    expect(reasons).toEqual([
      'category app.crash → app',
      'b: best score 1, load 0 of 20',
      'rule lost r priority',
      'a: lower score 0.95, load 2 of 20',
      'c: away',
    ]);
    expect(codes).toMatchObject({
      team: 'app',
      why: [{ code: 'category' }, { code: 'best-score' }],
      losers: [{}, {}, {}],
    });
  });

  test('does not flood the history', () => {
    const many = Array.from({ length: 200 }, (_, index) => aCandidate(`p-${1000 + index}`));
    const { losers } = routed(aTriaged(), { members: many });
    expect(losers).toHaveLength(31);
    expect(losers.at(-1)).toEqual({ step: 8, code: 'others', count: 169 });
  });

  test('names the matter that it is part of', () => {
    const earlier = anAssignedFeedback();
    const { linked } = routed(aTriaged({ id: '01JD3ZQ8N00000000000000002' }), { known: [earlier], members });
    expect(linked).toEqual({ id: earlier.id, reference: earlier.reference });
  });

  test('for a manager elsewhere lets the item’s own team collaborate', () => {
    const own = someSettings({ routing: { rules: [], managers: [{ customer: 'c-1', person: 'mo' }] } });
    const people = [aCandidate('mo', { teams: ['payments'] })];
    const item = aTriaged({ customer: { id: 'c-1', tier: 'vip' }, tags: ['payment.refund', 'other.general'] });
    expect(routed(item, { settings: own, people })).toMatchObject({
      team: 'payments',
      owner: { id: 'mo' },
      collaborators: ['app', 'customer-care'],
    });
  });
});

describe('an item that has an owner', () => {
  const reopened = (overrides: Partial<Feedback> = {}) =>
    anAssignedFeedback({ status: 'reopened', reroute: 'reopened', owner: { id: 'a', name: 'a' }, ...overrides });
  const [a, b] = [aCandidate('a', { load: 20 }), aCandidate('b')];

  test('stays with them when reopened, however busy', () => {
    expect(routed(reopened(), { members: [a, b] })).toMatchObject({
      owner: { id: 'a' },
      changed: false,
      reasons: [{ code: 'stays-in-team' }, { step: 1, code: 'keeps-owner', person: 'a' }],
    });
  });

  test.each<[string, Partial<typeof a>]>([
    ['who is away', { present: false }],
    ['who was not seen for long', { seenAt: iso(NOW - 16 * 60_000) }],
  ])('%s goes to another when reopened', (_, gone) => {
    expect(routed(reopened(), { members: [{ ...a, ...gone }, b] })).toMatchObject({
      owner: { id: 'b' },
      changed: true,
    });
  });

  test('out of hours stays with whom nobody has heard of, but not with who is away', () => {
    const settings = officeSettings();
    const night = ms('2026-11-20T15:00:00.000Z');
    const asleep = { ...a, seenAt: iso(NOW) };
    expect(routed(reopened(), { settings, members: [asleep, b] }, night)).toMatchObject({ changed: false });
    const away = { ...asleep, present: false };
    expect(routed(reopened(), { settings, members: [away, b] }, night)).toMatchObject({ owner: null, changed: true });
  });

  test('whom the customer rated low goes to another, or to the queue', () => {
    const low = reopened({ reroute: 'rated-low', avoid: 'a' });
    expect(routed(low, { members: [aCandidate('a'), b] })).toMatchObject({ owner: { id: 'b' } });
    expect(routed(low, { members: [aCandidate('a')] })).toMatchObject({ team: 'app', owner: null, changed: true });
  });

  test('stays when a correction leaves its team, unless they lack what it now asks for', () => {
    const corrected = anAssignedFeedback({ reroute: 'corrected', owner: { id: 'a', name: 'a' } });
    expect(routed(corrected, { members: [a, b] })).toMatchObject({ changed: false, owner: { id: 'a' } });
    const rules = [aRule({ team: 'app', requires: ['ios'] })];
    const settings = someSettings({ routing: { rules, managers: [] } });
    const skilled = { ...b, skills: ['ios'] };
    expect(routed(corrected, { settings, members: [a, skilled] })).toMatchObject({ owner: { id: 'b' }, changed: true });
  });

  test('goes with a correction to another team', () => {
    const corrected = anAssignedFeedback({ reroute: 'corrected', category: 'payment.refund' });
    const members = [aCandidate('p', { teams: ['payments'] })];
    expect(routed(corrected, { members })).toMatchObject({ team: 'payments', owner: { id: 'p' }, changed: true });
  });

  test('does not weigh against them when it is given anew', () => {
    const item = reopened({ reroute: 'corrected', category: 'payment.refund' });
    const both = aCandidate('a', { teams: ['app', 'payments'], load: 20 });
    expect(routed(item, { members: [both] })).toMatchObject({ team: 'payments', owner: { id: 'a' } });
  });
});

describe('a search for an owner', () => {
  const waiting = anAssignedFeedback({ owner: null });

  test('that finds nobody changes nothing', () => {
    expect(routed(waiting)).toMatchObject({ team: 'app', owner: null, changed: false });
  });

  test('gives it to whom it finds, in its team', () => {
    const item = { ...waiting, team: 'payments' };
    expect(routed(item, { members: [aCandidate('p')] })).toMatchObject({
      team: 'payments',
      owner: { id: 'p' },
      changed: true,
    });
  });
});

test('a doubt shows its candidates in words', () => {
  const { reasons } = decisionOf(
    routed(aTriaged({ confidence: 0.4 }), { scores: { 'app.crash': 0.4, 'app.slow': 0.3 } }),
  );
  expect(reasons[0]).toBe('unsure app.crash, confidence 0.4, candidates app.crash 0.4, app.slow 0.3 → customer-care');
});

test('every code has words', () => {
  for (const [code, step] of Object.entries(CODES)) {
    expect(textOf({ step, code: code as keyof typeof CODES, person: 'p', team: 't' })).toBe(
      `p: ${code.replaceAll('-', ' ')} → t`,
    );
  }
});
