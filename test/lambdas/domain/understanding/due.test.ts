import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iso, ms } from '../../../../lambdas/domain/instants.ts';
import { STATUSES } from '../../../../lambdas/domain/labels.ts';
import { analysisDue, askAgainAt, commandsOf, isUnderstoodLate } from '../../../../lambdas/domain/understanding/due.ts';
import { aFeedback, RECEIVED_AT, someFindings } from '../../../builders/feedback.ts';

const MINUTE = 60_000;
const now = ms(RECEIVED_AT) + MINUTE;

describe('what the analysis has to do', () => {
  it('understands what was received, and nothing else', () => {
    const due = STATUSES.filter((status) => analysisDue(aFeedback({ status }), now) !== null);
    expect(due).toEqual(['received']);
  });

  it('refines a provisional item once its time has come', () => {
    const item = aFeedback({ status: 'assigned', provisional: true, askAgainAt: iso(now) });
    expect(analysisDue(item, now)).toBe('refine');
    expect(analysisDue(item, now - 1)).toBeNull();
    expect(analysisDue({ ...item, provisional: false }, now)).toBeNull();
    expect(analysisDue({ ...item, erasedAt: iso(now) }, now)).toBeNull();
  });

  it('asks again after ten minutes, ever more seldom as the item ages, divided by the speed', () => {
    const item = aFeedback();
    const received = ms(item.receivedAt);
    const wait = (age: number, speed = 1) => ms(askAgainAt(item, received + age, speed)) - received - age;
    expect(wait(0)).toBe(10 * MINUTE);
    expect(wait(60 * MINUTE)).toBe(10 * MINUTE);
    expect(wait(120 * MINUTE)).toBe(20 * MINUTE);
    expect(wait(60 * 24 * 30 * MINUTE)).toBe(360 * MINUTE);
    expect(wait(0, 60)).toBe(10_000);
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom(1, 60), (age, speed) => {
        expect(wait(age, speed)).toBeGreaterThanOrEqual((10 * MINUTE) / speed);
        expect(wait(age, speed)).toBeLessThanOrEqual((360 * MINUTE) / speed);
      }),
    );
  });

  it('is late after five minutes, divided by the speed', () => {
    const item = aFeedback();
    expect(isUnderstoodLate(item, ms(RECEIVED_AT) + 5 * MINUTE - 1, 1)).toBe(false);
    expect(isUnderstoodLate(item, ms(RECEIVED_AT) + 5 * MINUTE, 1)).toBe(true);
    expect(isUnderstoodLate(item, ms(RECEIVED_AT) + 5000, 60)).toBe(true);
  });

  it('concludes what is only listened to', () => {
    expect(commandsOf(someFindings()).map(({ name }) => name)).toEqual(['understood']);
    expect(commandsOf(someFindings({ loop: 'listened' })).map(({ name }) => name)).toEqual(['understood', 'conclude']);
  });
});
