import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { deskRoutes } from '../../../lambdas/desk/routes.ts';
import { ROLES, type Role } from '../../../lambdas/domain/labels.ts';
import type { Staff } from '../../../lambdas/http/staff.ts';
import { aFeedback, after, anAssignedFeedback, anId, RECEIVED_AT, someFindings } from '../../builders/feedback.ts';
import { deskUnderTest, STAFF } from './desk-under-test.ts';
import { ids, opened } from './lists.ts';

const everybody = { agent: 200, lead: 200, analyst: 200, admin: 200, auditor: 200 };
const handlers = { agent: 200, lead: 200, analyst: 403, admin: 200, auditor: 403 };
const leads = { agent: 403, lead: 200, analyst: 403, admin: 200, auditor: 403 };

const admins = { agent: 403, lead: 403, analyst: 403, admin: 200, auditor: 403 };

interface Rule {
  /** What each role is answered on an item of team app that the agent owns. */
  answers: Record<Role, number>;
  body?: unknown;
  /** The item that the call is fit for; an assigned one when left out. */
  item?: () => Feedback;
}

const resolved = (): Feedback =>
  after(anAssignedFeedback(), { name: 'resolve', words: { text: 'done', sealed: 's' } }, { actor: STAFF.agent }).item;

const taken = (name: 'merge' | 'spam' | 'delete') => (): Feedback => {
  const command = name === 'merge' ? ({ name, into: { id: anId(9), reference: 'X' } } as const) : ({ name } as const);
  return after(anAssignedFeedback(), command, { actor: STAFF.lead }).item;
};

const text = { text: 'We look into it.' };

/** One rule for each call; a call without one fails the test. */
const RULES: Record<string, Rule> = {
  'GET /v1/desk/me': { answers: everybody },
  'GET /v1/desk/templates': { answers: everybody },
  'PUT /v1/desk/presence': { answers: { ...handlers, lead: 404, admin: 404 }, body: { state: 'away' } },
  'GET /v1/desk/feedback': { answers: everybody },
  // Without a day: what the admin may ask is refused for its query.
  'GET /v1/desk/corrections': { answers: { agent: 403, lead: 403, analyst: 403, admin: 422, auditor: 403 } },
  'GET /v1/desk/feedback/{id}': { answers: everybody },
  'GET /v1/desk/feedback/{id}/history': { answers: everybody },
  'GET /v1/desk/feedback/{id}/explain': { answers: everybody },
  'GET /v1/desk/topics': { answers: everybody },
  'GET /v1/desk/topics/{id}': { answers: everybody, item: () => anAssignedFeedback({ topic: anId() }) },
  'POST /v1/desk/feedback/{id}/reveal': {
    answers: leads,
    body: { fields: ['contact.phone'], reason: 'The customer asked for a call.' },
  },
  'POST /v1/desk/feedback/{id}/take': { answers: handlers },
  'POST /v1/desk/feedback/{id}/assign': { answers: handlers, body: { owner: 'app-other' } },
  'POST /v1/desk/feedback/{id}/note': { answers: handlers, body: text },
  'POST /v1/desk/feedback/{id}/finish': {
    answers: handlers,
    item: () => anAssignedFeedback({ collaborators: [{ team: 'app', since: RECEIVED_AT, doneAt: null }] }),
  },
  'POST /v1/desk/feedback/{id}/reply': { answers: handlers, body: text },
  'POST /v1/desk/feedback/{id}/ask': { answers: handlers, body: text },
  'POST /v1/desk/feedback/{id}/resolve': { answers: handlers, body: text },
  'POST /v1/desk/feedback/{id}/reject': { answers: handlers, body: { reason: 'Not ours.', plan: 'We pass it on.' } },
  'POST /v1/desk/feedback/{id}/reopen': { answers: handlers, body: { reason: 'It is back.' }, item: resolved },
  'POST /v1/desk/feedback/{id}/close': { answers: handlers, item: resolved },
  'POST /v1/desk/feedback/{id}/classify': { answers: { ...handlers, analyst: 200 }, body: { type: 'inquiry' } },
  'POST /v1/desk/feedback/{id}/reapply': { answers: { ...admins } },
  'POST /v1/desk/policy/reapply': { answers: { ...admins }, body: {} },
  // Who may merge is told that the target is not there.
  'POST /v1/desk/feedback/{id}/merge': {
    answers: { agent: 422, lead: 422, analyst: 403, admin: 422, auditor: 403 },
    body: { into: anId(9) },
  },
  'POST /v1/desk/feedback/{id}/split': {
    answers: handlers,
    body: { texts: ['The app crashes.', 'The parcel is late.'] },
  },
  'POST /v1/desk/feedback/{id}/unmerge': { answers: handlers, item: taken('merge') },
  'POST /v1/desk/feedback/{id}/spam': { answers: handlers },
  'POST /v1/desk/feedback/{id}/unspam': { answers: leads, item: taken('spam') },
  'POST /v1/desk/feedback/{id}/delete': { answers: leads },
  'POST /v1/desk/feedback/{id}/restore': {
    answers: { agent: 403, lead: 403, analyst: 403, admin: 200, auditor: 403 },
    item: taken('delete'),
  },
};

