import { describe, expect, test } from 'vitest';
import { FEEDBACK_TYPES } from '../../../lambdas/domain/labels.ts';
import { CUSTOMER_KINDS, STAFF_KINDS } from '../../../lambdas/domain/notices/kinds.ts';
import { type CustomerFacts, customerLetter } from '../../../lambdas/templates/mail/customer.ts';
import { renderMail } from '../../../lambdas/templates/mail/layout.ts';
import { type StaffFacts, staffLetter } from '../../../lambdas/templates/mail/staff.ts';
import { isLanguage, unknownTexts, voiceFor } from '../../../lambdas/templates/texts/catalogue.ts';
import { mail as mailEn } from '../../../lambdas/templates/texts/en/mail.ts';
import { page as pageEn } from '../../../lambdas/templates/texts/en/page.ts';
import { privacy as privacyEn } from '../../../lambdas/templates/texts/en/privacy.ts';
import { staff as staffEn } from '../../../lambdas/templates/texts/en/staff.ts';
import { mail as mailZh } from '../../../lambdas/templates/texts/zh/mail.ts';
import { page as pageZh } from '../../../lambdas/templates/texts/zh/page.ts';
import { privacy as privacyZh } from '../../../lambdas/templates/texts/zh/privacy.ts';
import { staff as staffZh } from '../../../lambdas/templates/texts/zh/staff.ts';

const facts: CustomerFacts = {
  reference: 'ABCD-EFGH',
  company: 'Example & Sons',
  pageUrl: 'https://pages.example.com/c/t',
  unsubscribeUrl: 'https://pages.example.com/c/t/unsubscribe',
  replyable: true,
  type: 'complaint',
  due: '18:00',
  promised: '12:00',
  words: '<i>words</i>',
  plan: 'a "plan"',
  besides: ['WXYZ-2345'],
  into: 'WXYZ-2345',
};

const staffFacts: StaffFacts = {
  reference: 'ABCD-EFGH',
  priority: 'P1',
  category: 'app.crash',
  team: 'App',
  owner: null,
  status: 'assigned',
  level: 'lead',
  metric: 'resolution',
  due: '18:00',
  score: 2,
  count: 12,
  customers: 7,
  snippet: 'It <b>crashes</b>',
  words: null,
  deskUrl: 'https://desk.example.com/feedback/1',
};

const allMails = (language: string) => {
  const voice = voiceFor(language);
  const types = [null, ...FEEDBACK_TYPES];
  return [
    ...CUSTOMER_KINDS.flatMap((kind) =>
      types.map((type) => renderMail(customerLetter(kind, { ...facts, type }, voice), voice)),
    ),
    ...STAFF_KINDS.map((kind) => renderMail(staffLetter([{ kind, facts: staffFacts }], voice), voice)),
  ];
};

describe.each(['zh', 'en', 'ar'])('R4.1 every mail in %s', (language) => {
  test('is filled in, in both parts', () => {
    for (const { subject, text, html } of allMails(language)) {
      expect(subject).toContain('ABCD-EFGH');
      expect(`${subject}${text}${html}`).not.toMatch(/\{[\w-]+\}|undefined|null|NaN/);
    }
  });
  test('escapes what others wrote and loads nothing', () => {
    for (const { html } of allMails(language)) {
      expect(html).not.toMatch(/<i>|<b>|<img|<script|<link|url\(|@import/);
    }
  });
  test('says the same in both parts: every address is in each', () => {
    for (const { html, text } of allMails(language)) {
      for (const [, address] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(address);
    }
  });
});

test('the words keep to what customers may be told', () => {
  const zh = Object.entries({ ...mailZh, ...pageZh, ...privacyZh });
  for (const [key, text] of zh) {
    expect([key, text]).not.toStrictEqual([key, expect.stringMatching(/亲|抱歉给您带来不便|你|工单/)]);
    expect((text.match(/抱歉/g) ?? []).length).toBeLessThanOrEqual(1);
  }
  for (const text of Object.values({ ...mailEn, ...pageEn, ...privacyEn }))
    expect(text).not.toMatch(/\b(ticket|case)\b/i);
  expect(mailZh['mail.acknowledgement.praise']).not.toContain('抱歉');
  expect(mailEn['mail.acknowledgement.praise']).not.toMatch(/sorry/i);
});

test('both languages fill in the same values for every text', () => {
  const names = (text: string) =>
    [...text.matchAll(/\{([\w-]+)\}/g)].map(([name]) => name).toSorted((a, b) => a.localeCompare(b));
  const english: Record<string, string> = { ...mailEn, ...staffEn, ...pageEn, ...privacyEn };
  const chinese: Record<string, string> = { ...mailZh, ...staffZh, ...pageZh, ...privacyZh };
  for (const [key, text] of Object.entries(english))
    expect([key, names(chinese[key] ?? '')]).toStrictEqual([key, names(text)]);
});

test('R3.3 staff subjects are the same in both languages where levels and metrics stand', () => {
  for (const kind of ['warning', 'escalation', 'p0-alert', 'assigned'] as const) {
    expect(staffZh[`staff.${kind}.subject`]).toBe(staffEn[`staff.${kind}.subject`]);
  }
});

test('a company’s words win, in shipped languages and in new ones, and fall back where it has none', () => {
  const texts = {
    zh: { 'mail.hello': '尊敬的客户：' },
    ar: { 'mail.hello': 'مرحبا' },
    'zh-TW': { 'mail.button.follow': '查看進度' },
  };
  expect(voiceFor('zh', texts).say('mail.hello')).toBe('尊敬的客户：');
  expect(voiceFor('zh-TW', texts)).toMatchObject({ language: 'zh-TW', direction: 'ltr' });
  expect(voiceFor('zh-TW', texts).say('mail.hello')).toBe('尊敬的客户：');
  expect(voiceFor('zh-TW', texts).say('mail.button.follow')).toBe('查看進度');
  expect(voiceFor('ar', texts)).toMatchObject({ language: 'ar', direction: 'rtl' });
  expect(voiceFor('ar', texts).say('mail.button.page')).toBe('Open the page');
  expect(voiceFor('fr', texts).language).toBe('en');
  expect(unknownTexts({ zh: { 'mail.helo': '' } })).toStrictEqual([{ language: 'zh', key: 'mail.helo' }]);
  expect(['zh', 'en-GB', 'zh_CN', 'english please'].map(isLanguage)).toStrictEqual([true, true, false, false]);
});
