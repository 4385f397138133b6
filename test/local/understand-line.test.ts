import { describe, expect, it } from 'vitest';
import { understandLine } from '../../local/commands/understand-line.ts';

describe('the command that understands lines', () => {
  it('answers with every field of the interface, spans in the text as given', () => {
    const text = 'App闪退三天了,我的手机号13812345678';
    expect(understandLine({ id: 'a', text })).toEqual({
      id: 'a',
      language: 'zh',
      type: 'complaint',
      category: 'app.crash',
      confidence: expect.any(Number),
      review: false,
      sentiment: 'negative',
      intensity: expect.any(Number),
      priority: 'P1',
      score: expect.any(Number),
      reasons: [expect.stringMatching(/^key-function/)],
      team: 'app',
      tags: [],
      personalData: [{ type: 'phone', start: text.indexOf('138'), end: text.length }],
    });
  });

  it('hears channel and tier', () => {
    const text = 'Terrible service, the agent was rude, I am very disappointed';
    expect(understandLine({ id: 1, text, tier: 'vip', channel: 'web' })).toMatchObject({ id: 1, priority: 'P1' });
    expect(understandLine({ id: 1, text })).toMatchObject({ priority: 'P2' });
  });

  it('names what is wrong with a line, never its value', () => {
    const answer = understandLine({ id: 'a', text: 13812345678, channel: '13812345678' });
    expect(answer).toMatchObject({ id: null, problem: expect.stringMatching(/text.*channel/) });
    expect(JSON.stringify(answer)).not.toContain('138');
  });
});
