import { expect, test } from 'vitest';
import { explanationView, historyItemView, recordView } from '../../../../lambdas/contracts/desk-views.ts';
import type { Understanding } from '../../../../lambdas/contracts/feedback.ts';
import { explain } from '../../../../lambdas/domain/desk/explain.ts';
import { historyItemOf } from '../../../../lambdas/domain/desk/history.ts';
import { recordOf } from '../../../../lambdas/domain/desk/record.ts';
import {
  aBody,
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  minutesAfter,
  ms,
  someFindings,
} from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const policy = somePolicy();
const look = { policy, now: ms('2026-11-20T09:00:00.000Z') };

const RECORD_FIELDS = [
  'id',
  'reference',
  'status',
  'disposition',
  'receivedAt',
  'updatedAt',
  'channel',
  'source',
  'type',
  'statedType',
  'category',
  'sentiment',
  'intensity',
  'confidence',
  'review',
  'provisional',
  'language',
  'priority',
  'reasons',
  'score',
  'factor',
  'tags',
  'team',
  'owner',
  'collaborators',
  'customer',
  'contact',
  'text',
  'understanding',
  'clocks',
  'promises',
  'alert',
  'csat',
  'topic',
  'duplicates',
];

const understanding: Understanding = {
  v: 1,
  scores: { negative: 0.9 },
  aspects: [{ aspect: 'stability', sentiment: 'negative' }],
  phrases: ['闪退'],
  entities: [],
  intent: 'wants it mended',
  by: 'rules',
};

test.for([
  ['received', aFeedback(), undefined],
  ['assigned', anAssignedFeedback(), understanding],
] as const)('R3.4 the record of the interface, field by field: %s', ([, item, found]) => {
  const record = recordOf(item, { body: aBody(), understanding: found }, look);
  expect(Object.keys(record).toSorted()).toStrictEqual(RECORD_FIELDS.toSorted());
  expect(recordView.parse(record)).toStrictEqual(record);
  expect(Object.values(record)).not.toContain(undefined);
});

test('nothing of what is sealed is in a record', () => {
  const body = aBody({ textSealed: 'text-sealed-bytes', contactSealed: { email: 'mail-sealed-bytes' } });
  expect(JSON.stringify(recordOf(anAssignedFeedback(), { body, understanding }, look))).not.toContain('sealed');
});

test('an erased item has neither text nor contact', () => {
  const record = recordOf(anAssignedFeedback(), {}, look);
  expect(record).toMatchObject({
    text: null,
    understanding: null,
    contact: { name: null, email: null, phone: null, wechat: null },
  });
});

test('a history item has no sealed words', () => {
  const data = { text: '138****8000', sealed: 'a', plan: 'b', planSealed: 'c' };
  const event = {
    v: 1 as const,
    id: 'x',
    seq: 2,
    at: '2026-11-20T09:00:00.000Z',
    type: 'rejected' as const,
    by: { kind: 'person' as const, id: 'app-owner' },
    data,
    timer: { stop: { slv: 1 } },
  };
  const shown = historyItemOf(event);
  expect(shown).toStrictEqual({
    seq: 2,
    at: event.at,
    type: 'rejected',
    by: event.by,
    data: { text: '138****8000', plan: 'b' },
  });
  expect(historyItemView.parse(shown)).toStrictEqual(shown);
});

const understood = after(aFeedback(), { name: 'understood', findings: someFindings() });
const decision = { team: 'app', owner: null, reasons: ['category app.crash', 'nobody has room: the team’s queue'] };
const routed = after(understood.item, { name: 'route', decision });
const words = { text: 'We look into it.', sealed: 's' };

