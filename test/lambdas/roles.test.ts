import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { ACCESS } from '../../lambdas/domain/access.ts';
import { ROLES, type Role } from '../../lambdas/domain/labels.ts';
import { answering, type Route } from '../../lambdas/http/route.ts';
import { serve } from '../../lambdas/http/serve.ts';
import { authorizeStaff, type Staff } from '../../lambdas/http/staff.ts';

const STAGES = join(import.meta.dirname, '../../lambdas');

/** Who may make which call of the staff's, as the interface promises it. */
const MATRIX: Record<string, string> = {
  'GET /v1/desk/me': 'agent lead analyst admin auditor',
  'GET /v1/desk/templates': 'agent lead analyst admin auditor',
  'PUT /v1/desk/presence': 'agent lead admin',
  'GET /v1/desk/feedback': 'agent lead analyst admin auditor',
  'GET /v1/desk/feedback/{id}': 'agent lead analyst admin auditor',
  'GET /v1/desk/corrections': 'admin',
  'GET /v1/desk/feedback/{id}/history': 'agent lead analyst admin auditor',
  'GET /v1/desk/feedback/{id}/explain': 'agent lead analyst admin auditor',
  'GET /v1/desk/topics': 'agent lead analyst admin auditor',
  'GET /v1/desk/topics/{id}': 'agent lead analyst admin auditor',
  'POST /v1/desk/feedback/{id}/reveal': 'lead admin',
  'POST /v1/desk/feedback/{id}/take': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/assign': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/note': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/finish': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/reply': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/ask': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/resolve': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/reject': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/reopen': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/close': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/classify': 'agent lead analyst admin',
  'POST /v1/desk/feedback/{id}/reapply': 'admin',
  'POST /v1/desk/policy/reapply': 'admin',
  'POST /v1/desk/feedback/{id}/merge': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/unmerge': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/split': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/spam': 'agent lead admin',
  'POST /v1/desk/feedback/{id}/unspam': 'lead admin',
  'POST /v1/desk/feedback/{id}/delete': 'lead admin',
  'POST /v1/desk/feedback/{id}/restore': 'admin',
  'GET /v1/reports/{period}/{date}': 'lead analyst admin',
  'GET /v1/figures': 'lead analyst admin',
  'GET /v1/audit': 'admin auditor',
  'POST /v1/privacy/requests': 'admin',
  'GET /v1/privacy/requests/{id}': 'admin',
};

/** Calls that are not the staff's: of sources by their token or signature, and of everybody. */
const OTHERS = [
  'POST /v1/feedback',
  'POST /v1/feedback/batch',
  'GET /v1/feedback/{id}',
  'GET /v1/hooks/{source}',
  'POST /v1/hooks/{source}',
  'GET /v1/health',
  'GET /v1/openapi.json',
];
const isOfCustomers = (call: string): boolean => / \/c\/\{token\}/.test(call);

type Table = (desk: never) => Route<Staff>[];

/** Every stage that answers to HTTP, with its table of routes: whatever is there, not what somebody thought of. */
const tables = await Promise.all(
  readdirSync(STAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)routes\.ts$/.test(path))
    .map(async (path) => {
      const exported = Object.values((await import(join(STAGES, path))) as Record<string, unknown>);
      const table = exported.filter((one): one is Table => typeof one === 'function');
      return { stage: path.split('/')[0] ?? '', routes: table.flatMap((routesOf) => routesOf({} as never)) };
    }),
);
const routes = tables.flatMap((table) => table.routes);
const callOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
const ofStaff = routes.filter((route) => !OTHERS.includes(callOf(route)) && !isOfCustomers(callOf(route)));

describe('R6.2 every call of every stage', () => {
  test('is found', () => {
    expect(tables.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['audit', 'customer', 'desk', 'intake', 'reports']),
    );
    for (const { stage, routes: found } of tables) expect([stage, found.length > 0]).toEqual([stage, true]);
  });

  test('has a rule, or is one of those that are not the staff’s', () => {
    expect(ofStaff.map(callOf).filter((call) => !(call in MATRIX))).toEqual([]);
    expect(ofStaff.filter(({ access }) => access === 'public').map(callOf)).toEqual([]);
  });

  test('of others is not opened to the staff by a rule', () => {
    expect(Object.keys(ACCESS).filter((call) => OTHERS.includes(call) || isOfCustomers(call))).toEqual([]);
  });

  test('has the rule that the interface promises, and there is no other rule', () => {
    const rules = Object.fromEntries(Object.entries(ACCESS).map(([call, roles]) => [call, roles.join(' ')]));
    expect(rules).toEqual(MATRIX);
  });
});

/** What a role is answered by a route whose own work is always done. */
async function statusOf(route: Route<Staff>, role: Role): Promise<number> {
  const done: Route<Staff> = {
    ...route,
    access: 'caller',
    open: async () => answering(async () => ({ status: 200 })),
  };
  const api = serve<Staff>({
    name: 'roles',
    authenticate: async () => ({ kind: 'person', id: role, name: role, role, teams: [] }),
    authorize: authorizeStaff,
    routes: [done],
  });
  const event = { httpMethod: route.method, path: route.path, headers: {}, body: null };
  const answer = await api({ ...event, requestContext: { requestId: 'r' } } as unknown as APIGatewayProxyEvent);
  return answer.statusCode;
}

const cases = ofStaff.flatMap((route) => ROLES.map((role) => ({ call: callOf(route), role, route })));

test.for(cases)('R6.2 $call as $role', async ({ call, role, route }) => {
  expect(await statusOf(route, role)).toBe(MATRIX[call]?.split(' ').includes(role) === true ? 200 : 403);
});

test.for([...ROLES])('R6.2 a call without a rule is refused to %s', async (role) => {
  const route: Route<Staff> = { method: 'GET', path: '/v1/desk/new', access: 'caller', open: () => Promise.reject() };
  expect(await statusOf(route, role)).toBe(403);
});

test('R6.2 whoever reads tokens of the staff lets the rules decide', () => {
  const handlers = readdirSync(STAGES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('handler.ts'))
    .map((path) => [path, readFileSync(join(STAGES, path), 'utf8')] as const);
  const readers = handlers.filter(([, source]) => source.includes('oidcTokens('));
  expect(readers.length).toBeGreaterThanOrEqual(3);
  expect(readers.filter(([, source]) => !source.includes('...staffOnly({')).map(([path]) => path)).toEqual([]);
});
