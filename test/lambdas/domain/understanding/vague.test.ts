import { describe, expect, test } from 'vitest';
import { asksBack } from '../../../../lambdas/domain/understanding/asks-back.ts';
import { isVague } from '../../../../lambdas/domain/understanding/vague.ts';
import { aBody, aFeedback, someFindings } from '../../../builders/feedback.ts';

describe('R1.5 vague feedback', () => {
  test.each([
    '用不了',
    '用不了！！',
    '怎么用不了了',
    '你们的东西坏了，请尽快处理',
    '有问题',
    '一直报错，怎么回事',
    '这个產品不能用，谢谢',
    "It doesn't work",
    'it doesn’t work.',
    'Not working!!! Please fix asap',
    'Hi team, I have a problem. Please help me, thanks',
    'Something went wrong again',
    'broken',
  ])('%s', (text) => {
    expect(isVague(text)).toBe(true);
  });

  test.each([
    'App一打开就闪退',
    '登录用不了',
    '支付失败',
    '退款有问题',
    '快递坏了，碎了一地',
    '用不了，错误码 10086',
    'The login does not work',
    "The app doesn't work since the update",
    'Payment is not working',
    'My order arrived broken in two',
    'I have a problem with my refund',
    'It does not work: error 500',
    'broken charger caught fire',
    '谢谢',
    'please help',
    '很好用',
    'Funktioniert nicht',
    '',
    '用不了'.repeat(20),
  ])('says something, or nothing of trouble: %s', (text) => {
    expect(isVague(text)).toBe(false);
  });
});

describe('R1.5 whom the machine asks', () => {
  const vips = new Set(['vip']);
  const body = aBody({ text: '用不了' });
  const asks = (item = {}, findings = {}, given = body) =>
    asksBack(aFeedback(item), given, someFindings(findings), vips);

  test('the author of a vague P2 or P3', () => {
    expect([asks(), asks({}, { priority: 'P3' })]).toEqual([true, true]);
  });

  test.each([
    ['a P0', {}, { priority: 'P0' }],
    ['a P1', {}, { priority: 'P1' }],
    ['a VIP', { customer: { id: null, tier: 'vip' } }, {}],
    ['who cannot be reached', { reachable: false }, {}],
    ['what is listened to', {}, { loop: 'listened' }],
    ['what looks like spam', {}, { tags: ['spam'] }],
    ['a public review', { channel: 'marketplace' }, {}],
    ['what is filed later', { backfill: true }, {}],
    ['a part of another item', { duplicates: ['other'] }, {}],
  ])('nobody: %s', (_, item, findings) => {
    expect(asks(item, findings)).toBe(false);
  });

  test('nobody who has sent a picture, or says what is wrong', () => {
    const attachments = [{ url: 'https://example.com/screen.png' }];
    expect(asks({}, {}, { ...body, attachments })).toBe(false);
    expect(asks({}, {}, aBody({ text: '登录用不了' }))).toBe(false);
  });
});
