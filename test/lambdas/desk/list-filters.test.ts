import { expect, test } from 'vitest';
import { anId } from '../../builders/feedback.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { ids, opened, pages } from './lists.ts';

test.for([
  [{ team: 'app' }, [1, 2]],
  [{ team: 'payments' }, [3]],
  [{ team: 'app,payments' }, [1, 2, 3]],
  [{ owner: 'app-owner' }, [1, 2, 3]],
  [{ status: 'closed' }, [2]],
  [{ status: 'assigned,closed' }, [1, 2, 3]],
  [{ priority: 'P0' }, [3]],
  [{ type: 'complaint' }, [1, 3]],
  [{ category: 'app.crash' }, [1, 3]],
  [{ category: 'app' }, [1, 3]],
  [{ category: 'ap' }, []],
  [{ channel: 'web' }, [1, 2]],
  [{ language: 'zh' }, [1, 2]],
  [{ sentiment: 'negative,mixed' }, [1, 3]],
  [{ topic: 'any' }, []],
  [{ status: 'assigned', priority: 'P0', channel: 'app' }, [3]],
  [{ status: 'closed', sort: 'urgency' }, []],
  [{ owner: 'app-owner,nobody' }, [1, 2, 3]],
  [{ owner: 'nobody' }, []],
  [{ priority: 'P0,P2' }, [1, 2, 3]],
  [{ priority: 'P0, P1' }, [3]],
  [{ type: 'praise,suggestion' }, [2]],
  [{ category: 'feature.new,app.crash' }, [1, 2, 3]],
  [{ category: 'feature,payment' }, [2]],
  [{ channel: 'app,weibo' }, [3]],
  [{ language: 'en,zh' }, [1, 2, 3]],
  [{ language: 'en,fr' }, [3]],
  [{ topic: 'any,other' }, []],
  [{ team: 'app,payments', sort: 'urgency' }, [1, 3]],
  [{ priority: 'P0,P2', channel: 'web,app', language: 'zh,en', sort: 'urgency' }, [1, 3]],
  [{ due: 'overdue' }, [3]],
  [{ due: 'overdue', team: 'app' }, []],
  [{ due: 'overdue', sort: 'received' }, [3]],
  [{ due: 'soon' }, []],
  [{ due: 'overdue', status: 'closed' }, []],
  [{ q: '闪退', team: 'payments' }, [3]],
] as const)('filter %o', async ([query, expected]) => {
  const desk = deskUnderTest('2026-11-20T08:30:00.000Z');
  await desk.add(opened(1, 0));
  await desk.add(opened(2, 0, { status: 'closed', type: 'praise', sentiment: 'positive', category: 'feature.new' }));
  await desk.add(opened(3, 0, { team: 'payments', channel: 'app', language: 'en' }, { priority: 'P0' }));
  expect((await ids(desk, query as Record<string, string>, 'admin')).toSorted()).toStrictEqual(expected.map(anId));
});

test('R5.6 q finds a reference exactly, however it is typed', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0, { reference: 'KHRT-W9XM' }));
  await desk.add(opened(2, 0, { reference: 'KHRT-W9XC', team: 'payments' }));
  for (const q of ['KHRT-W9XM', 'khrtw9xm', ' khrt w9xm ']) expect(await ids(desk, { q })).toStrictEqual([anId(1)]);
  expect(await ids(desk, { q: 'KHRT-W9XC' })).toStrictEqual([]);
  expect(await ids(desk, { q: 'KHRT-W9XM', status: 'closed' })).toStrictEqual([]);
});

test('R5.6 q finds a contact exactly, through the blind index', async () => {
  const desk = deskUnderTest('2026-11-22T00:00:00.000Z');
  const subject = await desk.vault.subjectFor([
    { kind: 'phone', value: '+8613800138000' },
    { kind: 'email', value: 'someone@example.com' },
    { kind: 'wechat', value: 'some_one' },
  ]);
  for (const number of [1, 2, 3]) await desk.add(opened(number, number, { subject }));
  await desk.add(opened(4, 0, { subject: 'another' }));
  for (const q of ['138 0013 8000', '+86 13800138000', 'Someone@Example.com', 'Some_One']) {
    expect(await ids(desk, { q })).toStrictEqual([3, 2, 1].map(anId));
  }
  expect(await pages(desk, { q: '13800138000', limit: '2' })).toStrictEqual([[3, 2].map(anId), [anId(1)]]);
  expect(await ids(desk, { q: '13800138001' })).toStrictEqual([]);
  expect(await ids(desk, { q: '13800138000@example.com' })).toStrictEqual([]);
});

test('R5.6 other words are looked for in the snippets', async () => {
  const desk = deskUnderTest();
  await desk.add(opened(1, 0, { snippet: 'The App crashes at login' }));
  await desk.add(opened(2, 0, { snippet: 'login is slow' }));
  expect((await ids(desk, { q: 'LOGIN' })).toSorted()).toStrictEqual([1, 2].map(anId));
  expect(await ids(desk, { q: 'login  app' })).toStrictEqual([anId(1)]);
  expect(await ids(desk, { q: 'login app', sort: 'urgency' })).toStrictEqual([anId(1)]);
});

test.for([
  [{ limit: '0' }, '/limit'],
  [{ limit: '101' }, '/limit'],
  [{ limit: 'ten' }, '/limit'],
  [{ cursor: 'nonsense' }, '/cursor'],
  [{ cursor: Buffer.from('["urgency","x"]').toString('base64url') }, '/cursor'],
  [{ status: 'open' }, '/status/0'],
  [{ status: 'closed,open' }, '/status/1'],
  [{ due: 'today' }, '/due'],
  [{ sort: 'age' }, '/sort'],
  [{ colour: 'red' }, '/colour'],
] as const)('422 for %o', async ([query, pointer]) => {
  const desk = deskUnderTest();
  const answer = await desk.call('GET', '/v1/desk/feedback', { query });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
});
