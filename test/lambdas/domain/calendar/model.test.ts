import { describe, expect, it } from 'vitest';
import { whatIfDeadline } from '../../../../local/commands/what-if-deadline.ts';
import { changesOf, linesOf, ZONES } from './cases.ts';
import { modelDueAt } from './model.ts';

describe('R3.2 deadlines agree with a model that goes minute by minute', () => {
  const lines = linesOf(20_260_101, 300);

  it('on 300 generated questions', () => {
    const answer = whatIfDeadline();
    expect(lines.map((line) => answer(line))).toEqual(lines.map((line) => ({ id: line.id, dueAt: modelDueAt(line) })));
  });

  it('which meet changes of the clocks, holidays, make-up days, holds and both kinds of target', () => {
    const spans = lines.map((line) => {
      const [from = 0, to = 0] = [line.startedAt, modelDueAt(line)].map((at) => Math.floor(Date.parse(at) / 60_000));
      return { line, from, to };
    });
    const withChange = ZONES.filter((zone) =>
      spans.some(
        ({ line, from, to }) =>
          line.calendar !== '24x7' &&
          line.calendar.timeZone === zone &&
          changesOf(zone).some((day) => from < day && day + 1440 < to),
      ),
    );
    expect(withChange).toEqual(ZONES);
    const some = (test: (line: (typeof lines)[number]) => boolean) => lines.filter(test).length;
    expect(some(({ target }) => target.endsWith('D'))).toBeGreaterThan(50);
    expect(some(({ calendar }) => calendar === '24x7')).toBeGreaterThan(3);
    expect(some(({ calendar }) => calendar !== '24x7' && calendar.holidays.length > 0)).toBeGreaterThan(100);
    expect(some(({ calendar }) => calendar !== '24x7' && Object.keys(calendar.workdays).length > 0)).toBeGreaterThan(
      100,
    );
    expect(
      some(({ holds }) => holds.some((hold, index) => hold.from < (holds[index - 1]?.from ?? ''))),
    ).toBeGreaterThan(50);
    expect(
      some(({ holds }) =>
        holds.some((hold) => holds.some((other) => other !== hold && other.from < hold.from && hold.from < other.to)),
      ),
    ).toBeGreaterThan(50);
  });
});
