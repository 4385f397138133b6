import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../config/defaults.ts';
import { FEEDBACK_TYPES, PRIORITIES, SENTIMENTS } from '../../lambdas/domain/labels.ts';
import { judgedMessages, labelledByAuthor } from '../../training/sets/judged.ts';

const LABELS = new Set<string>([...FEEDBACK_TYPES, ...SENTIMENTS, ...PRIORITIES]);

describe.each([
  ['first', { messages: 808, category: 56, type: 4, sentiment: 0, priority: 0 }],
  ['second', { messages: 864, category: 85, type: 1, sentiment: 8, priority: 10 }],
] as const)('the %s judged set (R2.1)', (set, { messages, ...changed }) => {
  const authors = labelledByAuthor(set);
  const agreed = judgedMessages(set);

  it('has labels of the default taxonomy, whoever chose them', () => {
    const categories = new Set(Object.keys(defaultSettings.taxonomy));
    const named = agreed.flatMap(({ category, also }) => [category, ...also]);
    expect(named.filter((name) => !categories.has(name))).toEqual([]);
    const others = agreed.flatMap(({ type, sentiment, priority }) => [type, sentiment, priority]);
    expect(others.filter((name) => !LABELS.has(name))).toEqual([]);
  });

  it('takes what two of three said', () => {
    const differing = (field: keyof typeof changed): number =>
      agreed.filter((row, at) => row[field] !== authors[at]?.[field]).length;
    expect(agreed).toHaveLength(messages);
    expect({
      category: differing('category'),
      type: differing('type'),
      sentiment: differing('sentiment'),
      priority: differing('priority'),
    }).toEqual(changed);
  });

  it('keeps the category of the author as one that can be defended', () => {
    const lost = agreed.filter(({ category, also }, at) => {
      const said = authors[at]?.category ?? '';
      return category !== said && !also.includes(said);
    });
    expect(lost).toEqual([]);
  });

  it('leaves texts as they are', () => {
    expect(agreed.map(({ id, text }) => [id, text])).toEqual(authors.map(({ id, text }) => [id, text]));
  });
});
