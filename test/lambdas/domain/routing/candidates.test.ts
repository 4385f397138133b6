import { describe, expect, test } from 'vitest';
import { type Demand, obstacle } from '../../../../lambdas/domain/routing/candidates.ts';
import type { Candidate } from '../../../../lambdas/domain/routing/world.ts';
import { iso } from '../../../builders/feedback.ts';
import { aCandidate, aDemand, NOW, officeSettings } from '../../../builders/routing.ts';
import { somePolicy } from '../../../builders/settings.ts';

const MINUTE = 60_000;
const judge = (who: Partial<Candidate>, demand: Partial<Demand> = {}) =>
  obstacle(aCandidate('p-1', who), aDemand(demand))?.code;

describe('R3.1 a candidate', () => {
  test('has nothing against them', () => {
    expect(judge({})).toBeUndefined();
  });

  test.each<[string, Partial<Candidate>, Partial<Demand>]>([
    ['rated-low', {}, { avoid: 'p-1' }],
    ['away', { present: false }, {}],
    ['lacks-skill', { skills: ['ios'] }, { requires: ['ios', 'cards'] }],
    ['lacks-language', { languages: ['en'] }, { language: 'zh' }],
    ['lacks-preferred-skill', { skills: ['ios'] }, { prefers: ['cards', 'vip'] }],
    ['full', { load: 19 }, {}],
    ['full', { capacity: 0 }, { weight: 0.25 }],
  ])('%s: %o', (code, who, demand) => {
    expect(judge(who, demand)).toBe(code);
  });

  test.each<[string, Partial<Candidate>, Partial<Demand>]>([
    ['everything required', { skills: ['ios', 'cards'] }, { requires: ['cards', 'ios'] }],
    ['one of the preferred skills', { skills: ['vip'] }, { prefers: ['cards', 'vip'] }],
    ['the language, of whatever region', { languages: ['zh-CN'] }, { language: 'zh-TW' }],
    ['any language for an unknown one', { languages: [] }, { language: null }],
    ['room for just this one', { load: 18 }, {}],
    ['a fifth more room for what cannot wait', { load: 22 }, { stretched: true }],
  ])('is fit by %s', (_, who, demand) => {
    expect(judge(who, demand)).toBeUndefined();
  });

  test('bears no more than a fifth above capacity', () => {
    expect(judge({ load: 22.5 }, { stretched: true })).toBe('full');
  });
});

describe('presence', () => {
  const seen = (minutes: number) => iso(NOW - minutes * MINUTE);

  test('is a heartbeat of the last 15 minutes', () => {
    expect(judge({ seenAt: seen(15) })).toBeUndefined();
    expect(judge({ seenAt: seen(15.1) })).toBe('not-seen');
  });

  test('is shorter at a higher speed', () => {
    const policy = somePolicy({ speed: 60 });
    expect(judge({ seenAt: seen(0.25) }, { policy })).toBeUndefined();
    expect(judge({ seenAt: seen(0.3) }, { policy })).toBe('not-seen');
  });

  test('is denied by an explicit away, however fresh', () => {
    expect(judge({ seenAt: seen(0), present: false })).toBe('away');
  });

  test('is the word of whom no heartbeat is kept', () => {
    expect(judge({ seenAt: null, present: true })).toBeUndefined();
  });
});

describe('shifts', () => {
  const policy = somePolicy(officeSettings());

  test('are the team’s hours', () => {
    expect(judge({}, { policy })).toBeUndefined();
    expect(judge({}, { policy, now: NOW + 3 * 60 * MINUTE })).toBe('off-shift');
  });

  test('are a person’s own where they have some', () => {
    expect(judge({ shift: 'new-york' }, { policy })).toBe('off-shift');
    expect(judge({ shift: 'new-york' }, { policy, now: NOW + 7 * 60 * MINUTE })).toBeUndefined();
  });

  test('that nobody configured are the team’s', () => {
    expect(judge({ shift: 'nowhere' }, { policy })).toBeUndefined();
  });
});