test('R3.5 explain: the routing’s reasons, also for a team without owner', () => {
  const events = [...understood.events, ...routed.events];
  const explained = explain(policy, routed.item, events);
  expect(explanationView.parse(explained)).toStrictEqual(explained);
  expect(explained.priority).toStrictEqual({
    value: 'P2',
    by: 'machine',
    reasons: ['category app.crash'],
    score: 58,
    factor: 0,
    points: { words: 40, model: 0, sentiment: 10, intensity: 8, vip: 0, reach: 0, factor: 0 },
    lost: [
      { priority: 'P0', why: 'words-only', needs: null, lacks: null },
      { priority: 'P1', why: 'points', needs: 80, lacks: 22 },
    ],
  });
  expect(explained.owner).toMatchObject({
    team: 'app',
    owner: null,
    by: { type: 'routed' },
    reasons: decision.reasons,
  });
});

test('R3.5 explain: who answered first where nobody owned it became the owner', () => {
  const answered = after(routed.item, { name: 'reply', words }, { actor: anAgent() });
  const again = after(answered.item, { name: 'reply', words }, { actor: anAgent({ id: 'another' }) });
  const events = [understood, routed, answered, again].flatMap((change) => change.events);
  expect(explain(policy, again.item, events).owner).toMatchObject({
    owner: { id: 'app-owner' },
    by: { type: 'replied', seq: answered.events[0]?.seq },
    reasons: [],
  });
});

test('explain: a priority set by a person says so, and its rise is counted from then', () => {
  const now = minutesAfter(routed.item, 200);
  const raised = after(routed.item, { name: 'classify', changes: { priority: 'P1' } }, { actor: anAgent(), now });
  const explained = explain(policy, raised.item, raised.events);
  expect(explained.priority).toMatchObject({ value: 'P1', by: 'person' });
  const [first] = explained.deadlines;
  expect(first).toMatchObject({ metric: 'first-response', target: 'PT30M', share: 0.25 });
  expect(first?.dueAt).toBe(new Date(now + 7.5 * 60_000).toISOString());
  expect(first?.counted).toStrictEqual([{ from: first?.countedFrom, to: first?.dueAt }]);
});

test('R3.3 explain: intervals counted, holidays and make-up days met, holds with what they kept', () => {
  const office = {
    timeZone: 'Asia/Shanghai',
    hours: { fri: [['09:00', '18:00']], mon: [['09:00', '18:00']] } as Record<string, [string, string][]>,
    holidays: ['2026-11-23'],
    workdays: { '2026-11-22': [['10:00', '20:00']] as [string, string][] },
  };
  const base = someSettings();
  const targets = { ...base.policy.targets, P2: { calendar: 'office', firstResponse: 'PT4H', resolution: 'PT10H' } };
  const inOffice = somePolicy({ calendars: { office }, policy: { ...base.policy, targets } });
  const start = '2026-11-20T08:00:00.000Z'; // Friday 16:00
  const begun = after(aFeedback(), { name: 'understood', findings: someFindings() }, { policy: inOffice }).item;
  const asked = after(
    after(begun, { name: 'route', decision }, { policy: inOffice }).item,
    { name: 'ask', words },
    { policy: inOffice, actor: anAgent(), now: ms(start) + 3_600_000 },
  ).item;
  const back = ms('2026-11-22T03:00:00.000Z'); // Sunday 11:00, a make-up day
  const resumed = after(
    asked,
    { name: 'message', words },
    { policy: inOffice, actor: { kind: 'customer' }, now: back },
  ).item;
  const resolution = explain(inOffice, resumed, []).deadlines.find(({ metric }) => metric === 'resolution');
  expect(resolution).toMatchObject({
    dueAt: '2026-11-22T12:00:00.000Z',
    counted: [
      { from: start, to: '2026-11-20T09:00:00.000Z' },
      { from: '2026-11-22T03:00:00.000Z', to: '2026-11-22T12:00:00.000Z' },
    ],
    makeUpDays: ['2026-11-22'],
    holidays: [],
    holds: [{ from: '2026-11-20T09:00:00.000Z', to: '2026-11-22T03:00:00.000Z', kept: 'PT2H' }],
  });
});
