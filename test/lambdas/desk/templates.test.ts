import { describe, expect, test } from 'vitest';
import { templatesView } from '../../../lambdas/contracts/desk-views.ts';
import { anAssignedFeedback } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';

const REFUND = { template: 'refund-started', values: { amount: '128 元', days: '5' } };

async function atDesk(language = 'zh') {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({}, { language }));
  return { desk, item };
}

describe('R3.5 a reply by a template', () => {
  test.each([
    ['zh', 'formal', '我们已向您的原支付方式发起退款，金额为 128 元，通常在 5 天内到账。'],
    ['zh-TW', 'friendly', '128 元 的退款已经发起，一般 5 天内到账，请您留意。'],
    ['de', 'friendly', 'Your refund of 128 元 is on its way. It should be with you within 5 days.'],
  ])('in %s, %s', async (language, tone, expected) => {
    const { desk, item } = await atDesk(language);
    const answer = await desk.give(item, 'reply', { ...REFUND, tone });
    expect(answer.status).toBe(200);
    const [event] = desk.feedback.committed.at(-1)?.events ?? [];
    expect(event?.data).toMatchObject({ text: expected, template: 'refund-started' });
    expect(await desk.vault.openForRecord(item.id, 'words', String(event?.data['sealed']))).toBe(expected);
  });

  test('what is personal in a value is masked in the history, and promised with the rest', async () => {
    const { desk, item } = await atDesk();
    const values = { team: 'someone@example.com' };
    const promisedAt = '2026-11-21T10:00:00Z';
    await desk.give(item, 'reply', { template: 'suggestion-noted', values, promisedAt });
    const [event] = desk.feedback.committed.at(-1)?.events ?? [];
    expect(event?.data['text']).toContain('s***@example.com');
    expect(event?.data['promisedAt']).toBe('2026-11-21T10:00:00.000Z');
  });

  test.each([
    ['no such template', { template: 'none' }, ['/template']],
    ['neither text nor template', {}, ['/text']],
    ['both', { ...REFUND, text: 'Hello' }, ['/template']],
    ['values of nothing', { text: 'Hello', values: { a: 'b' } }, ['/values']],
    ['a tone of nothing', { text: 'Hello', tone: 'formal' }, ['/tone']],
    ['an unknown tone', { ...REFUND, tone: 'rude' }, ['/tone']],
    ['missing values, all at once', { template: 'refund-started' }, ['/values/amount', '/values/days']],
    ['a value too many', { ...REFUND, values: { ...REFUND.values, sum: '1' } }, ['/values/sum']],
    ['a tag', { ...REFUND, values: { amount: '<b>1</b>', days: '5' } }, ['/values/amount']],
    ['an entity', { ...REFUND, values: { amount: '&lt;', days: '5' } }, ['/values/amount']],
    [
      'a link of Markdown',
      { ...REFUND, values: { amount: '[1](https://example.com)', days: '5' } },
      ['/values/amount'],
    ],
    ['a second line', { ...REFUND, values: { amount: '1\n2', days: '5' } }, ['/values/amount']],
    ['another placeholder', { ...REFUND, values: { amount: '{days}', days: '5' } }, ['/values/amount']],
    ['an empty value', { ...REFUND, values: { amount: ' ', days: '5' } }, ['/values/amount']],
  ])('422: %s', async (_, body, pointers) => {
    const { desk, item } = await atDesk();
    const answer = await desk.give(item, 'reply', body);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: pointers.map((pointer) => ({ pointer })) });
    expect(JSON.stringify(answer.body)).not.toContain('<b>');
  });

  test('what there is can be listed', async () => {
    const { desk } = await atDesk();
    const answer = await desk.call('GET', '/v1/desk/templates');
    expect(templatesView.parse(answer.body)).toStrictEqual(answer.body);
    expect(JSON.stringify(answer.body)).toContain('"values":["amount","days"]');
  });
});
