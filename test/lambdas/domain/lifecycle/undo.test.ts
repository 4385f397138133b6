import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import { allowedNow } from '../../../../lambdas/domain/lifecycle/destination.ts';
import { absorb, mergeObstacle, release } from '../../../../lambdas/domain/lifecycle/merge.ts';
import {
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  anId,
  iso,
  minutesAfter,
  ms,
} from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const admin = anAgent({ role: 'admin', id: 'admin' });
const policy = somePolicy();
const words = { text: 'Which version?', sealed: 's' };
const into = { id: anId(2), reference: 'KHRT-W9XM' };
const HOUR = 60;
const DAY = 24 * HOUR;

const at = (item: Feedback, minutes: number) => ({ actor: admin, now: minutesAfter(item, minutes) });
const clock = (item: Feedback, metric: string) => item.clocks.find((one) => one.metric === metric);

const TAKEN: Record<string, readonly [take: Parameters<typeof after>[1], undo: Parameters<typeof after>[1]]> = {
  merge: [{ name: 'merge', into }, { name: 'unmerge' }],
  spam: [{ name: 'spam' }, { name: 'unspam' }],
  delete: [{ name: 'delete' }, { name: 'restore' }],
};

describe.each(Object.entries(TAKEN))('R3.4 %s and its undoing', (_, [take, undo]) => {
  test('cancel the clocks and let them go on: the time between is a hold', () => {
    const item = anAssignedFeedback();
    const taken = after(item, take, at(item, HOUR)).item;
    expect(taken.clocks.map(({ state }) => state)).toStrictEqual(['cancelled', 'cancelled']);
    const back = after(taken, undo, at(item, 11 * HOUR)).item;
    for (const before of item.clocks) {
      const now = clock(back, before.metric);
      expect(now).toMatchObject({ state: 'running', breachedAt: null });
      expect(ms(now?.dueAt ?? '') - ms(before.dueAt ?? '')).toBe(10 * HOUR * 60_000);
    }
    expect(back).toMatchObject({ prior: null, disposition: null, closedAt: null, mergedInto: null });
    expect(back.timer).not.toBeNull();
  });

  test('leave settled clocks and breaches as they are', () => {
    const item = anAssignedFeedback();
    const answered = after(item, { name: 'reply', words }, at(item, 5 * HOUR)).item;
    const late = after(answered, take, at(item, 3 * DAY)).item;
    const back = after(late, undo, at(item, 4 * DAY)).item;
    expect(clock(back, 'first-response')).toStrictEqual(clock(answered, 'first-response'));
    expect(clock(back, 'resolution')).toMatchObject({ state: 'running', breachedAt: clock(item, 'resolution')?.dueAt });
  });
});

test.each(['merge', 'delete'])('a held item comes back held after a %s', (name) => {
  const [take, undo] = TAKEN[name] ?? [];
  if (!take || !undo) throw new Error(name);
  const item = anAssignedFeedback();
  const waiting = after(item, { name: 'ask', words }, at(item, HOUR)).item;
  const back = after(after(waiting, take, at(item, 2 * HOUR)).item, undo, at(item, 3 * HOUR)).item;
  expect(back.status).toBe('waiting');
  expect(clock(back, 'resolution')).toStrictEqual(clock(waiting, 'resolution'));
});

test('a held item that was no spam is worked on: its hold ends', () => {
  const item = anAssignedFeedback();
  const waiting = after(item, { name: 'ask', words }, at(item, HOUR)).item;
  const back = after(
    after(waiting, { name: 'spam' }, at(item, 2 * HOUR)).item,
    { name: 'unspam' },
    at(item, 3 * HOUR),
  ).item;
  expect(back.status).toBe('triaged');
  expect(clock(back, 'resolution')).toMatchObject({ state: 'running', dueAt: iso(minutesAfter(item, 50 * HOUR)) });
});

test('spam that nobody has understood goes back to the analysis', () => {
  const item = aFeedback();
  const back = after(after(item, { name: 'spam' }, at(item, 1)).item, { name: 'unspam' }, at(item, 2)).item;
  expect(back).toMatchObject({ status: 'received', checkpoint: { kind: 'understand' } });
});

test('a restored result was told long ago: only the count to the automatic close begins again', () => {
  const item = anAssignedFeedback();
  const resolved = after(item, { name: 'resolve', words }, at(item, HOUR)).item;
  const deleted = after(resolved, { name: 'delete' }, at(item, 2 * DAY)).item;
  const back = after(deleted, { name: 'restore' }, at(item, 3 * DAY)).item;
  expect(back).toMatchObject({ status: 'resolved', resolvedAt: resolved.resolvedAt, disposition: null });
  expect(back.followUp).toStrictEqual({ ...resolved.followUp, since: iso(minutesAfter(item, 3 * DAY)) });
});

