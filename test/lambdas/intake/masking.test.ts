import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonalDataType } from '../../../lambdas/domain/privacy/index.ts';
import { maskUrl } from '../../../lambdas/intake/masked-feedback.ts';
import type { Detector } from '../../../lambdas/intake/ports.ts';
import { intakeUnderTest } from './intake-under-test.ts';

const PHONE = '13812345678';
const MAIL = 'ann.lee@example.com';

describe('nothing personal is stored in clear (R6.1)', () => {
  const places: [string, Record<string, unknown>][] = [
    ['text', { text: `call me ${PHONE} or ${MAIL}` }],
    ['contact', { contact: { name: PHONE, email: MAIL, phone: PHONE, wechat: PHONE } }],
    ['customer id', { customer: { id: PHONE } }],
    ['product', { product: MAIL }],
    ['region', { region: PHONE }],
    ['app version', { appVersion: MAIL }],
    ['external id', { externalId: PHONE }],
    ['url', { url: `https://shop.example.com/u/${PHONE}?mail=${encodeURIComponent(MAIL)}#${PHONE}` }],
    ['attachments', { attachments: [{ url: `https://files.example.com/${PHONE}.png`, name: `${PHONE}.png` }] }],
    ['type of an attachment', { attachments: [{ url: 'https://files.example.com/a', contentType: MAIL }] }],
    ['metadata', { metadata: { phone: PHONE, [MAIL]: 'x' } }],
  ];
  it.each(places)('%s', async (_, fields) => {
    const { post, ledger, queued } = intakeUnderTest();
    const { status, text } = await post({ text: 'hello', ...fields });
    expect(status).toBe(202);
    const [record] = ledger.records;
    const kept = JSON.stringify([record?.item, record?.body, record?.event, record?.claims, queued]) + text;
    expect(kept).not.toContain(PHONE);
    expect(kept).not.toContain(MAIL);
    expect(kept).not.toContain(encodeURIComponent(MAIL));
  });

  it('finds the name and the WeChat id that the customer gave, in the text too', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({
      text: '我是欧阳测试,微信号ouyang_test,请联系欧阳测试',
      contact: { name: '欧阳测试', wechat: 'ouyang_test' },
    });
    const text = ledger.records[0]?.body.text;
    expect(text).not.toContain('欧阳测试');
    expect(text).not.toContain('ouyang_test');
  });

  it.each([
    ['a Latin name as a word alone', 'Ann', 'Annual fee? ANN says no.', 'Annual fee? [name] says no.'],
    ['not what forms put in place of a name', '用户', '用户体验很差', '用户体验很差'],
    ['nor a single character', '李', '行李丢了', '行李丢了'],
    ['signs as they are written', 'O’Neil (Jr.)', 'I am O’Neil (Jr.).', 'I am [name].'],
  ])('masks %s', async (_, name, text, masked) => {
    const { post, ledger } = intakeUnderTest();
    await post({ text, contact: { name } });
    expect(ledger.records[0]?.body.text).toBe(masked);
  });

  it('leaves an externalId that is a phone an externalId: its retry is known', async () => {
    const { post, ledger } = intakeUnderTest();
    await post({ text: 'hello', externalId: PHONE });
    await post({ text: 'hello', externalId: PHONE });
    expect(ledger.records).toHaveLength(1);
    expect(ledger.records[0]?.body.externalId).toBe('138****5678');
  });
});

describe('a masked link', () => {
  it('stays as it is when it tells nothing', () => {
    for (const url of [
      'https://example.com/',
      'https://example.com/a%20b/c?x=1&y=%E4%B8%AD&z#top',
      'http://example.com:8080/a?b',
    ]) {
      expect(maskUrl(url)).toBe(url);
    }
  });

  it('loses its user and password', () => {
    expect(maskUrl('https://ann:secret@example.com/a')).toBe('https://example.com/a');
  });

  it('never tells a phone, however it is written in', () => {
    const encode = fc.constantFrom(
      (text: string) => text,
      encodeURIComponent,
      (text: string) => `%2B86${text}`,
      (text: string) => Array.from(text, (digit) => `%${digit.charCodeAt(0).toString(16)}`).join(''),
    );
    const place = fc.constantFrom('/P', '/a/P/b', '/?q=P', '/?P=1', '/?a=1&b=P&c', '/#P');
    const check = () =>
      fc.assert(
        fc.property(encode, place, (write, where) => {
          const masked = maskUrl(`https://example.com${where.replace('P', write(PHONE))}`);
          expect(decodeURIComponent(masked)).not.toContain(PHONE);
        }),
      );
    expect(check).not.toThrow();
  });
});

describe('what somebody else finds in a text (R6.1)', () => {
  const asked: [string, string][] = [];
  const finding = (...found: [PersonalDataType, string][]): Detector => ({
    async find(text, language) {
      asked.push([text, language]);
      return found.map(([type, part]) => ({ type, start: text.indexOf(part), end: text.indexOf(part) + part.length }));
    },
  });
  const stored = async (detector: Detector, request: object): Promise<string> => {
    const { post, ledger } = intakeUnderTest(detector);
    expect((await post(request)).status).toBe(202);
    return String(ledger.records[0]?.body.text);
  };

  it('is masked as well, but where the own recognisers have found something already', async () => {
    const detector = finding(['address', 'the old mill'], ['name', 'mill'], ['name', `${PHONE} today`]);
    expect(await stored(detector, { text: `I live at the old mill, call ${PHONE} today`, language: 'en' })).toBe(
      'I live at [address], call 138****5678 today',
    );
  });

  it('is asked for before anything is stored, in the language that was given or that the text is in', async () => {
    asked.length = 0;
    await stored(finding(), { text: 'Hola', language: 'es-MX' });
    await stored(finding(), { text: 'The app crashes all the time and I do not know what to do' });
    expect(asked.map(([, language]) => language)).toEqual(['es-MX', 'en']);
  });

  it('leaves an emoji whole that stands beside it', async () => {
    expect(await stored(finding(['name', 'Zoe']), { text: '😀Zoe😀', language: 'en' })).toBe('😀[name]😀');
  });
});
