import { describe, expect, it } from 'vitest';
import { exampleOf, readCorrections } from '../../training/retrain/corrections.ts';
import { compare, type Grade } from '../../training/retrain/grades.ts';

const correction = {
  text: 'The app closes by itself',
  language: 'en',
  channel: 'app',
  tier: 'standard',
  type: 'complaint',
  category: 'app.crash',
  sentiment: 'negative',
  priority: 'P1',
  corrected: ['category', 'priority'],
};
const line = (overrides: object = {}): string => JSON.stringify({ ...correction, ...overrides });

describe('reading corrections (R2.4)', () => {
  it('keeps the same fifth apart each time, and skips languages without a model', () => {
    const lines = Array.from({ length: 200 }, (_, number) => line({ text: `It closes by itself ${number}` }));
    const { learnt, kept, skipped } = readCorrections([...lines, line({ language: 'de' }), ''].join('\n'));
    expect([learnt.length + kept.length, skipped]).toEqual([200, 1]);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(60);
    expect(
      readCorrections(lines.toReversed().join('\n'))
        .kept.map(({ text }) => text)
        .toSorted(),
    ).toEqual(kept.map(({ text }) => text).toSorted());
  });

  it('reads traditional Chinese as Chinese', () => {
    const { learnt, kept } = readCorrections(line({ language: 'zh-TW' }));
    expect([...learnt, ...kept].map(({ language }) => language)).toEqual(['zh']);
  });

  it.each([
    ['no JSON', `${line()}\n{`, 'line 2 is no correction: not JSON'],
    ['an unknown channel', line({ channel: 'fax' }), 'line 1 is no correction: channel'],
    ['a wrong priority', line({ priority: 'P9' }), 'line 1 is no correction: priority'],
    ['nothing corrected', line({ corrected: [] }), 'line 1 is no correction: corrected'],
  ])('names the line and the field: %s', (_, text, message) => {
    expect(() => readCorrections(text)).toThrow(message);
  });

  it('learns what a person has set, not what the machine said', () => {
    const [own] = [...readCorrections(line()).learnt, ...readCorrections(line()).kept].map(exampleOf);
    expect(own).toMatchObject({ category: 'app.crash', priority: 'P1', language: 'en' });
    expect(own).not.toHaveProperty('type');
    expect(own).not.toHaveProperty('sentiment');
  });

  it('learns no category that the models do not know', () => {
    const { learnt, kept } = readCorrections(line({ category: 'own.category' }));
    expect([...learnt, ...kept].map(exampleOf)[0]).not.toHaveProperty('category');
  });
});

describe('comparing models', () => {
  const grade = (overrides: Partial<Grade> = {}): Grade => ({
    type: { right: 900, of: 1000 },
    category: { right: 800, of: 1000 },
    sentiment: { right: 850, of: 1000 },
    priority: { right: 850, of: 1000 },
    'P0 found': { right: 46, of: 47 },
    ...overrides,
  });

  it('refuses what is worse beyond chance', () => {
    expect(compare(grade(), grade({ category: { right: 794, of: 1000 } })).worse).toEqual(['category']);
    expect(compare(grade(), grade({ category: { right: 796, of: 1000 } })).worse).toEqual([]);
  });

  it('refuses one P0 more that is missed, whatever else is better', () => {
    const worse = grade({ 'P0 found': { right: 45, of: 47 }, category: { right: 990, of: 1000 } });
    expect(compare(grade(), worse).worse).toEqual(['P0 found']);
  });

  it('says nothing of a figure without texts', () => {
    const none = grade({ 'P0 found': { right: 0, of: 0 } });
    expect(compare(none, none)).toMatchObject({ worse: [], table: { 'P0 found': { before: '—', after: '—' } } });
  });
});