const calls = deskRoutes(deskUnderTest().desk).map(({ method, path }) => ({ method, path }));
const cases = calls.flatMap((call) => ROLES.map((role) => ({ ...call, role })));

test.for(cases)('R6.2 $method $path as $role', async ({ method, path, role }) => {
  const rule = RULES[`${method} ${path}`];
  if (!rule) throw new Error(`${method} ${path} has no rule`);
  const desk = deskUnderTest();
  const item = await desk.add((rule.item ?? anAssignedFeedback)());
  const headers = { 'If-Match': `"${item.rev}"` };
  const answer = await desk.call(method, path.replace('{id}', item.id), {
    as: role,
    headers,
    ...(rule.body === undefined ? {} : { body: rule.body }),
  });
  expect(answer.status).toBe(rule.answers[role]);
});

test('every rule is of a call', () => {
  expect(Object.keys(RULES).toSorted()).toStrictEqual(calls.map(({ method, path }) => `${method} ${path}`).toSorted());
});

const ofAnItem = calls.filter(({ path }) => path.includes('{id}'));

test.for(ofAnItem)('R6.2 $method $path: another team’s item is not there for agent and lead', async (call) => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ team: 'payments' }));
  for (const as of ['agent', 'lead'] as const) {
    const answer = await desk.call(call.method, call.path.replace('{id}', item.id), { as });
    expect(answer.status).toBe(404);
  }
  expect(desk.stored(item).rev).toBe(item.rev);
});

test.for(calls)('$method $path: 401 without credentials', async ({ method, path }) => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback());
  const answer = await desk.call(method, path.replace('{id}', item.id), { as: 'nobody' });
  expect(answer).toMatchObject({ status: 401, headers: { 'content-type': 'application/problem+json' } });
});

test('R6.2 an agent resolves own and unowned items, not those of others', async () => {
  const desk = deskUnderTest();
  const owned = await desk.add(anAssignedFeedback({ owner: { id: 'app-other', name: 'app other' } }));
  const refused = await desk.give(owned, 'resolve', text);
  expect(refused.status).toBe(403);
  expect((await desk.give(owned, 'resolve', text, { as: 'lead' })).status).toBe(200);
});

test('R6.2 a P0 is rejected by a lead only', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({}, { priority: 'P0' }));
  const body = { reason: 'Not ours.', plan: 'We pass it on.' };
  expect((await desk.give(item, 'reject', body)).status).toBe(403);
  expect((await desk.give(item, 'reject', body, { as: 'lead' })).status).toBe(200);
});

test('a third question needs a lead', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({ asks: 2 }));
  expect((await desk.give(item, 'ask', text)).status).toBe(403);
  expect((await desk.give(item, 'ask', text, { as: 'lead' })).status).toBe(200);
});

