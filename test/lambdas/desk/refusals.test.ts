import { expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { after, anAssignedFeedback, anId } from '../../builders/feedback.ts';
import { type Asked, deskUnderTest, STAFF } from './desk-under-test.ts';

const words = { text: 'We look into it.' };
const closed = (): Feedback =>
  after(anAssignedFeedback(), { name: 'resolve', words: { text: 'done', sealed: 's' } }, { actor: STAFF.agent }).item;

/** A request that is wrong in every way at once, and what is mended from one row to the next. */
const wrong: Asked & { method: string; path: (id: string) => string } = {
  method: 'PUT',
  path: () => '/v1/desk/nowhere',
  as: 'nobody',
  headers: { 'content-type': 'text/plain' },
  body: `{"text": ${' '.repeat(257 * 1024)}`,
};

type Mended = Partial<typeof wrong>;

/** Each row mends one more thing; the status is that of the first that is still wrong. */
const ORDER: readonly [status: number, mend: Mended][] = [
  [404, {}],
  [405, { path: (id) => `/v1/desk/feedback/${id}/resolve` }],
  [401, { method: 'POST' }],
  [404, { as: { ...STAFF.agent, teams: ['payments'] } }],
  [403, { as: 'auditor' }],
  [413, { as: 'agent' }],
  [415, { body: '{"text": ' }],
  [400, { headers: {} }],
  [428, { body: { text: '', more: 1 } }],
  [412, { headers: { 'If-Match': '"1"' } }],
  [422, { headers: { 'If-Match': 'now' } }],
  [409, { body: words }],
];

const rows = ORDER.map(([status], index) => ({
  status,
  request: ORDER.slice(0, index + 1).reduce((request, [, mend]) => ({ ...request, ...mend }), wrong),
}));

test.for(rows)('refusals come in their order: $status', async ({ status, request }) => {
  const desk = deskUnderTest();
  const item = await desk.add(closed());
  const { method, path, headers = {}, ...asked } = request;
  const version = headers['If-Match'] === 'now' ? { 'If-Match': `"${item.rev}"` } : {};
  const answer = await desk.call(method, path(item.id), { ...asked, headers: { ...headers, ...version } });
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-request-id': 'request-1' });
  expect(answer.body).toMatchObject({ status, instance: 'urn:request:request-1' });
  expect(desk.feedback.committed).toStrictEqual([]);
});

test('409 tells the state and what is allowed now', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(closed());
  const answer = await desk.give(item, 'resolve', words);
  expect(answer.body).toMatchObject({ status: 409, reason: 'state', state: 'resolved' });
  expect(answer.body.allowed.toSorted()).toStrictEqual(['classify', 'close', 'note', 'reopen', 'reply']);
});

test('R3.5 take is refused only when another has begun, and never to a lead', async () => {
  const desk = deskUnderTest();
  const other = { id: 'app-other', name: 'app other' };
  const begun = await desk.add(anAssignedFeedback({ status: 'in-progress', owner: other }));
  const idle = await desk.add(anAssignedFeedback({ id: anId(2), owner: other }));
  const refused = await desk.give(begun, 'take');
  expect(refused).toMatchObject({ status: 409, body: { reason: 'taken' } });
  expect(refused.body['allowed']).toContain('note');
  expect(refused.body['allowed']).not.toContain('take');
  expect((await desk.give(begun, 'take', {}, { as: 'lead' })).body.owner).toStrictEqual({
    id: 'app-lead',
    name: 'app lead',
  });
  expect((await desk.give(idle, 'take')).body.owner?.id).toBe('app-owner');
});

test('who cannot be reached gets no reply: 409 no-channel', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ reachable: false }));
  expect(await desk.give(item, 'reply', words)).toMatchObject({ status: 409, body: { reason: 'no-channel' } });
  expect((await desk.give(item, 'resolve', words)).status).toBe(200);
});

