import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { aBody, anAssignedFeedback } from '../../builders/feedback.ts';
import { deskUnderTest, type STAFF } from './desk-under-test.ts';

const TEXT = 'App 闪退三天了，我的手机号 13800138000';
const PHONE = '13800138000';
const REASON = 'The customer asked for a call.';

async function aDesk(overrides: Partial<Feedback> = {}) {
  const desk = deskUnderTest();
  const subject = await desk.vault.subjectFor([{ kind: 'phone', value: PHONE }]);
  const item = anAssignedFeedback({ subject, ...overrides });
  const key = await desk.vault.newRecordKey(item.id);
  const seal = (field: string, clear: string) =>
    item.subject === null
      ? desk.vault.sealForRecord(item.id, field, clear)
      : desk.vault.sealForSubject(item.subject, item.id, field, clear);
  const body = aBody({
    textSealed: key.seal('text', TEXT),
    contact: { phone: '138****8000', name: '李**' },
    contactSealed: { phone: await seal('contact.phone', PHONE), name: await seal('contact.name', '李示例') },
  });
  await desk.add(item, undefined, body);
  const reveal = (asked: unknown, as: keyof typeof STAFF = 'lead') =>
    desk.call('POST', `/v1/desk/feedback/${item.id}/reveal`, { as, body: asked });
  const revealed = async () => (await desk.feedback.history(item.id)).filter(({ type }) => type === 'revealed');
  return { ...desk, item, subject, reveal, revealed };
}

describe('R6.2 reveal', () => {
  test('shows what was asked for, once, and null for what was not given', async () => {
    const desk = await aDesk();
    const fields = ['contact.phone', 'text', 'contact.wechat', 'contact.phone'];
    const answer = await desk.reveal({ fields, reason: REASON });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ values: { 'contact.phone': PHONE, text: TEXT, 'contact.wechat': null } });
  });

  test('of somebody who cannot be recognised, too', async () => {
    const desk = await aDesk({ subject: null });
    const answer = await desk.reveal({ fields: ['contact.name'], reason: REASON });
    expect(answer.body).toEqual({ values: { 'contact.name': '李示例' } });
  });

  test('is in the audit with its masked reason, and in the history with the names of the fields', async () => {
    const desk = await aDesk();
    await desk.reveal({ fields: ['contact.phone'], reason: `${REASON} ${PHONE}` });
    expect(desk.audit.entries).toEqual([
      {
        at: desk.item.receivedAt,
        actor: 'app-lead',
        role: 'lead',
        action: 'reveal',
        target: desk.item.id,
        subject: desk.subject,
        reason: `${REASON} 138****8000`,
      },
    ]);
    expect(await desk.revealed()).toMatchObject([
      { by: { kind: 'person', id: 'app-lead', role: 'lead' }, data: { fields: ['contact.phone'] } },
    ]);
    expect(JSON.stringify(await desk.feedback.history(desk.item.id))).not.toContain(PHONE);
  });

  test('leaves the version that others have seen as it is', async () => {
    const desk = await aDesk();
    const before = desk.stored(desk.item);
    await desk.reveal({ fields: ['text'], reason: REASON });
    const { rev, seq, updatedAt } = desk.stored(desk.item);
    expect({ rev, seq, updatedAt }).toEqual({ rev: before.rev, seq: before.seq + 1, updatedAt: before.updatedAt });
  });

  test.each([
    ['no reason', { fields: ['text'] }, ['/reason']],
    ['an empty reason', { fields: ['text'], reason: ' \u200B ' }, ['/reason']],
    ['an unknown field', { fields: ['text', 'contact.fax'], reason: REASON }, ['/fields/1']],
    ['no fields', { reason: REASON }, ['/fields']],
    ['an empty list of fields', { fields: [], reason: REASON }, ['/fields']],
    ['nothing at all', {}, ['/fields', '/reason']],
    ['a surplus field', { fields: ['text'], reason: REASON, to: 'me' }, ['/to']],
  ])('with %s is 422, and nowhere recorded', async (_, asked, pointers) => {
    const desk = await aDesk();
    const answer = await desk.reveal(asked);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect([desk.audit.entries, await desk.revealed()]).toEqual([[], []]);
  });

  test.each(['agent', 'analyst', 'auditor'] as const)('by %s is 403, and nowhere recorded', async (role) => {
    const desk = await aDesk();
    expect((await desk.reveal({ fields: ['text'], reason: REASON }, role)).status).toBe(403);
    expect([desk.audit.entries, await desk.revealed()]).toEqual([[], []]);
  });

  test('no audit, no reveal', async () => {
    const desk = await aDesk();
    desk.audit.breakDown();
    let opened = 0;
    desk.desk.vault = {
      ...desk.vault,
      openForRecord: async () => {
        opened += 1;
        return 'clear';
      },
    };
    const answer = await desk.reveal({ fields: ['text'], reason: REASON });
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect([opened, await desk.revealed()]).toEqual([0, []]);
  });

  test('of what was erased is 410: by its mark, or because its key is gone', async () => {
    const erased = await aDesk({ erasedAt: '2026-11-20T09:00:00.000Z' });
    expect((await erased.reveal({ fields: ['text'], reason: REASON })).status).toBe(410);
    expect(erased.audit.entries).toEqual([]);
    const keyless = await aDesk();
    keyless.vault.forget(keyless.subject);
    expect((await keyless.reveal({ fields: ['text', 'contact.phone'], reason: REASON })).status).toBe(410);
    expect(await keyless.revealed()).toEqual([]);
  });

  test('R6.5 so many an hour for each person, then 429', async () => {
    const desk = await aDesk();
    desk.desk.settings = { ...desk.desk.settings, reveal: { perHour: 2 } };
    const asked = { fields: ['text'], reason: REASON };
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await desk.reveal(asked)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await desk.reveal(asked)).headers['retry-after']).toBe('1800');
    expect(desk.audit.entries).toHaveLength(2);
    expect((await desk.reveal(asked, 'admin')).status).toBe(200);
  });

  test('what cannot be noted in the history is not shown', async () => {
    const desk = await aDesk();
    desk.desk.feedback = { ...desk.feedback, commit: async () => 'conflict' };
    const answer = await desk.reveal({ fields: ['text'], reason: REASON });
    expect(answer.status).toBe(503);
    expect(JSON.stringify(answer.body)).not.toContain(PHONE);
  });
});