test('an analyst sees what is not yet understood; an agent does not', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(aFeedback());
  expect((await desk.call('GET', `/v1/desk/feedback/${item.id}`, { as: 'analyst' })).status).toBe(200);
  expect((await desk.call('GET', `/v1/desk/feedback/${item.id}`)).status).toBe(404);
});

test('R3.4 after 14 days only an admin reopens what is closed', async () => {
  const desk = deskUnderTest();
  const closed = after(resolved(), { name: 'close' }, { actor: STAFF.lead }).item;
  const item = await desk.add(closed);
  desk.clock.now += 15 * 86_400_000;
  expect((await desk.give(item, 'reopen', { reason: 'Again.' }, { as: 'lead' })).status).toBe(403);
  expect((await desk.give(item, 'reopen', { reason: 'Again.' }, { as: 'admin' })).status).toBe(200);
});

test('a correction down from P1 needs a lead and a reason', async () => {
  const desk = deskUnderTest();
  const item = await desk.add(anAssignedFeedback({}, someFindings({ priority: 'P1' })));
  expect((await desk.give(item, 'classify', { priority: 'P2', reason: 'Works again.' })).status).toBe(403);
  const unreasoned = await desk.give(item, 'classify', { priority: 'P2' }, { as: 'lead' });
  expect(unreasoned).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  const lowered = await desk.give(item, 'classify', { priority: 'P2', reason: 'Works again.' }, { as: 'lead' });
  expect(lowered.body).toMatchObject({ priority: 'P2' });
  expect((await desk.give(item, 'classify', { priority: 'P0' })).body).toMatchObject({ priority: 'P0' });
});

const AGENT_OF_OWN: Staff = { ...STAFF.agent, id: 'own-agent', sees: 'own' };

describe('R6.2 where agents see their own items only', () => {
  const others = { id: 'app-other', name: 'app other' };
  const mine = { id: AGENT_OF_OWN.id, name: AGENT_OF_OWN.name };

  test.for(calls)('$method $path: 404 for another person’s, not for their own or nobody’s', async (call) => {
    if (!call.path.includes('{id}')) return;
    const rule = RULES[`${call.method} ${call.path}`];
    const statusOf = async (owner: Feedback['owner'], as: Staff): Promise<number> => {
      const desk = deskUnderTest();
      const item = await desk.add({ ...(rule?.item ?? anAssignedFeedback)(), owner });
      const path = call.path.replace('{id}', item.id);
      const headers = { 'If-Match': `"${item.rev}"` };
      return (await desk.call(call.method, path, { as, body: rule?.body ?? {}, headers })).status;
    };
    expect(await statusOf(others, AGENT_OF_OWN)).toBe(404);
    expect(await statusOf(others, { ...AGENT_OF_OWN, teams: [] })).toBe(404);
    expect(await statusOf(mine, { ...AGENT_OF_OWN, teams: [] })).toBe(404);
    expect([await statusOf(mine, AGENT_OF_OWN), await statusOf(null, AGENT_OF_OWN)]).not.toContain(404);
    const { sees: _, ...ofTeam } = AGENT_OF_OWN;
    expect(await statusOf(others, ofTeam)).not.toBe(404);
  });

  test('lists, searches and merges keep to that', async () => {
    const desk = deskUnderTest('2026-11-20T09:00:00.000Z');
    const owners = [others, mine, null];
    for (const [index, owner] of owners.entries()) await desk.add(opened(index + 1, index, { owner }));
    for (const query of [{}, { sort: 'urgency' }, { owner: 'app-other' }, { q: 'App' }] as Record<string, string>[]) {
      const shown = await ids(desk, query, AGENT_OF_OWN);
      expect(shown).not.toContain(anId(1));
      expect(shown.length).toBe('owner' in query ? 0 : 2);
      expect(await ids(desk, query, 'lead')).toContain(anId(1));
    }
    const own = await desk.desk.feedback.read(anId(2));
    if (!own) throw new Error('not stored');
    const merged = await desk.give(own, 'merge', { into: anId(1) }, { as: AGENT_OF_OWN });
    expect(merged.status).toBe(422);
  });
});
