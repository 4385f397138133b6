import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, type EventType, type FeedbackEvent } from '../../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { type Disposition, isOpen, LEVELS, METRICS, STATUSES } from '../../../../lambdas/domain/labels.ts';
import { CUSTOMER_KINDS, isAnswer } from '../../../../lambdas/domain/notices/kinds.ts';
import { isStillWanted, mayNotify, noticesFor } from '../../../../lambdas/domain/notices/rules.ts';
import { anAssignedFeedback } from '../../../builders/feedback.ts';

const event = (type: EventType, data: Record<string, unknown> = {}): FeedbackEvent => ({
  v: 1,
  id: 'item',
  seq: 9,
  at: '2026-11-20T08:00:00.000Z',
  type,
  by: { kind: 'system', id: null },
  data,
});

const kinds = (type: EventType, data: Record<string, unknown>, item: Feedback) =>
  noticesFor(event(type, data), item).map(({ to, kind }) => `${to}:${kind}`);

/** What an event of each type carries, as far as the rules look at it. */
const DATA: Partial<Record<EventType, Record<string, unknown>>> = {
  classified: { before: { priority: 'P2' }, after: { priority: 'P1' } },
  routed: { owner: { id: 'app-owner', name: 'app owner' } },
  assigned: { owner: { id: 'app-owner', name: 'app owner' } },
  warned: { metric: 'first-response', cycle: 1, level: 'owner' },
  escalated: { metric: 'resolution', cycle: 1, level: 'lead' },
  reminded: { to: 'customer' },
  rated: { score: 1, cycle: 1, previous: null },
  'code-sent': { kind: 'erasure' },
  recommended: { score: 3, previous: null },
};

describe('an item at work', () => {
  const item = anAssignedFeedback();
  test.each([
    ['understood', ['customer:acknowledgement']],
    ['routed', ['staff:assigned']],
    ['assigned', ['staff:assigned']],
    ['replied', ['customer:reply']],
    ['asked', ['customer:question']],
    ['resolved', ['customer:result']],
    ['rejected', ['customer:rejection']],
    ['warned', ['staff:warning']],
    ['escalated', ['staff:escalation']],
    ['message', ['staff:message']],
    ['nudged', ['staff:nudge']],
    ['rated', ['staff:low-rating']],
    ['reopened', ['staff:reopened']],
    ['withdrawn', ['staff:withdrawn']],
    ['surged', ['staff:rising-topic']],
    ['code-sent', ['customer:erasure-code']],
    ['progress', ['customer:progress']],
    ['recommended', ['staff:low-nps']],
    ['finished', ['staff:finished']],
  ] as const)('%s tells %j', (type, expected) => {
    expect(kinds(type, DATA[type] ?? {}, item)).toStrictEqual(expected);
  });

  const told = new Set(['understood', 'routed', 'assigned', 'replied', 'asked', 'resolved', 'rejected', 'warned']);
  const also = [
    'escalated',
    'message',
    'nudged',
    'rated',
    'reopened',
    'withdrawn',
    'surged',
    'reminded',
    'merged',
    'classified',
    'refined',
    'progress',
    'surveyed',
    'recommended',
    'finished',
    'alerted',
    'promise-at-risk',
    'mailed',
    'code-sent',
  ];
  test.each(EVENT_TYPES.filter((type) => !told.has(type) && !also.includes(type)))('%s tells nobody', (type) => {
    expect([mayNotify(type), kinds(type, DATA[type] ?? {}, item)]).toStrictEqual([false, []]);
  });
});

test.each(LEVELS)('R3.3 the ladder tells exactly its level: %s', (level) => {
  const item = anAssignedFeedback();
  const [notice] = noticesFor(event('escalated', { metric: 'resolution', cycle: 1, level }), item);
  expect(notice).toStrictEqual({
    to: 'staff',
    kind: 'escalation',
    roles: [level],
    clock: { metric: 'resolution', cycle: 1 },
  });
});

test('R3.3 for every state of a clock and every status: only a running clock of an open item warns', () => {
  const item = anAssignedFeedback();
  for (const status of STATUSES) {
    for (const state of ['running', 'paused', 'settled', 'cancelled'] as const) {
      const clocks = item.clocks.map((clock) => ({ ...clock, state }));
      for (const metric of METRICS) {
        const expected = isOpen(status) && state === 'running' && ['first-response', 'resolution'].includes(metric);
        const found = kinds('warned', { metric, cycle: 1, level: 'owner' }, { ...item, status, clocks });
        expect([status, state, metric, found.length]).toStrictEqual([status, state, metric, expected ? 1 : 0]);
      }
    }
  }
});

test('a clock of another cycle does not warn for this one', () => {
  expect(kinds('warned', { metric: 'resolution', cycle: 2, level: 'owner' }, anAssignedFeedback())).toStrictEqual([]);
});

test.each(['spam', 'deleted', 'erased'] satisfies Disposition[])(
  'R4.4 nobody writes to the customer of a closed item: %s',
  (disposition) => {
    const item = anAssignedFeedback({ status: 'closed', disposition });
    for (const type of ['understood', 'replied', 'asked', 'resolved', 'rejected', 'merged'] as const) {
      expect(kinds(type, {}, item).filter((kind) => kind.startsWith('customer'))).toStrictEqual([]);
    }
  },
);

test.each(['withdrawn', 'merged'] satisfies Disposition[])('what is %s is not acknowledged', (disposition) => {
  expect(kinds('understood', {}, anAssignedFeedback({ status: 'closed', disposition }))).toStrictEqual([]);
});

test('a notice is no longer wanted once the item has moved on', () => {
  const item = anAssignedFeedback();
  const warned = event('warned', { metric: 'resolution', cycle: 1, level: 'owner' });
  const [notice] = noticesFor(warned, item);
  expect(notice && isStillWanted(notice, warned, item)).toBe(true);
  expect(notice && isStillWanted(notice, warned, { ...item, status: 'resolved' })).toBe(false);
});

test('receipts and requests are no answers', () => {
  expect(CUSTOMER_KINDS.filter((kind) => !isAnswer(kind))).toStrictEqual([
    'acknowledgement',
    'rating-reminder',
    'progress',
    'check-in',
  ]);
});
