import { describe, expect, it } from 'vitest';
import { PRIORITY_CASES } from './priorities.cases.ts';
import { findings } from './reading.ts';

const cases = PRIORITY_CASES.flatMap(({ texts, ...row }) => texts.map((text) => ({ ...row, text })));

describe('the priority by the words of harm (R2.6)', () => {
  it.each(cases)('$priority $reason: $text', ({ priority, reason, text, tier }) => {
    const found = findings(text, { tier: tier ?? 'standard' });
    expect(found.priority).toBe(priority);
    expect(found.reasons[0]).toMatch(new RegExp(`^${reason}`));
  });

  it('does not lose a word of danger to a low confidence, to praise, or to a convinced opinion', () => {
    const sentiment = {
      sentiment: 'positive',
      scores: { positive: 0.99, negative: 0, neutral: 0.01, mixed: 0 },
    } as const;
    const text = 'Love the colour, great price. It caught fire though.';
    expect(findings(text, { opinion: { sentiment } })).toMatchObject({
      priority: 'P0',
      type: 'complaint',
      loop: 'handled',
    });
    expect(findings('It injured my hand')).toMatchObject({ priority: 'P0', category: 'product.defect', review: true });
  });

  it('lowers what works after a workaround', () => {
    expect(findings('APP闪退，完全用不了').priority).toBe('P1');
    expect(findings('APP偶尔闪退，重启就好').priority).toBe('P2');
  });
});
