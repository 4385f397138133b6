import { describe, expect, test } from 'vitest';
import { TONES } from '../../../lambdas/contracts/tones.ts';
import {
  replyTemplate,
  templatesOffered,
  unevenTemplates,
  valuesIn,
} from '../../../lambdas/templates/replies/catalogue.ts';

const OWN = {
  'refund-started': { zh: { friendly: '自家的 {amount} {days}' } },
  hours: { de: { formal: 'Ab 9 Uhr.' } },
};

describe('R3.5 templates of replies', () => {
  test.each(templatesOffered())('$name: the same values in every language and tone', ({ name, languages, values }) => {
    for (const language of languages) {
      for (const tone of TONES) {
        expect(valuesIn(replyTemplate(name, language, tone) ?? '').toSorted(), `${language} ${tone}`).toEqual(values);
      }
    }
    expect(languages).toEqual(['en', 'zh']);
  });

  test.each(templatesOffered())('$name: no words that are worn out', ({ name }) => {
    for (const tone of TONES) {
      expect(replyTemplate(name, 'zh', tone)).not.toMatch(/亲|给您带来不便|工单/);
      expect(replyTemplate(name, 'en', tone)).not.toMatch(/\b(?:ticket|case|inconvenience)\b/i);
    }
  });

  test('speak the customer’s language, else its base, else English, else what there is', () => {
    const spoken = (language: string, name = 'looking-into-it') => replyTemplate(name, language, 'formal', OWN);
    expect(spoken('zh-TW')).toBe(spoken('zh'));
    expect(spoken('fr')).toBe(spoken('en'));
    expect(spoken('zh', 'hours')).toBe('Ab 9 Uhr.');
    expect(replyTemplate('hours', 'de', 'friendly', OWN)).toBe('Ab 9 Uhr.');
    expect([spoken('zh', 'none'), spoken('zh', 'constructor')]).toEqual([undefined, undefined]);
  });

  test('a company’s own take the place of the product’s, variant by variant', () => {
    expect(replyTemplate('refund-started', 'zh', 'friendly', OWN)).toBe('自家的 {amount} {days}');
    expect(replyTemplate('refund-started', 'zh', 'formal', OWN)).toContain('原支付方式');
    expect(templatesOffered(OWN).find(({ name }) => name === 'hours')).toEqual({
      name: 'hours',
      languages: ['de'],
      tones: ['formal'],
      values: [],
    });
  });

  test('one that asks for other values than its other variants is told', () => {
    expect(unevenTemplates(OWN)).toEqual([]);
    const uneven = { 'refund-started': { zh: { friendly: '{sum}' } } };
    expect(unevenTemplates(uneven)).toEqual([
      { path: 'refund-started.zh.friendly', detail: 'expected the values amount, days' },
    ]);
  });
});
