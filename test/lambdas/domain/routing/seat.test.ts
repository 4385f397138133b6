import { describe, expect, test } from 'vitest';
import { anAssignedFeedback } from '../../../builders/feedback.ts';
import { aCandidate, aRule, aTriaged } from '../../../builders/routing.ts';
import { someSettings } from '../../../builders/settings.ts';
import { seat } from './seating.ts';

const routing = (rule: Parameters<typeof aRule>[0]) =>
  someSettings({ routing: { rules: [aRule({ team: 'app', ...rule })], managers: [] } });
const vip = { customer: { id: 'c-1', tier: 'vip' } };

describe('R3.1 when nobody fits', () => {
  test('preferred skills are given up first', () => {
    const settings = routing({ prefers: ['ios'] });
    const members = [aCandidate('a'), aCandidate('b', { skills: ['ios'], load: 20 })];
    expect(seat(aTriaged(), { settings, members })).toEqual({
      owner: 'a',
      limit: 20,
      why: ['relaxed preferred skills', 'best-score'],
      losers: ['b full'],
    });
  });

  test('then what cannot wait may fill a fifth more', () => {
    const members = [aCandidate('a', { load: 19 })];
    const item = aTriaged({ priority: 'P1' });
    expect(seat(item, { members })).toMatchObject({ owner: 'a', limit: 24, why: ['relaxed capacity', 'best-score'] });
    expect(seat(aTriaged(vip), { members })).toMatchObject({ owner: 'a', limit: 24 });
    expect(seat(aTriaged(), { members })).toMatchObject({ owner: undefined });
  });

  test('then the language is given up, all that was given up before as well', () => {
    const settings = routing({ prefers: ['ios'] });
    const members = [aCandidate('a', { languages: ['en'], load: 19 })];
    expect(seat(aTriaged({ priority: 'P0' }), { settings, members })).toMatchObject({
      owner: 'a',
      limit: 24,
      why: ['relaxed preferred skills', 'relaxed capacity', 'relaxed language', 'best-score'],
    });
  });

  test('a language nobody knows of asks for none', () => {
    const members = [aCandidate('a', { languages: [] })];
    for (const language of ['und', null]) {
      expect(seat(aTriaged({ language }), { members })).toMatchObject({ owner: 'a', why: ['best-score'] });
    }
  });

  test('required skills, presence and shifts are never given up: the team’s queue keeps it', () => {
    const settings = routing({ requires: ['ios'] });
    const members = [aCandidate('a'), aCandidate('b', { skills: ['ios'], present: false })];
    expect(seat(aTriaged({ priority: 'P0' }), { settings, members })).toEqual({
      owner: undefined,
      limit: 0,
      why: ['nobody'],
      losers: ['a lacks-skill', 'b away'],
    });
  });

  test('the owner who was just rated low is not the one, even alone', () => {
    const members = [aCandidate('a')];
    const item = anAssignedFeedback({ status: 'reopened', owner: null, avoid: 'a' });
    expect(seat(item, { members })).toMatchObject({ owner: undefined, losers: ['a rated-low'] });
  });
});
