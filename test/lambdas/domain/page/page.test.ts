import { describe, expect, test } from 'vitest';
import { DISPOSITIONS, STATUSES } from '../../../../lambdas/domain/labels.ts';
import { customerMay, nudgeOffer } from '../../../../lambdas/domain/page/offers.ts';
import { promiseOf } from '../../../../lambdas/domain/page/promise.ts';
import { hasJudgeableResult, judgeRating } from '../../../../lambdas/domain/page/rating.ts';
import { isOnlyThanks } from '../../../../lambdas/domain/page/thanks.ts';
import { timelineOf } from '../../../../lambdas/domain/page/timeline.ts';
import { nextFor, WORDS, wordFor } from '../../../../lambdas/domain/page/word.ts';
import {
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  aReceivedEvent,
  minutesAfter,
} from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const policy = somePolicy();
const words = { text: 'a', sealed: 'b' };
const agent = { actor: anAgent() };

test('every status and disposition has one of the five words', () => {
  for (const status of STATUSES) {
    for (const disposition of [null, ...DISPOSITIONS]) expect(WORDS).toContain(wordFor({ status, disposition }));
  }
});

test('a closed item keeps the word of its result; what was listened to is not claimed as done', () => {
  expect(wordFor({ status: 'closed', disposition: 'resolved' })).toBe('done');
  expect(wordFor({ status: 'closed', disposition: 'rejected' })).toBe('not-possible');
  expect(wordFor({ status: 'closed', disposition: 'no-action' })).toBe('received');
  expect(nextFor({ status: 'closed', disposition: 'no-action' })).toBe('listened');
  expect(nextFor({ status: 'closed', disposition: 'withdrawn' })).toBe('withdrawn');
});

describe('the promise', () => {
  const item = anAssignedFeedback();
  test('is the first answer while nobody has answered, late once it passed', () => {
    expect(promiseOf(item, minutesAfter(item, 1))).toStrictEqual({ kind: 'answer-by', at: '2026-11-20T13:00:00.000Z' });
    expect(promiseOf(item, minutesAfter(item, 301))).toMatchObject({ kind: 'late' });
  });
  test('is the handler’s own time after an answer; the aim of the resolution is none', () => {
    const answered = after(item, { name: 'reply', words }, agent).item;
    expect(promiseOf(answered, minutesAfter(item, 1))).toBeNull();
    const promisedAt = '2026-11-21T08:00:00.000Z';
    const promised = after(item, { name: 'reply', words, promisedAt }, agent).item;
    expect(promiseOf(promised, minutesAfter(item, 1))).toStrictEqual({ kind: 'answer-by', at: promisedAt });
    const kept = after(promised, { name: 'reply', words }, { ...agent, now: minutesAfter(item, 2000) }).item;
    expect(promiseOf({ ...kept, toldAt: '2026-11-21T09:00:00.000Z' }, minutesAfter(item, 2000))).toBeNull();
  });
  test('is silent while the customer is waited for, and when it is over', () => {
    expect(promiseOf(after(item, { name: 'ask', words }, agent).item, minutesAfter(item, 1))).toBeNull();
    expect(promiseOf(after(item, { name: 'resolve', words }, agent).item, minutesAfter(item, 1))).toBeNull();
  });
});

describe('the timeline', () => {
  test('leaves out what is among colleagues', () => {
    const item = anAssignedFeedback();
    const noted = after(item, { name: 'note', text: 'internal' }, agent);
    const resolved = after(noted.item, { name: 'resolve', words }, agent);
    const reopened = after(resolved.item, { name: 'reopen', reason: 'internal' }, agent);
    const events = [aReceivedEvent(item), ...noted.events, ...resolved.events, ...reopened.events];
    expect(timelineOf(events).map(({ kind, text }) => [kind, text])).toStrictEqual([
      ['received', null],
      ['resolved', 'a'],
      ['reopened', null],
    ]);
  });
  test('a customer’s act that reopens shows both', () => {
    const resolved = after(anAssignedFeedback(), { name: 'resolve', words }, agent).item;
    const rated = after(resolved, { name: 'rating', score: 1, comment: 'no' }, { actor: { kind: 'customer' } });
    expect(timelineOf(rated.events)).toMatchObject([{ kind: 'rated', score: 1, text: 'no' }, { kind: 'reopened' }]);
  });
});

describe('a rating', () => {
  const resolved = after(anAssignedFeedback(), { name: 'resolve', words }, agent).item;
  const given = { item: resolved, linkCycle: 1, firstAt: null, now: minutesAfter(resolved, 1), speed: 1 };
  test('counts with a result, in its own cycle', () => {
    expect(judgeRating(given)).toBe('ok');
    expect(judgeRating({ ...given, linkCycle: 2 })).toBe('earlier-cycle');
    expect(judgeRating({ ...given, item: anAssignedFeedback() })).toBe('no-result');
  });
  test('can be changed up to 72 hours after the first one, exactly', () => {
    const first = { ...given, firstAt: resolved.receivedAt };
    expect(judgeRating({ ...first, now: minutesAfter(resolved, 72 * 60) })).toBe('ok');
    expect(judgeRating({ ...first, now: minutesAfter(resolved, 72 * 60) + 1 })).toBe('standing');
  });
  test.each(DISPOSITIONS)('a closed item is judged only when it had a result: %s', (disposition) => {
    const expected = disposition === 'resolved' || disposition === 'rejected';
    expect(hasJudgeableResult({ status: 'closed', disposition })).toBe(expected);
  });
});

describe('what is offered', () => {
  test('is what the lifecycle allows a customer', () => {
    const at = minutesAfter(aFeedback(), 1);
    expect(customerMay(aFeedback(), at, policy)).toStrictEqual(['message', 'nudge', 'withdraw']);
    const resolved = after(anAssignedFeedback(), { name: 'resolve', words }, agent).item;
    expect(customerMay(resolved, at, policy).toSorted((a, b) => a.localeCompare(b))).toStrictEqual([
      'message',
      'nudge',
      'rating',
      'withdraw',
    ]);
    expect(nudgeOffer(resolved, at, policy)).toBe('result');
  });
  test('a nudge is not offered twice in four hours, nor while the customer is waited for', () => {
    const item = anAssignedFeedback();
    const nudged = after(item, { name: 'nudge' }, { actor: { kind: 'customer' } }).item;
    expect(nudgeOffer(nudged, minutesAfter(item, 239), policy)).toBe('recent');
    expect(nudgeOffer(nudged, minutesAfter(item, 240), policy)).toBe('open');
    expect(nudgeOffer(after(item, { name: 'ask', words }, agent).item, minutesAfter(item, 1), policy)).toBeNull();
  });
});

test.each([
  '谢谢',
  '谢谢你们！',
  '好的，非常感谢您的帮助 🙏',
  '辛苦了',
  'Thanks!',
  'Thank you so much for the quick reply',
  'ok, thx',
])('only thanks: %s', (text) => {
  expect(isOnlyThanks(text)).toBe(true);
});

test.each([
  '谢谢，但还是闪退',
  '好的',
  'Thanks, but it still crashes',
  'ok',
  'Thank you, when will it ship?',
  '',
  '感谢'.repeat(40),
  '谢谢你们解决不了问题',
])('more than thanks, or none: %s', (text) => {
  expect(isOnlyThanks(text)).toBe(false);
});
