import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../config/defaults.ts';
import { judgedMessages, labelledByAuthor } from '../../training/sets/judged.ts';

describe('the judged set (R2.1)', () => {
  const authors = labelledByAuthor();
  const agreed = judgedMessages();

  it('has labels of the default taxonomy, whoever chose them', () => {
    const categories = new Set(Object.keys(defaultSettings.taxonomy));
    expect(agreed.flatMap(({ category, also }) => [category, ...also]).filter((name) => !categories.has(name))).toEqual(
      [],
    );
  });

  it('keeps what the author said as a label that can be defended, where two readers say otherwise', () => {
    const changed = agreed.filter(({ category }, at) => category !== authors[at]?.category);
    expect(changed.length).toBe(56);
    expect(
      changed.filter(({ id, also }) => !also.includes(authors.find((row) => row.id === id)?.category ?? '')),
    ).toEqual([]);
  });

  it('leaves texts, sentiments and priorities as they are', () => {
    const rest = ({ id, text, sentiment, priority }: (typeof agreed)[number]): string[] => [
      id,
      text,
      sentiment,
      priority,
    ];
    expect(agreed.map(rest)).toEqual(authors.map(rest));
  });
});
