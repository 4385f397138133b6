import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../../../lambdas/domain/understanding/details/entities.ts';
import { phrasesIn } from '../../../../../lambdas/domain/understanding/details/phrases.ts';
import { findings, read } from '../reading.ts';

const named = (text: string): string[] => entitiesOf(text).map(({ type, text: as }) => `${type} ${as}`);

describe('what a text names (R2.3)', () => {
  it.each([
    ['10月8日下的单，付了128元，等了三天', ['date 10月8日', 'money 128元', 'quantity 三天']],
    ['Paid $42.50 on 3 October and waited two weeks', ['money $42.50', 'date 3 October', 'quantity two weeks']],
    ['升级到5.2.1以后闪退，订单202610080001', ['version 5.2.1', 'order 202610080001']],
    ['iOS 18.1, order AB-12345678', ['version iOS 18.1', 'order AB-12345678']],
    ['联系电话 138****5678', []],
    ['', []],
  ])('%s', (text, entities) => {
    expect(named(text)).toEqual(entities);
  });

  it('tells the phrases that a text is about, the telling ones first', () => {
    expect(phrasesIn('The zipper pull broke off. I am very sad.')[0]).toBe('zipper pull broke');
    expect(phrasesIn('草莓蛋糕的包装盒压扁了').join()).toContain('草莓蛋糕');
  });

  it('never fails, and names only what stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(phrasesIn(text).length).toBeLessThanOrEqual(5);
        for (const entity of entitiesOf(text)) expect(text).toContain(entity.text);
      }),
    );
  });

  it('takes no longer for hostile text than its length allows', () => {
    const hostile = `${'1,'.repeat(1000)}${'中'.repeat(1000)}${'aaaa-'.repeat(400)}${'12345678'.repeat(200)}`;
    expect(entitiesOf(hostile).length).toBeLessThanOrEqual(10);
    expect(phrasesIn(hostile).length).toBeLessThanOrEqual(5);
  });
});

describe('what the customer wants to happen (R2.3)', () => {
  const intent = (text: string): string | null => read(text).understanding.intent;

  it.each([
    ['safety', '充电器冒烟了，我要退款'],
    ['legal-threat', '再不退款我就去12315投诉你们'],
    ['data-request', 'Please delete my account and all my data'],
    ['cancellation-threat', '太差了，再也不买了'],
    ['refund-request', 'The jacket is torn, I want my money back'],
    ['replacement-request', '杯子碎了，麻烦给我补发'],
    ['bug-report', 'App 一打开就闪退'],
    ['feature-request', '希望增加夜间模式'],
    ['question', '请问几点开门？'],
    ['praise', 'Great service, thank you for the quick refund!'],
  ])('%s: %s', (wanted, text) => {
    expect(intent(text)).toBe(wanted);
  });

  it('is nothing in particular for a complaint that asks for nothing', () => {
    expect(intent('快递盒子压扁了，里面的灯没事')).toBeNull();
    expect(findings('asdf').tags).toEqual(['meaningless']);
  });
});
