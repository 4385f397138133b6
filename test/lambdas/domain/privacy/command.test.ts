import { describe, expect, it } from 'vitest';
import { maskLine } from '../../../../local/commands/mask-line.ts';

describe('R6.1 the mask command', () => {
  it('answers a line with the masked text and the spans', () => {
    expect(maskLine({ id: 'a1', text: '打13812345678' })).toEqual({
      id: 'a1',
      masked: '打138****5678',
      personalData: [{ type: 'phone', start: 1, end: 12 }],
    });
  });

  it.each([[null], ['text'], [{ id: 'a' }], [{ text: 'a' }], [{ id: 'a', text: 1 }]])(
    'names the problem of %j and never repeats the text',
    (line) => {
      expect(maskLine(line)).toEqual({ id: null, problem: expect.stringContaining('not as expected') });
    },
  );
});
