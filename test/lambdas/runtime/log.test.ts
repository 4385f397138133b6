import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logLine, nameOf } from '../../../lambdas/runtime/log.ts';

const AT = '2026-11-20T08:00:00.000Z';

/** What becomes of a value on its way into a line. */
const logged = (value: unknown): unknown =>
  (JSON.parse(logLine('info', 'test.said', { value: value as string }, AT)) as { value: unknown }).value;

const digit = fc.stringMatching(/^\d$/);
const ulid = fc.stringMatching(/^0[0-9A-HJKMNP-TV-Z]{24}[A-HJ]$/);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const account = fc.stringMatching(/^\d{12}$/);
const name = fc.stringMatching(/^[a-z][a-z-]{0,30}$/);
const arn = fc
  .tuple(fc.constantFrom('lambda:eu-central-1', 'states:cn-north-1', 'sqs:us-east-1'), account, name)
  .map(([service, id, resource]) => `arn:aws:${service}:${id}:function:${resource}`);
const id = fc.oneof(
  ulid,
  fc.uuid(),
  instant,
  instant.map((at) => at.slice(0, 10)),
  arn,
  name,
  fc.tuple(ulid, fc.nat({ max: 999 })).map(([item, version]) => `${item}.${version}`),
  ulid.map((item) => `F#${item}`),
);

describe('R6.1 the log', () => {
  test('lets codes and ids pass as they are', () => {
    fc.assert(
      fc.property(id, (value) => logged(value) === value),
      { numRuns: 500 },
    );
  });

  test('lets counts, durations, flags and nothing pass', () => {
    const value = fc.oneof(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(value, (one) => logged(one) === one));
  });

  test('cuts whatever has the digits of a phone, a card or an identity, however they are written', () => {
    const digits = fc.array(fc.tuple(digit, fc.constantFrom('', '', '-', '.', '/', '::', '--')), {
      minLength: 7,
      maxLength: 20,
    });
    const edge = fc.constantFrom('', 'tel:', 'F#', 'user-', 'x');
    const personal = fc
      .tuple(edge, digits, fc.constantFrom('', 'X', '-a'))
      .map(([before, some, after]) => `${before}${some.map((pair) => pair.join('')).join('')}${after}`)
      .filter((text) => !/20\d\d-[01]\d-[0-3]\d/.test(text));
    fc.assert(
      fc.property(personal, (text) => logged(text) === '…'),
      { numRuns: 1000 },
    );
  });

  test.each([
    '13800138000',
    '138-0013-8000',
    '010-62345678',
    '110101199003074578',
    '6222.0210.0000.1234',
    '192.168.100.1',
  ])('cuts %s', (text) => {
    expect(logged(text)).toBe('…');
    expect(logged(`F#${text}`)).toBe('…');
  });

  test('cuts a phone that comes as a number', () => {
    expect(logged(13_800_138_000)).toBe('…');
    expect(logged(62_345_678)).toBe('…');
  });

  test('cuts mail addresses, sentences, and every text that is not plain ASCII', () => {
    const sentence = fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })).map((words) => words.join(' '));
    const text = fc.oneof(
      fc.emailAddress(),
      sentence,
      fc.string({ unit: 'grapheme', minLength: 1 }).map((one) => `李${one}`),
    );
    fc.assert(fc.property(text, (one) => logged(one) === '…'));
  });

  test('cuts what is no value at all, and what is too long for a code', () => {
    for (const value of [{ phone: '13800138000' }, ['a'], undefined, 'a'.repeat(129), ''])
      expect(logged(value)).toBe('…');
  });

  test('cuts names of fields and codes as it cuts values', () => {
    const line = logLine('warn', 'to li@example.com', { 'li@example.com': 1, item: 'a' }, AT);
    expect(JSON.parse(line)).toEqual({ level: 'warn', code: '…', at: AT, '…': 1, item: 'a' });
  });

  test('a field never takes the place of level, code or time', () => {
    const line = logLine('error', 'test.said', { level: 'info', code: 'other', at: 'never' }, AT);
    expect(JSON.parse(line)).toEqual({ level: 'error', code: 'test.said', at: AT });
  });

  test('has no more of an error than its name', () => {
    expect(nameOf(new RangeError('13800138000 is out of range'))).toBe('RangeError');
    expect(nameOf('13800138000')).toBe('string');
  });
});
