import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Staff } from '../../../lambdas/http/staff.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, RECEIVED_AT, someFindings } from '../../builders/feedback.ts';
import { deskUnderTest, STAFF } from './desk-under-test.ts';
import { ids, opened } from './lists.ts';

const task = (team: string, doneAt: string | null = null) => ({ team, since: RECEIVED_AT, doneAt });
const helped = (number = 1, minutes = 0, overrides: Partial<Feedback> = {}): Feedback =>
  opened(number, minutes, { collaborators: [task('payments')], ...overrides });

const payer: Staff = { kind: 'person', id: 'payer', name: 'payer', role: 'agent', teams: ['payments'] };

async function atDesk(...items: Feedback[]) {
  const desk = deskUnderTest('2026-11-20T09:00:00.000Z');
  for (const item of items.length === 0 ? [helped()] : items) await desk.add(item);
  return desk;
}

const route = (
  collaborators: string[],
  item = after(aFeedback(), { name: 'understood', findings: someFindings() }).item,
) => after(item, { name: 'route', decision: { team: 'app', owner: null, reasons: [], collaborators } }).item;

describe('R3.1 several teams: one leads, the others help', () => {
  test('routing gives each of the others a task', () => {
    const item = route(['payments', 'app', 'customer-care']);
    expect(item.collaborators).toEqual([task('payments'), task('customer-care')]);
  });

  test('another look keeps what is done; who takes the lead helps no more', () => {
    const item = { ...route(['payments']), collaborators: [task('payments', RECEIVED_AT), task('customer-care')] };
    const again = after(item, { name: 'route', decision: { team: 'app', owner: null, reasons: [] } }).item;
    expect(again.collaborators).toEqual(item.collaborators);
    const summary = 'theirs';
    const handed = after(item, { name: 'assign', team: 'customer-care', summary }, { actor: anAgent() }).item;
    expect(handed.collaborators).toEqual([task('payments', RECEIVED_AT)]);
  });

  test('stands in the queue of a team that helps, marked, in urgency order', async () => {
    const own = opened(2, 5, { team: 'payments', owner: null });
    const desk = await atDesk(helped(1, 0), own, helped(3, 10));
    const { body } = await desk.call('GET', '/v1/desk/feedback', {
      as: payer,
      query: { team: 'payments', sort: 'urgency' },
    });
    expect(body.items).toMatchObject([
      { team: 'app', collaborating: true },
      { id: own.id, team: 'payments', collaborating: false },
      { team: 'app', collaborating: true },
    ]);
    expect(await ids(desk, { sort: 'received' }, payer)).toHaveLength(3);
  });

  test('counts in that team’s queue, and is listed once for who sees both', async () => {
    const desk = await atDesk();
    expect((await desk.call('GET', '/v1/desk/me', { as: payer })).body).toMatchObject({
      open: 0,
      queues: [{ team: 'payments', open: 1 }],
    });
    for (const query of [{ sort: 'urgency' }, { sort: 'urgency', limit: '1' }]) {
      expect(await ids(desk, query, 'admin')).toHaveLength(1);
    }
    const lead: Staff = { ...payer, role: 'lead', teams: ['app', 'payments'] };
    const { body } = await desk.call('GET', '/v1/desk/feedback', { as: lead });
    expect(body.items).toMatchObject([{ collaborating: false }]);
  });

  test('leaves the queue when it is done, and when the item ends', async () => {
    const done = helped(1, 0, { collaborators: [task('payments', RECEIVED_AT)] });
    const words = { text: 'masked', sealed: 'sealed' };
    const ended = { ...after(helped(2), { name: 'resolve', words }, { actor: anAgent() }).item };
    const desk = await atDesk(done, ended);
    expect(await ids(desk, { team: 'payments', sort: 'urgency' }, payer)).toEqual([]);
  });

  test('who helps may read, note and finish, and nothing else', async () => {
    const desk = await atDesk();
    const [item] = [...desk.feedback.items.values()];
    const read = await desk.call('GET', `/v1/desk/feedback/${item?.id}`, { as: payer });
    expect(read).toMatchObject({ status: 200, body: { collaborators: [task('payments')] } });
    const give = async (name: string, body: unknown = {}) => {
      const { rev } = desk.feedback.items.get(item?.id ?? '') ?? { rev: 0 };
      const headers = { 'If-Match': `"${rev}"` };
      return (await desk.call('POST', `/v1/desk/feedback/${item?.id}/${name}`, { as: payer, body, headers })).status;
    };
    const text = { text: 'The payment went through.' };
    for (const [name, body] of [
      ['take', {}],
      ['reply', text],
      ['resolve', text],
      ['classify', { type: 'inquiry' }],
      ['spam', {}],
    ] as const) {
      expect([name, await give(name, body)]).toEqual([name, 403]);
    }
    expect(await give('note', text)).toBe(200);
    expect(await give('finish', { team: 'app' })).toBe(422);
    expect(await give('finish', text)).toBe(200);
    expect(desk.feedback.items.get(item?.id ?? '')?.collaborators).toMatchObject([
      { team: 'payments', doneAt: expect.any(String) },
    ]);
    expect(await give('finish', text)).toBe(409);
    expect(desk.feedback.committed.at(-1)?.events[0]).toMatchObject({
      type: 'finished',
      data: { teams: ['payments'], ...text },
    });
  });

  test('strangers still see nothing of it', async () => {
    const desk = await atDesk();
    const [item] = [...desk.feedback.items.values()];
    const stranger: Staff = { ...payer, teams: ['customer-care'] };
    expect((await desk.call('GET', `/v1/desk/feedback/${item?.id}`, { as: stranger })).status).toBe(404);
    expect(await ids(desk, {}, stranger)).toEqual([]);
  });

  test('an admin finishes one team’s task, or all of them', () => {
    const item = anAssignedFeedback({ collaborators: [task('payments'), task('customer-care')] });
    const states = (command: { name: 'finish'; team?: string }) =>
      after(item, command, { actor: STAFF.admin }).item.collaborators.map(({ doneAt }) => doneAt !== null);
    expect(states({ name: 'finish', team: 'payments' })).toEqual([true, false]);
    expect(states({ name: 'finish' })).toEqual([true, true]);
  });
});
