import { describe, expect, it } from 'vitest';
import type { FeedbackType } from '../../../../lambdas/domain/labels.ts';
import { priorityBy } from '../../../../lambdas/domain/understanding/guessed-priority.ts';
import type { Guess } from '../../../../lambdas/domain/understanding/models.ts';
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

  it.each([
    '景色美到爆炸，下次还来',
    '客服把我怼得脑袋冒烟',
    '年卡打骨折，值了',
    'Prices have exploded since Easter',
    'Twelve euros for toast, I choked on my coffee',
    'Someone call an ambulance for my wallet',
  ])('hears no danger in a manner of speaking: %s', (text) => {
    expect(findings(text).priority).not.toBe('P0');
  });

  it('lowers what works after a workaround', () => {
    expect(findings('APP闪退，完全用不了').priority).toBe('P1');
    expect(findings('APP偶尔闪退，重启就好').priority).toBe('P2');
  });
});

describe('the priority that the models hear beyond the words (R2.6)', () => {
  const alarmed = { urgency: { P0: 0.5, P1: 0.4, P2: 0.1, P3: 0 } } as unknown as Guess;
  const heard = (normalised: string, type: FeedbackType = 'complaint', guess = alarmed) =>
    priorityBy(guess, {
      type,
      category: 'other.general',
      sentiment: 'negative',
      intensity: 0.5,
      harms: [],
      vip: false,
      normalised,
    });

  it('is told apart from what the words say', () => {
    expect(heard('the whole office smells of gas since this morning')).toEqual({
      priority: 'P0',
      words: 'P2',
      reasons: ['sounds-critical', 'complaint'],
    });
  });

  it('is believed of praise and suggestions only where the models are sure', () => {
    const uneasy = { urgency: { P0: 0.45, P1: 0.2, P2: 0.3, P3: 0.05 } } as unknown as Guess;
    const text = 'lovely pool, my son came up blue and they pumped his chest';
    expect(heard(text, 'complaint', uneasy).priority).toBe('P0');
    expect(heard(text, 'inquiry', uneasy).priority).toBe('P0');
    expect(heard(text, 'praise', uneasy).priority).toBe('P3');
    expect(heard(text, 'praise', alarmed).priority).toBe('P0');
  });

  it.each(['用不了!', "it doesn't work"])(
    'is nothing where nothing is said but that something is wrong: %s',
    (text) => {
      expect(heard(text)).toMatchObject({ priority: 'P2', reasons: ['complaint'] });
    },
  );
});
