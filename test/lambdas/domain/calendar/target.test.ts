import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../../lambdas/domain/calendar/index.ts';

const HOUR = 3_600_000;

describe('R3.2 a target', () => {
  it.each([
    ['PT15M', 15 * 60_000],
    ['PT4H', 4 * HOUR],
    ['PT90M', 1.5 * HOUR],
    ['PT1H30M5S', 1.5 * HOUR + 5000],
    ['PT0H1S', 1000],
    ['PT1H5S', HOUR + 5000],
    ['PT100H', 100 * HOUR],
  ])('%s is counted time', (text, ms) => {
    expect(parseTarget(text)).toEqual({ ok: true, target: { kind: 'counted', ms } });
  });

  it.each([
    ['P1D', 1],
    ['P15D', 15],
    ['P007D', 7],
  ])('%s is working days', (text, days) => {
    expect(parseTarget(text)).toEqual({ ok: true, target: { kind: 'working-days', days } });
  });

  it.each(['PT0S', 'PT0H0M', 'P0D', 'P000D'])('%s is refused: it is not above zero', (text) => {
    expect(parseTarget(text)).toEqual({ ok: false, problem: 'target: must be above zero' });
  });

  it.each([
    '',
    'P',
    'PT',
    'PT-5M',
    '-PT5M',
    '+PT5M',
    'P-1D',
    'PT1.5H',
    'PT1,5H',
    'P1DT2H',
    'P1W',
    'P1M',
    'pt1h',
    'PT5M1H',
    '4h',
    ' PT1H',
    'PT1H\n',
    'PT١H',
  ])('%j is refused: it is no such duration', (text) => {
    expect(parseTarget(text)).toMatchObject({ ok: false, problem: expect.stringContaining('target: expected') });
  });

  it.each([`PT${'9'.repeat(20)}H`, `P${'9'.repeat(400)}D`])('a length beyond all calendars is refused', (text) => {
    expect(parseTarget(text)).toEqual({ ok: false, problem: 'target: too large' });
  });
});
