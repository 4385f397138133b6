import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import type { Role } from '../../../lambdas/domain/labels.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { authorizeStaff } from '../../../lambdas/http/staff.ts';
import { reportRoutes } from '../../../lambdas/reports/routes.ts';
import { anAssignedFeedback, ms } from '../../builders/feedback.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryFigures } from '../../doubles/memory-figures.ts';

async function get(path: string, query: Record<string, string> = {}, role: Role = 'admin', audit = memoryAudit()) {
  const figures = memoryFigures();
  const item = anAssignedFeedback();
  await figures.add(contributionOf(item, 'Asia/Shanghai'), [{ id: item.id, from: 1, to: 3 }]);
  const api = serve({
    name: 'reports',
    authenticate: async () => ({ kind: 'person' as const, id: 'x', name: 'x', role, teams: [] }),
    authorize: authorizeStaff,
    routes: reportRoutes({ figures, audit, zone: 'Asia/Shanghai', now: () => ms('2026-11-20T10:00:00.000Z') }),
  });
  const event = {
    httpMethod: 'GET',
    path,
    queryStringParameters: query,
    headers: {},
    body: null,
    requestContext: { requestId: 'r' },
  };
  const answer = await api(event as unknown as APIGatewayProxyEvent);
  return { status: answer.statusCode, type: String(answer.headers?.['content-type']), body: answer.body };
}

describe('R5.1 reports', () => {
  test('of today are so far, as JSON', async () => {
    const { status, body } = await get('/v1/reports/daily/2026-11-20');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ period: { from: '2026-11-20', soFar: true }, audience: 'management' });
  });

  test.each([
    ['html', 'text/html'],
    ['csv', 'text/csv'],
  ])('come as %s', async (format, type) => {
    expect((await get('/v1/reports/weekly/2026-11-18', { format })).type).toContain(type);
  });

  test('R6.2 an export is in the audit, a look at a report is not', async () => {
    const audit = memoryAudit();
    await get('/v1/reports/weekly/2026-11-18', { format: 'html' }, 'analyst', audit);
    await get('/v1/reports/weekly/2026-11-18', { format: 'csv' }, 'analyst', audit);
    expect(audit.entries).toEqual([
      expect.objectContaining({ actor: 'x', role: 'analyst', action: 'export', target: 'reports/weekly/2026-11-16' }),
    ]);
  });

  test('R6.2 no audit, no export', async () => {
    const audit = memoryAudit();
    audit.breakDown();
    const refused = await get('/v1/reports/weekly/2026-11-18', { format: 'csv' }, 'analyst', audit);
    expect(refused).toMatchObject({ status: 503, type: 'application/problem+json' });
    expect(refused.body).not.toContain('Received');
    expect((await get('/v1/reports/weekly/2026-11-18', {}, 'analyst', audit)).status).toBe(200);
  });

  test.each([
    ['/v1/reports/daily/2026-11-21', {}, 422],
    ['/v1/reports/daily/2026-13-01', {}, 422],
    ['/v1/reports/daily/2026-11-20', { format: 'pdf' }, 422],
    ['/v1/reports/hourly/2026-11-20', {}, 404],
    ['/v1/figures', { name: 'received' }, 422],
    ['/v1/figures', { name: 'nothing', from: '2026-11-01', to: '2026-11-02' }, 422],
    ['/v1/figures', { name: 'received', from: '2026-11-02', to: '2026-11-01' }, 422],
  ])('%s %j is %i', async (path, query, status) => {
    expect(await get(path, query)).toMatchObject({ status, type: 'application/problem+json' });
  });

  test.each<[Role, number]>([
    ['agent', 403],
    ['lead', 200],
    ['analyst', 200],
    ['admin', 200],
    ['auditor', 403],
  ])('R6.2 %s gets %i', async (role, status) => {
    expect((await get('/v1/reports/daily/2026-11-20', {}, role)).status).toBe(status);
    expect((await get('/v1/figures', { name: 'received', from: '2026-11-20', to: '2026-11-20' }, role)).status).toBe(
      status,
    );
  });
});