test.each([
  ['merge', 14],
  ['delete', 30],
] as const)('after a %s there are %i days to undo it', (name, days) => {
  const [take, undo] = TAKEN[name] ?? [];
  if (!take || !undo) throw new Error(name);
  const item = anAssignedFeedback();
  const taken = after(item, take, at(item, 0)).item;
  const inTime = { now: minutesAfter(item, days * DAY), actor: admin, policy };
  expect(decide(taken, undo, inTime).ok).toBe(true);
  const late = { ...inTime, now: inTime.now + 1 };
  expect(decide(taken, undo, late)).toMatchObject({ ok: false, why: 'state', state: 'closed' });
  expect(allowedNow(taken, late)).not.toContain(undo.name);
});

test.each(Object.entries(TAKEN))('after a %s an item is not simply reopened', (_, [take, undo]) => {
  const item = anAssignedFeedback();
  const taken = after(item, take, at(item, 0)).item;
  const context = { now: minutesAfter(item, 1), actor: admin, policy };
  expect(decide(taken, { name: 'reopen', reason: 'Again.' }, context)).toMatchObject({ ok: false, why: 'state' });
  const undoes = ['unmerge', 'unspam', 'restore'].filter((name) =>
    allowedNow(taken, context).some((one) => one === name),
  );
  expect(undoes).toStrictEqual([undo.name]);
});

describe('classify before the analysis', () => {
  const changes = { type: 'complaint', category: 'app.crash', priority: 'P1' } as const;

  test('starts the clocks as the analysis would, from receipt', () => {
    const item = aFeedback();
    const begun = after(item, { name: 'classify', changes, loop: 'handled' }, at(item, 3)).item;
    expect(begun).toMatchObject({
      status: 'triaged',
      loop: 'handled',
      policy: policy.id,
      checkpoint: { kind: 'route' },
    });
    expect(clock(begun, 'first-response')).toMatchObject({ startedAt: item.receivedAt, state: 'running' });
    expect(clock(begun, 'resolution')).toMatchObject({ startedAt: item.receivedAt, target: 'PT24H' });
  });

  test('of what is only listened to starts none, and the system concludes', () => {
    const item = aFeedback();
    const command = { name: 'classify', changes: { ...changes, type: 'praise' }, loop: 'listened' } as const;
    const begun = after(item, command, at(item, 3)).item;
    expect(begun).toMatchObject({ clocks: [], checkpoint: { kind: 'conclude' } });
  });

  test('has no say about the loop of what was understood', () => {
    const item = anAssignedFeedback();
    expect(after(item, { name: 'classify', changes, loop: 'listened' }, at(item, 3)).item.loop).toBe('handled');
  });
});

describe('the item that goes on for both', () => {
  const context = (minutes: number) => ({ now: minutesAfter(anAssignedFeedback(), minutes), actor: admin, policy });
  const primary = (overrides: Partial<Feedback> = {}) => anAssignedFeedback({ id: anId(2), ...overrides });

  test.each([
    ['itself', anAssignedFeedback(), anAssignedFeedback(), []],
    ['other-person', anAssignedFeedback({ subject: 'a' }), primary({ subject: 'b' }), []],
    ['other-person', anAssignedFeedback({ subject: null }), primary({ subject: null }), []],
    ['not-open', anAssignedFeedback(), primary({ status: 'resolved' }), []],
    ['not-open', anAssignedFeedback(), primary({ status: 'closed', disposition: 'merged' }), []],
    ['not-open', anAssignedFeedback(), primary({ erasedAt: iso(0) }), []],
    ['chain', anAssignedFeedback(), primary(), [anAssignedFeedback({ id: anId(3), mergedInto: anId() })]],
    [null, anAssignedFeedback(), primary(), [anAssignedFeedback({ id: anId(3) })]],
    [null, anAssignedFeedback(), primary({ status: 'waiting' }), []],
  ] as const)('obstacle: %s', (obstacle, secondary, target, duplicates) => {
    expect(mergeObstacle(secondary, target, duplicates)).toBe(obstacle);
  });

  test('keeps the earliest start, names the other, and lets go of it again', () => {
    const secondary = anAssignedFeedback();
    const late = { startedAt: iso(minutesAfter(secondary, HOUR)) };
    const moved = primary({
      ...late,
      clocks: primary().clocks.map((one) => ({
        ...one,
        startedAt: late.startedAt,
        countedFrom: late.startedAt,
        dueAt: iso(ms(one.dueAt ?? '') + HOUR * 60_000),
      })),
    });
    const { after: absorbed, events } = absorb(moved, secondary, context(2 * HOUR));
    expect(absorbed).toMatchObject({ startedAt: secondary.startedAt, duplicates: [secondary.id], rev: moved.rev + 1 });
    expect(absorbed.clocks.map(({ dueAt }) => dueAt)).toStrictEqual(secondary.clocks.map(({ dueAt }) => dueAt));
    expect(events).toMatchObject([{ id: anId(2), type: 'merged', data: { duplicate: { id: secondary.id } } }]);
    const { after: released, events: undone } = release(absorbed, secondary, context(3 * HOUR));
    expect(released.duplicates).toStrictEqual([]);
    expect(undone).toMatchObject([{ type: 'unmerged' }]);
  });
});
