import { execFile } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../../../local/commands/json-lines.ts';
import { whatIfDeadline } from '../../../../local/commands/what-if-deadline.ts';
import { office } from './builders.ts';

const line = { id: 'a', startedAt: '2026-09-28T01:00:00Z', target: 'PT1H', calendar: office, holds: [] };
const answer = whatIfDeadline();

describe('R3.2 the command that answers what-if questions for deadlines', () => {
  it.each<[string, object, unknown]>([
    ['a deadline', {}, '2026-09-28T02:00:00.000Z'],
    ['without holds', { holds: undefined }, '2026-09-28T02:00:00.000Z'],
    ['an offset', { startedAt: '2026-09-28T09:00:00+08:00' }, '2026-09-28T02:00:00.000Z'],
    ['no seconds', { startedAt: '2026-09-28T09:00+08:00' }, '2026-09-28T02:00:00.000Z'],
    ['round the clock', { calendar: '24x7', target: 'P2D' }, '2026-09-30T01:00:00.000Z'],
  ])('answers %s', (_, part, dueAt) => {
    expect(answer({ ...line, ...part })).toEqual({ id: 'a', dueAt });
  });

  it.each<[string, object, string]>([
    ['no start', { startedAt: undefined }, 'startedAt'],
    ['a local start', { startedAt: '2026-09-28T01:00:00' }, 'startedAt'],
    ['a day that does not exist', { startedAt: '2026-02-30T01:00:00Z' }, 'startedAt'],
    ['a target of zero', { target: 'PT0S' }, 'target'],
    ['a negative target', { target: '-PT5M' }, 'target'],
    ['a target that is a number', { target: 60 }, 'target'],
    ['no calendar', { calendar: undefined }, 'calendar'],
    ['an unknown zone', { calendar: { ...office, timeZone: 'Mars/Olympus' } }, 'calendar/timeZone'],
    [
      'an interval that ends before it begins',
      { calendar: { ...office, hours: { mon: [['18:00', '09:00']] } } },
      'calendar/hours/mon/0',
    ],
    ['no working time', { calendar: { ...office, hours: {} } }, 'calendar/hours'],
    [
      'a hold that ends before it begins',
      { holds: [{ from: '2026-09-28T02:00:00Z', to: '2026-09-28T01:00:00Z' }] },
      'holds/0',
    ],
    ['a hold without an end', { holds: [{ from: '2026-09-28T02:00:00Z' }] }, 'holds/0/to'],
    ['a list of something else', { holds: ['2026-09-28T02:00:00Z'] }, 'holds/0'],
    [
      'a start so late that no instant is left',
      { startedAt: '9999-12-31T00:00:00Z', target: 'P99999999999D' },
      'target',
    ],
  ])('names the field of %s', (_, part, field) => {
    const answered = answer({ ...line, ...part });
    expect(answered).toEqual({ id: 'a', problem: expect.stringContaining(`${field}: `) });
    expect(JSON.stringify(answered)).not.toContain('Mars');
  });

  it.each(['', 'not json', '{"id":"a"', '[]', '7', 'null', '"text"', '{"startedAt":"2026-09-28T01:00:00Z"}'])(
    'has no id for a line that cannot be read: %s',
    (text) => {
      expect(answerText(text, answer)).toEqual({ id: null, problem: expect.any(String) });
    },
  );

  it('has an answer, never an exception, for anything in JSON', () => {
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.constantFrom('P1D', 'PT1H', '24x7', '2026-09-28T01:00:00Z', '-271821-04-20T00:00:00Z', {}),
    );
    const calendar = fc.record(
      {
        timeZone: fc.oneof(odd, fc.constant('Europe/Berlin')),
        hours: fc.oneof(odd, fc.record({ mon: odd })),
        workdays: odd,
      },
      { requiredKeys: [] },
    );
    const any = fc.record(
      { id: fc.string(), startedAt: odd, target: odd, calendar: fc.oneof(odd, calendar), holds: odd },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(any, fc.jsonValue()), (value) => {
        const answered = answer(value);
        expect(Object.keys(answered)).toHaveLength(2);
        expect('dueAt' in answered || 'problem' in answered).toBe(true);
      }),
    );
  });

  it('writes one line for each line read, in order, and nothing else', async () => {
    const texts = [
      JSON.stringify(line),
      'not json',
      JSON.stringify({ ...line, id: 'b\u2028c' }),
      '',
      JSON.stringify({ ...line, id: 'd', target: 'P1D' }),
    ];
    const output = await run(texts.join('\r\n'));
    expect(output.split('\n').map((text) => (text === '' ? '' : JSON.parse(text)))).toEqual([
      { id: 'a', dueAt: '2026-09-28T02:00:00.000Z' },
      { id: null, problem: 'the line is not JSON' },
      { id: 'b\u2028c', dueAt: '2026-09-28T02:00:00.000Z' },
      { id: null, problem: 'the line is not JSON' },
      { id: 'd', dueAt: '2026-09-29T10:00:00.000Z' },
      '',
    ]);
  });
});

/** Runs the command as npm would; rejects unless it exits with 0. */
const run = (input: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['local/commands/deadlines.ts'], (error, stdout, stderr) =>
      error || stderr ? reject(error ?? new Error(stderr)) : resolve(stdout),
    );
    child.stdin?.end(input);
  });
