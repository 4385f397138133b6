import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../lambdas/domain/labels.ts';
import { MAIL, privacyUnderTest } from './privacy-under-test.ts';

const PATH = '/v1/privacy/requests';
const erasure = { kind: 'erasure', subject: { email: MAIL } };

describe('POST /v1/privacy/requests', () => {
  it('receives a request, due after fifteen days, and queues its id alone', async () => {
    const world = privacyUnderTest();
    const { status, headers, body } = await world.call('POST', PATH, erasure);
    expect(status).toBe(202);
    expect(headers['location']).toBe(`${PATH}/${body.id}`);
    expect(body).toEqual({ id: body.id, status: 'received', dueBy: '2026-12-05T08:00:00.000Z' });
    expect(world.queue.sent).toEqual([{ id: body.id, after: 0 }]);
  });

  it('keeps whom it is about as an id and a fingerprint, never in clear', async () => {
    const world = privacyUnderTest();
    await world.accept({ contact: { email: MAIL } });
    for (const subject of [{ email: MAIL }, { phone: '13812345678' }, { customerId: 'c-1029' }]) {
      await world.call('POST', PATH, { kind: 'access', subject });
    }
    const kept = JSON.stringify([...world.requests.kept.values(), ...world.audit.entries]);
    for (const secret of [MAIL, '13812345678', '+8613812345678', 'c-1029']) expect(kept).not.toContain(secret);
    expect(new Set([...world.requests.kept.values()].map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it.each([
    ['an unknown kind', { ...erasure, kind: 'export' }, ['/kind']],
    ['nobody', { kind: 'access', subject: {} }, ['/subject']],
    ['two at once', { kind: 'access', subject: { email: MAIL, phone: '13812345678' } }, ['/subject']],
    ['no mail address', { kind: 'access', subject: { email: 'ann' } }, ['/subject/email']],
    ['no phone number', { kind: 'access', subject: { phone: '12' } }, ['/subject/phone']],
    ['an unknown field', { ...erasure, reason: 'asked' }, ['/reason']],
    ['an unknown field of the subject', { kind: 'access', subject: { email: MAIL, name: 'Ann' } }, ['/subject/name']],
    [
      'a source without a customer id',
      { kind: 'access', subject: { email: MAIL, source: 'web' } },
      ['/subject/source'],
    ],
    ['an unknown source', { kind: 'access', subject: { customerId: 'c-1', source: 'mars' } }, ['/subject/source']],
  ])('refuses %s with 422 and does nothing', async (_, body, pointers) => {
    const world = privacyUnderTest();
    const answer = await world.call('POST', PATH, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
    expect(world.requests.kept.size + world.audit.entries.length).toBe(0);
  });

  it('is for admins alone', async () => {
    const world = privacyUnderTest();
    for (const role of ROLES) {
      const { status } = await world.call('POST', PATH, erasure, role);
      expect([role, status]).toEqual([role, role === 'admin' ? 202 : 403]);
    }
    expect(world.requests.kept.size).toBe(1);
  });

  it('makes no request that the audit does not know: 503', async () => {
    const world = privacyUnderTest();
    world.audit.breakDown();
    expect((await world.call('POST', PATH, erasure)).status).toBe(503);
    expect(world.requests.kept.size + world.queue.sent.length).toBe(0);
  });

  it('answers 202 once it is stored, even if nothing can be queued: the watch finds it', async () => {
    const world = privacyUnderTest();
    world.queue.down = true;
    const { status, body } = await world.call('POST', PATH, erasure);
    expect(status).toBe(202);
    expect(world.failures).toEqual([`privacy.not-queued ${body.id}`]);
    expect(world.requests.kept.has(body.id)).toBe(true);
  });
});

describe('GET /v1/privacy/requests/{id}', () => {
  it('shows what became of it, to admins alone', async () => {
    const world = privacyUnderTest();
    const id = await world.ask('erasure', { email: MAIL });
    expect(await world.show(id)).toEqual({
      id,
      kind: 'erasure',
      status: 'received',
      receivedAt: '2026-11-20T08:00:00.000Z',
      dueBy: '2026-12-05T08:00:00.000Z',
      found: null,
      certificate: null,
      copy: null,
    });
    for (const role of ROLES.filter((one) => one !== 'admin')) {
      for (const any of [id, '01JD3ZQ8N00000000000000099']) {
        expect((await world.call('GET', `${PATH}/${any}`, undefined, role)).status).toBe(403);
      }
    }
  });

  it('knows nothing of another id', async () => {
    const { call } = privacyUnderTest();
    for (const id of ['01JD3ZQ8N00000000000000099', 'nothing', MAIL]) {
      expect((await call('GET', `${PATH}/${id}`)).status).toBe(404);
    }
  });
});
