import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../../../lambdas/domain/notices/language.ts';
import { pastTime, toldTime, zoneName } from '../../../../lambdas/domain/notices/when.ts';

test.each([
  ['zh', '10月8日(周四)18:00'],
  ['zh-TW', '10月8日(周四)18:00'],
  ['en', '18:00 on Thursday, 8 October (China Standard Time)'],
  ['en-US', '18:00 on Thursday, 8 October (China Standard Time)'],
])('R4.1 a time as it is told in %s', (language, expected) => {
  expect(toldTime('2026-10-08T10:00:00.000Z', 'Asia/Shanghai', language)).toBe(expected);
});

test('midnight is 00:00 of the new day, in the customer’s zone', () => {
  expect(toldTime('2026-10-07T15:59:59.999Z', 'Asia/Shanghai', 'zh')).toBe('10月8日(周四)00:00');
  expect(pastTime('2026-10-07T15:59:59.999Z', 'Asia/Shanghai', 'zh')).toBe('10月7日(周三)23:59');
});

test('summer and winter have their own zone names', () => {
  expect(zoneName('2026-07-01T00:00:00.000Z', 'Europe/Berlin', 'en')).toBe('Central European Summer Time');
  expect(zoneName('2026-12-01T00:00:00.000Z', 'Europe/Berlin', 'en')).toBe('Central European Standard Time');
});

test('other languages name the zone as well', () => {
  expect(toldTime('2026-10-08T10:00:00.000Z', 'Europe/Berlin', 'de')).toContain('(Mitteleuropäische Sommerzeit)');
});

test('a told time is never earlier than the one meant, and less than a minute later', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      const told = toldTime(date.toISOString(), 'UTC', 'zh');
      const [, month, day, hour, minute] = /^(\d+)月(\d+)日\(.*\)(\d\d):(\d\d)$/.exec(told)?.map(Number) ?? [];
      const year = date.getTime() > Date.UTC(2026, 11, 31, 23, 59) ? 2027 : 2026;
      const at = Date.UTC(year, (month ?? 0) - 1, day, hour, minute);
      expect(at - date.getTime()).toBeGreaterThanOrEqual(0);
      expect(at - date.getTime()).toBeLessThan(60_000);
    }),
  );
});

test.each([
  [{ language: 'zh-TW', snippet: 'hello' }, 'zh-TW'],
  [{ language: null, snippet: 'App 闪退' }, 'zh'],
  [{ language: 'und', snippet: 'It crashes' }, 'en'],
])('the language to speak: %j', (item, expected) => {
  expect(languageOf(item)).toBe(expected);
});
