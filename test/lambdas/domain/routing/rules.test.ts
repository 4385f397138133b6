import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { firstMatch, obstacleOf } from '../../../../lambdas/domain/routing/rules.ts';
import type { Rule } from '../../../../lambdas/domain/routing/world.ts';
import { aRule, aTriaged } from '../../../builders/routing.ts';

const item = aTriaged({
  type: 'complaint',
  category: 'app.crash',
  tags: ['payment.refund', 'loud'],
  product: 'wallet',
  language: 'zh-TW',
  region: 'CN-SH',
  channel: 'hotline',
  customer: { id: 'c-1', tier: 'vip' },
  priority: 'P1',
});

const fitting: [keyof Rule['when'], Rule['when']][] = [
  ['type', { type: ['inquiry', 'complaint'] }],
  ['category', { category: ['app.crash'] }],
  ['category', { category: ['app'] }],
  ['tag', { tag: ['loud'] }],
  ['product', { product: ['wallet'] }],
  ['language', { language: ['zh'] }],
  ['language', { language: ['zh-TW'] }],
  ['region', { region: ['CN'] }],
  ['channel', { channel: ['hotline'] }],
  ['tier', { tier: ['vip'] }],
  ['priority', { priority: ['P0', 'P1'] }],
];

const failing: [keyof Rule['when'], Rule['when']][] = [
  ['type', { type: ['praise'] }],
  ['category', { category: ['app.cra'] }],
  ['category', { category: ['ap'] }],
  ['category', { category: ['app.crash.ios'] }],
  ['tag', { tag: ['quiet'] }],
  ['product', { product: ['wall'] }],
  ['language', { language: ['zh-CN'] }],
  ['language', { language: ['z'] }],
  ['region', { region: ['CN-BJ'] }],
  ['channel', { channel: ['web'] }],
  ['tier', { tier: ['standard'] }],
  ['priority', { priority: ['P2'] }],
];

describe('R3.1 a rule', () => {
  test.each(fitting)('fits by %s: %o', (_, when) => {
    expect(obstacleOf(item, aRule({ when }), true)).toBeUndefined();
  });

  test.each(failing)('does not fit by %s: %o', (condition, when) => {
    expect(obstacleOf(item, aRule({ when }), true)).toBe(condition);
  });

  test.each(['product', 'region', 'language'] as const)('asks for a %s that is not known', (field) => {
    const blank: Feedback = { ...item, [field]: null };
    expect(obstacleOf(blank, aRule({ when: { [field]: ['x'] } }), true)).toBe(field);
  });

  test('fits only when each of its conditions does', () => {
    const both = { type: ['complaint' as const], product: ['wallet'] };
    expect(obstacleOf(item, aRule({ when: both }), true)).toBeUndefined();
    expect(obstacleOf({ ...item, product: 'card' }, aRule({ when: both }), true)).toBe('product');
  });

  test('without a condition fits everything', () => {
    expect(obstacleOf(aTriaged(), aRule(), true)).toBeUndefined();
  });

  test('does not count on a category in doubt', () => {
    expect(obstacleOf(item, aRule({ when: { category: ['app'] } }), false)).toBe('category');
    expect(obstacleOf(item, aRule({ when: { product: ['wallet'] } }), false)).toBeUndefined();
  });
});

describe('of several rules', () => {
  const rules = [
    aRule({ id: 'praise', when: { type: ['praise'] } }),
    aRule({ id: 'vip', when: { tier: ['vip'] } }),
    aRule({ id: 'all' }),
    aRule({ id: 'bj', when: { region: ['CN-BJ'] } }),
  ];

  test('the first that fits wins, and the others say why they lost', () => {
    expect(firstMatch(item, rules, true)).toEqual({
      rule: rules[1],
      losers: [
        { step: 2, code: 'rule-lost', rule: 'praise', what: 'type' },
        { step: 2, code: 'rule-later', rule: 'all' },
        { step: 2, code: 'rule-lost', rule: 'bj', what: 'region' },
      ],
    });
  });

  test('none may fit', () => {
    expect(firstMatch(item, rules.slice(0, 1), true)).toMatchObject({ rule: undefined, losers: [{ rule: 'praise' }] });
  });
});