test.for(['5', 'W/"3"', '*', '"", "9"'])('If-Match %s names no version: 412', async (header) => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ rev: 3 }));
  const answer = await desk.give(item, 'note', words, { headers: { 'If-Match': header } });
  expect(answer.status).toBe(412);
});

test('If-Match may list several versions', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ rev: 3 }));
  expect((await desk.give(item, 'note', words, { headers: { 'If-Match': '"2", "3"' } })).status).toBe(200);
});

test('nobody resolves past an unread message: a change between read and write is a 412', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  desk.feedback.beforeNextCommit(() => {
    const message = { name: 'message', words: { text: 'Still broken', sealed: 's' } } as const;
    const { item: changed, events } = after(desk.stored(item), message, { actor: { kind: 'customer' } });
    void desk.feedback.commit({ before: item, after: changed, events, loads: [] });
  });
  expect((await desk.give(item, 'resolve', words)).status).toBe(412);
  expect(desk.stored(item).status).toBe('assigned');
});

test('every wrong field is named at once, and none of its value', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const body = { text: 13800138000, promisedAt: 'tomorrow 13800138000', tempo: 'sorry' };
  const answer = await desk.give(item, 'reply', body);
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map(({ pointer }) => pointer).toSorted()).toStrictEqual(['/promisedAt', '/tempo', '/text']);
  expect(JSON.stringify(answer.body)).not.toContain('13800138000');
});

test('a category that the company does not have is named with the other wrong fields', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const answer = await desk.give(item, 'classify', { category: 'app.nonsense', priority: 'P9' });
  expect(answer.body.errors.map(({ pointer }) => pointer).toSorted()).toStrictEqual(['/category', '/priority']);
});

test.for([
  ['take', { now: true }, '/now'],
  ['note', {}, '/text'],
  ['note', { text: '​ ' }, '/text'],
  ['note', { text: 'x'.repeat(5001) }, '/text'],
  ['reply', { text: 'Soon.', promisedAt: '2026-11-20T07:00:00Z' }, '/promisedAt'],
  ['reject', { reason: 'No.' }, '/plan'],
  ['reject', { plan: 'No.' }, '/reason'],
  ['reopen', {}, '/reason'],
  ['assign', {}, ''],
  ['assign', { summary: 'x' }, ''],
  ['assign', { team: 'nobody', summary: 'x' }, '/team'],
  ['assign', { team: 'payments' }, '/summary'],
  ['assign', { owner: 'payments-owner' }, '/owner'],
  ['assign', { owner: 'stranger' }, '/owner'],
  ['assign', { team: 'payments', summary: 'x', owner: 'app-other' }, '/owner'],
  ['classify', {}, ''],
  ['classify', { reason: 'x' }, ''],
  ['classify', { type: 'rant' }, '/type'],
  ['classify', { category: 'app.nonsense' }, '/category'],
  ['classify', { category: 'constructor' }, '/category'],
  ['classify', { priority: 'P4' }, '/priority'],
  ['classify', { sentiment: 'angry' }, '/sentiment'],
  ['classify', { tags: [''] }, '/tags/0'],
] as const)('422 %s %o names %s', async ([command, body, pointer]) => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const as = command === 'reopen' ? 'admin' : 'agent';
  const answer = await desk.give(item, command, body, { as });
  expect(answer.status).toBe(422);
  expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
  expect(desk.feedback.committed).toStrictEqual([]);
});

test.for(['nowhere', 'F', '01JD3ZQ8N0000000000000000I', anId(9), 'x'.repeat(3000)])(
  'an id that names nothing is a 404: %s',
  async (id) => {
    const desk = deskUnderTest();
    expect((await desk.call('GET', `/v1/desk/feedback/${id}`, { as: 'admin' })).status).toBe(404);
    expect((await desk.call('POST', `/v1/desk/feedback/${id}/take`, { as: 'admin' })).status).toBe(404);
  },
);

test('what is erased takes no more words: 410', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ erasedAt: '2026-11-20T09:00:00.000Z' }));
  desk.vault.forget(item.id);
  expect((await desk.give(item, 'reply', words)).status).toBe(410);
});
