import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askingFor, isSampled } from '../../../../lambdas/domain/understanding/strategy.ts';
import { read } from './reading.ts';

const NOTHING = { sentiment: false, details: false, needed: false };
const plain = read('垃圾软件，太差了，恶心！');
const unsure = read('关于昨天的事情');
const praise = read('客服很耐心，谢谢！');

describe('what somebody else is asked, as the stage chose (R2.1)', () => {
  it('comprehend asks for every sentiment, and for the details of what will be handled', () => {
    expect(askingFor('comprehend', plain, false)).toEqual({ sentiment: true, details: true, needed: true });
    expect(askingFor('comprehend', praise, false)).toEqual({ sentiment: true, details: false, needed: true });
  });

  it('cascade asks where the own reading is unsure, and for a sample that nothing waits for', () => {
    expect(askingFor('cascade', plain, false)).toEqual(NOTHING);
    expect(askingFor('cascade', unsure, false)).toEqual({ sentiment: true, details: false, needed: true });
    expect(askingFor('cascade', plain, true)).toEqual({ sentiment: true, details: false, needed: false });
  });

  it('local asks for the sample alone', () => {
    expect(askingFor('local', unsure, false)).toEqual(NOTHING);
    expect(askingFor('local', unsure, true)).toEqual({ sentiment: true, details: false, needed: false });
  });

  it('nobody asks about what says nothing', () => {
    for (const strategy of ['comprehend', 'cascade', 'local'] as const) {
      expect(askingFor(strategy, read('asdf'), true)).toEqual(NOTHING);
    }
  });

  it('the sample is the share that was asked for, and always the same texts', () => {
    const marks = Array.from({ length: 4000 }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'));
    const chosen = marks.filter((mark) => isSampled(mark, 0.1));
    expect(chosen.length).toBeGreaterThan(300);
    expect(chosen.length).toBeLessThan(500);
    expect(marks.filter((mark) => isSampled(mark, 0.1))).toEqual(chosen);
    expect(marks.filter((mark) => isSampled(mark, 0))).toEqual([]);
    expect(marks.filter((mark) => isSampled(mark, 1))).toEqual(marks);
  });
});
