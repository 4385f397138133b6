import { expect, test } from 'vitest';
import { nextCheckpoint } from '../../../../lambdas/domain/service-level/checkpoint.ts';
import { after, anAgent, anAssignedFeedback, iso, ms } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const words = { text: 'masked', sealed: 'sealed' };

test.each([
  ['by day at once', '2026-11-23T13:59:59.999Z', '2026-11-23T13:59:59.999Z'],
  ['from 22 on the next morning', '2026-11-23T14:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['after midnight the same morning', '2026-11-23T20:00:00.000Z', '2026-11-24T00:00:00.000Z'],
])('R4.2 a customer in Shanghai is reminded %s', (_, due, reminded) => {
  const policy = somePolicy();
  const resolvedAt = ms(due) - policy.followUp.ratingReminder;
  const { item } = after(anAssignedFeedback(), { name: 'resolve', words }, { actor: anAgent(), now: resolvedAt });
  expect(nextCheckpoint(policy, item, resolvedAt)).toStrictEqual({ at: reminded, kind: 'follow-up' });
});

test('R4.2 a question is not reminded of by night either; on a faster stage there is no night', () => {
  const asked = ms('2026-11-20T15:00:00.000Z');
  const { item } = after(anAssignedFeedback(), { name: 'ask', words }, { actor: anAgent(), now: asked });
  expect(item.checkpoint).toStrictEqual({ at: '2026-11-23T00:00:00.000Z', kind: 'follow-up' });
  expect(iso(somePolicy({ speed: 60 }).byDay(asked))).toBe('2026-11-20T15:00:00.000Z');
});
