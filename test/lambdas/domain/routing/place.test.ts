import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { placeOf } from '../../../../lambdas/domain/routing/place.ts';
import { anAssignedFeedback, anId, ms } from '../../../builders/feedback.ts';
import { aRule, aTriaged, aWorld, type Given, NOW, officeSettings } from '../../../builders/routing.ts';
import { someSettings } from '../../../builders/settings.ts';

const place = (item: Feedback, given: Given = {}, now = NOW) => placeOf(item, aWorld(given), now);
const withRules = (...rules: Parameters<typeof aRule>[0][]) =>
  someSettings({ routing: { rules: rules.map((one) => aRule(one)), managers: [] } });

describe('R3.1 the team', () => {
  test('is the one that owns the category', () => {
    expect(place(aTriaged())).toMatchObject({
      team: 'app',
      why: [{ step: 2, code: 'category', category: 'app.crash', team: 'app' }],
    });
  });

  test('of a rule that fits comes before the category’s, with the skills that the rule asks for', () => {
    const settings = withRules({ team: 'payments', requires: ['cards'], prefers: ['vip'] });
    expect(place(aTriaged(), { settings })).toMatchObject({
      team: 'payments',
      requires: ['cards'],
      prefers: ['vip'],
      why: [{ code: 'rule', rule: 'a-rule', team: 'payments' }],
    });
  });

  test.each([null, 'unknown.category', 'toString'])('of category %s is the fallback team: never nobody', (category) => {
    expect(place(aTriaged({ category }))).toMatchObject({
      team: 'customer-care',
      why: [{ step: 3, code: 'fallback' }],
    });
  });

  test('for a category in doubt is the fallback team, the three best candidates shown', () => {
    const scores = { 'app.slow': 0.4, 'app.crash': 0.5, 'payment.refund': 0.4, 'other.general': 0.1, negative: 0.9 };
    const { team, why } = place(aTriaged({ confidence: 0.59 }), { scores });
    expect(team).toBe('customer-care');
    expect(why).toEqual([
      {
        step: 2,
        code: 'unsure',
        category: 'app.crash',
        confidence: 0.59,
        team: 'customer-care',
        candidates: [
          { category: 'app.crash', score: 0.5, team: 'app' },
          { category: 'app.slow', score: 0.4, team: 'app' },
          { category: 'payment.refund', score: 0.4, team: 'payments' },
        ],
      },
    ]);
  });

  test('is sure enough at the threshold, and when a person set the category', () => {
    expect(place(aTriaged({ confidence: 0.6 })).team).toBe('app');
    expect(place(aTriaged({ confidence: 0.1, setByPerson: ['category'] })).team).toBe('app');
  });

  test('of a rule that does not ask for the category holds however doubtful it is', () => {
    const settings = withRules({ id: 'by-category', when: { category: ['app'] } }, { when: { channel: ['web'] } });
    expect(place(aTriaged({ confidence: 0.1 }), { settings })).toMatchObject({
      team: 'payments',
      losers: [{ code: 'rule-lost', rule: 'by-category', what: 'category' }],
    });
  });

  test('of several categories is the first one’s; the others’ collaborate, each once', () => {
    const tags = ['payment.refund', 'app.slow', 'payment.failed', 'loud', 'other.general'];
    expect(place(aTriaged({ tags }))).toMatchObject({
      team: 'app',
      collaborators: ['payments', 'customer-care'],
      why: [{ code: 'category' }, { step: 3, code: 'collaborates', team: 'payments' }, { team: 'customer-care' }],
    });
  });

  test('keeps what it has, unless a correction asks for another look', () => {
    const item = anAssignedFeedback({ team: 'payments', owner: null });
    expect(place(item)).toMatchObject({ team: 'payments', why: [{ step: 1, code: 'stays-in-team' }] });
    expect(place({ ...item, reroute: 'corrected' }).team).toBe('app');
  });

  test('awaits the judgement on spam in the fallback team’s queue', () => {
    expect(place(aTriaged({ tags: ['spam'] }))).toMatchObject({
      team: 'customer-care',
      among: 'nobody',
      why: [{ step: 1, code: 'spam-review' }],
    });
  });
});

describe('the same customer’s open item on the same matter', () => {
  const earlier = anAssignedFeedback({ team: 'payments', reference: 'WXYZ-2345' });
  const item = aTriaged({ id: anId(2) });

  test('leads to the same team, whatever the rules say', () => {
    expect(place(item, { known: [earlier], settings: withRules({ team: 'customer-care' }) })).toMatchObject({
      team: 'payments',
      linked: { id: earlier.id },
      why: [{ step: 1, code: 'same-matter', reference: 'WXYZ-2345', team: 'payments' }],
    });
  });

  test.each<[string, Partial<Feedback>]>([
    ['of another category', { category: 'app.slow' }],
    ['of another product', { product: 'card' }],
    ['that is settled', { status: 'resolved' }],
    ['that came later', { id: anId(3) }],
    ['without a team', { team: null }],
  ])('does not mean one %s', (_, difference) => {
    expect(place(item, { known: [{ ...earlier, ...difference }] })).toMatchObject({ team: 'app', linked: undefined });
  });
});

describe('out of hours', () => {
  const settings = officeSettings();
  const night = ms('2026-11-20T15:00:00.000Z');
  const bothClosed = ms('2026-11-20T10:30:00.000Z');
  const closed = { step: 4, code: 'closed', team: 'app', until: '2026-11-23T01:00:00.000Z' };

  test('nothing changes while the team works', () => {
    expect(place(aTriaged({ priority: 'P0' }), { settings })).toMatchObject({
      team: 'app',
      among: 'members',
      open: true,
    });
  });

  test('a P0 goes to who is on call', () => {
    const { team, among, why } = place(aTriaged({ priority: 'P0' }), { settings }, night);
    expect({ team, among }).toEqual({ team: 'app', among: 'on-call' });
    expect(why.slice(1)).toEqual([closed, { step: 4, code: 'on-call', team: 'app' }]);
  });

  test.each<[string, Partial<Feedback>]>([
    ['a P1', { priority: 'P1' }],
    ['a VIP’s', { customer: { id: null, tier: 'vip' } }],
  ])('%s follows the sun to an open sibling', (_, top) => {
    const { team, open, why } = place(aTriaged(top), { settings }, night);
    expect({ team, open }).toEqual({ team: 'app-us', open: true });
    expect(why.slice(1)).toEqual([closed, { step: 4, code: 'sibling', team: 'app-us' }]);
    expect(place(aTriaged(top), { settings }, bothClosed)).toMatchObject({ team: 'app', open: false });
  });

  test('the sibling goes by the skills that the rule of the item asks for', () => {
    const rules = [aRule({ team: 'app', requires: ['ios'] })];
    const helped = officeSettings({ routing: { rules, managers: [] } });
    const item = anAssignedFeedback({ team: 'app-us', owner: null });
    expect(place(item, { settings: helped }, night)).toMatchObject({ team: 'app-us', requires: ['ios'] });
    expect(place({ ...item, team: 'payments' }, { settings: helped }, night)).toMatchObject({ requires: [] });
  });

  test('everything else waits for its team, and so does what a person gave it', () => {
    expect(place(aTriaged(), { settings }, night)).toMatchObject({ team: 'app', among: 'members', open: false });
    const given = anAssignedFeedback({ owner: null, priority: 'P1', setByPerson: ['team'] });
    expect(place(given, { settings }, night)).toMatchObject({ team: 'app', open: false });
  });
});
