import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { contributionOf } from '../../../lambdas/domain/figures/contribution.ts';
import type { Role } from '../../../lambdas/domain/labels.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { reportRoutes } from '../../../lambdas/reports/routes.ts';
import { anAssignedFeedback, ms } from '../../builders/feedback.ts';
import { memoryFigures } from '../../doubles/memory-figures.ts';

async function get(path: string, query: Record<string, string> = {}, role: Role = 'admin') {
  const figures = memoryFigures();
  const item = anAssignedFeedback();
  await figures.add(contributionOf(item, 'Asia/Shanghai'), [{ id: item.id, from: 1, to: 3 }]);
  const api = serve({
    name: 'reports',
    authenticate: async () => ({ kind: 'person' as const, id: 'x', name: 'x', role, teams: [] }),
    routes: reportRoutes({ figures, zone: 'Asia/Shanghai', now: () => ms('2026-11-20T10:00:00.000Z') }),
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
