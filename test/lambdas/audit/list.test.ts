import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { auditRoutes } from '../../../lambdas/audit/routes.ts';
import type { AuditEntry } from '../../../lambdas/contracts/audit.ts';
import { iso } from '../../../lambdas/domain/instants.ts';
import { ROLES, type Role } from '../../../lambdas/domain/labels.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { authorizeStaff } from '../../../lambdas/http/staff.ts';
import { anAuditEntry } from '../../builders/audit.ts';
import { anId, ms } from '../../builders/feedback.ts';
import { memoryAuditQueries } from '../../doubles/memory-audit-queries.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const DAY = 86_400_000;

interface Page {
  items: { at: string; actor: string; action: string; target: string }[];
  cursor: string | null;
  errors?: { pointer: string }[];
}

function listing(entries: readonly AuditEntry[]) {
  const queries = memoryAuditQueries(entries);
  async function get(query: Record<string, string> = {}, role: Role = 'auditor') {
    const api = serve({
      name: 'audit',
      authenticate: async () => ({ kind: 'person' as const, id: 'x', name: 'x', role, teams: [] }),
      authorize: authorizeStaff,
      routes: auditRoutes({ entries: queries, now: () => ms(NOW) }),
    });
    const event = { httpMethod: 'GET', path: '/v1/audit', queryStringParameters: query, headers: {}, body: null };
    const answer = await api({ ...event, requestContext: { requestId: 'r' } } as unknown as APIGatewayProxyEvent);
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Page };
  }
  /** Every page, one after the other. */
  async function all(query: Record<string, string>) {
    const pages: Page[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { body } = await get({ ...query, ...(cursor === undefined ? {} : { cursor }) });
      pages.push(body);
      ({ cursor } = body);
    }
    return pages;
  }
  return { get, all, asked: queries.asked };
}

/** Entries one day apart, the newest last. */
const daily = (count: number, more: (number: number) => Partial<AuditEntry> = () => ({})): AuditEntry[] =>
  Array.from({ length: count }, (_, number) =>
    anAuditEntry({ at: iso(ms(NOW) - (count - number) * DAY), target: anId(number), ...more(number) }),
  );

describe('R6.2 GET /v1/audit', () => {
  test('shows who did what to whom, when and why, and nothing of the chain', async () => {
    const entry = anAuditEntry();
    const { status, body } = await listing([entry]).get();
    const { at, actor, role, action, target, reason } = entry;
    expect({ status, body }).toEqual({
      status: 200,
      body: { items: [{ at, actor, role, action, target, reason }], cursor: null },
    });
  });

  test('goes through all of it, newest first, across months, each entry once', async () => {
    const entries = daily(120);
    const pages = await listing(entries).all({ limit: '7' });
    const shown = pages.flatMap(({ items }) => items.map(({ target }) => target));
    expect(shown).toEqual(entries.map(({ target }) => target).toReversed());
    expect(pages.every(({ items }) => items.length <= 7)).toBe(true);
  });

  test('entries of the same instant are not lost between pages', async () => {
    const entries = Array.from({ length: 10 }, (_, number) => anAuditEntry({ target: anId(number) }));
    const pages = await listing(entries).all({ limit: '3' });
    expect(new Set(pages.flatMap(({ items }) => items.map(({ target }) => target))).size).toBe(10);
  });

  test.each([
    ['subject', { subject: anId(3) }, [3]],
    ['a data subject', { subject: '7b0e7a52-5d3c-4c58-9d6d-3f1d2a4b5c6d' }, [5, 3, 1]],
    ['actor', { actor: 'app-lead' }, [4, 2, 0]],
    ['action', { action: 'export' }, [5, 4]],
    ['actor and action', { actor: 'admin', action: 'export' }, [5]],
    ['from', { from: '2026-11-18' }, [5, 4]],
    ['to', { to: '2026-11-15' }, [1, 0]],
    ['an instant', { from: '2026-11-18T11:00:00+01:00', to: '2026-11-18T10:00:00.000Z' }, [4]],
    ['a time without entries', { from: '2026-11-19T10:00:00.001Z' }, []],
    ['a time that runs backwards', { from: '2026-11-18', to: '2026-11-16' }, []],
    ['nobody', { actor: 'nobody' }, []],
  ])('by %s', async (_, query, expected) => {
    const entries = daily(6, (number) => ({
      actor: number % 2 === 0 ? 'app-lead' : 'admin',
      action: number >= 4 ? 'export' : 'reveal',
      subject: number % 2 === 0 ? null : '7b0e7a52-5d3c-4c58-9d6d-3f1d2a4b5c6d',
    }));
    const { body } = await listing(entries).get(query);
    expect(body.items.map(({ target }) => target)).toEqual(expected.map((number) => anId(number)));
  });

  test('a rare filter makes short pages whose cursor goes on, each of bounded reads', async () => {
    const many = daily(2500, (number) => ({
      at: iso(ms(NOW) - 60_000 - number),
      action: number === 2400 ? 'export' : 'take',
    }));
    const lists = listing(many);
    const first = await lists.get({ actor: 'app-lead', action: 'export' });
    expect(first.body).toMatchObject({ items: [], cursor: expect.any(String) });
    expect(lists.asked.length).toBe(20);
    const pages = await lists.all({ actor: 'app-lead', action: 'export' });
    expect(pages.flatMap(({ items }) => items)).toHaveLength(1);
  });

  test('the far future and the far past cost no more than what is there', async () => {
    const lists = listing(daily(3));
    const pages = await lists.all({ from: '0001-01-01', to: '9999-12-31' });
    expect(pages.map(({ items }) => items.length)).toEqual([3]);
    expect(lists.asked.length).toBeLessThanOrEqual(20);
  });

  test.each([
    [{ limit: '0' }, '/limit'],
    [{ limit: '101' }, '/limit'],
    [{ from: 'yesterday' }, '/from'],
    [{ to: '2026-02-30' }, '/to'],
    [{ who: 'x' }, '/who'],
    [{ actor: '' }, '/actor'],
    [{ cursor: 'nonsense' }, '/cursor'],
  ])('%j is 422', async (query: Record<string, string>, pointer) => {
    const { status, body } = await listing([]).get(query);
    expect({ status, pointers: body.errors?.map((error) => error.pointer) }).toEqual({
      status: 422,
      pointers: [pointer],
    });
  });

  test.each(ROLES.map((role) => [role, role === 'auditor' || role === 'admin' ? 200 : 403] as const))(
    '%s gets %i',
    async (role, status) => {
      expect((await listing([]).get({}, role)).status).toBe(status);
    },
  );
});
