import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { log, nameOf } from '../runtime/log.ts';
import { checkSize, parseBody } from './body.ts';
import { Problem, problemDocument } from './problem.ts';
import { type HttpAnswer, type HttpRequest, match, type Opened, type Route } from './route.ts';

export interface Api<Caller> {
  name: string;
  routes: readonly Route<Caller>[];
  /** Who calls; throws Problem 401. */
  authenticate(request: HttpRequest): Promise<Caller>;
  /** Whether the caller may call the route at all; throws Problem 403. Judged once it is known what the caller sees. */
  authorize?(caller: Caller, route: Pick<Route<Caller>, 'method' | 'path'>): void;
}

/** The function behind a gateway's proxy route: finds the route, runs its steps, renders answers and problems. */
export function serve<Caller>(api: Api<Caller>) {
  return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    const request = requestOf(event);
    try {
      return render(await answer(api, request), request);
    } catch (error) {
      return render(refusal(api.name, error, request), request);
    }
  };
}

async function answer<Caller>(api: Api<Caller>, bare: HttpRequest): Promise<HttpAnswer> {
  const { route, request } = find(api.routes, bare);
  const opened = await open(api, route, request);
  const replayed = await opened.replay?.();
  if (replayed) return replayed;
  return respond(route, opened, request);
}

async function open<Caller>(api: Api<Caller>, route: Route<Caller>, request: HttpRequest): Promise<Opened> {
  if (route.access === 'public') return route.open(request);
  const caller = await api.authenticate(request);
  const opened = await route.open(request, caller);
  api.authorize?.(caller, route);
  return opened;
}

async function respond(
  route: Pick<Route<never>, 'maxBytes' | 'form' | 'anyBody'>,
  opened: Opened,
  request: HttpRequest,
) {
  if (request.method === 'GET' || request.method === 'HEAD') return opened.respond({});
  checkSize(request, route.maxBytes);
  const body = route.anyBody === true ? {} : parseBody(request, route.form === true);
  opened.precondition?.();
  return opened.respond(body);
}

function find<Caller>(routes: readonly Route<Caller>[], request: HttpRequest) {
  const matching = routes.flatMap((route) => {
    const params = match(route.path, request.path);
    return params === undefined ? [] : [{ route, params }];
  });
  // A path that is spelled out wins over one with names in it, whatever the method.
  const exact = matching.filter(({ route }) => route.path === request.path);
  const fitting = exact.length > 0 ? exact : matching;
  if (fitting.length === 0) throw new Problem(404, 'There is no such path.');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const found = fitting.find(({ route }) => route.method === method);
  if (!found) {
    const allow = [...new Set(fitting.map(({ route }) => route.method))].join(', ');
    throw new Problem(405, `The path takes ${allow}.`, { headers: { allow } });
  }
  return { route: found.route, request: { ...request, params: found.params } };
}

function requestOf(event: APIGatewayProxyEvent): HttpRequest {
  const headers = Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']);
  const query = Object.entries(event.queryStringParameters ?? {}).map(([name, value]) => [name, value ?? '']);
  const raw = event.body ?? '';
  return {
    method: event.httpMethod,
    path: event.path,
    params: {},
    query: Object.fromEntries(query),
    headers: Object.fromEntries(headers),
    rawBody: event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw,
    requestId: event.requestContext.requestId,
  };
}

function refusal(name: string, error: unknown, request: HttpRequest): HttpAnswer {
  const problem = error instanceof Problem ? error : new Problem(500, 'Something went wrong here. Please try again.');
  if (!(error instanceof Problem)) log('error', `${name}.failed`, { request: request.requestId, error: nameOf(error) });
  return {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...problem.extras.headers },
    body: problemDocument(problem, request.requestId),
  };
}

function render(given: HttpAnswer, request: HttpRequest): APIGatewayProxyResult {
  const text = typeof given.body === 'string' ? given.body : undefined;
  const json = given.body === undefined ? '' : JSON.stringify(given.body);
  return {
    statusCode: given.status,
    headers: {
      'content-type': text === undefined ? 'application/json' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...given.headers,
      'x-request-id': request.requestId,
    },
    body: request.method === 'HEAD' ? '' : (text ?? json),
  };
}
