import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveGateway } from '../../local/companion/gateway.ts';
import { type Listening, listen, readBody, send, sendJson } from '../../local/companion/http.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

let emulator: Listening;
let gateway: Listening;
let answer: Answer;

beforeEach(async () => {
  emulator = await listen(async (request, response) => answer(request, response));
  gateway = await serveGateway(() => `${emulator.url}/restapis/x/v/_user_request_`);
});
afterEach(async () => {
  await gateway.close();
  await emulator.close();
});

const NO_ROOM = { __type: 'TooManyRequestsException', Reason: 'ConcurrentInvocationLimitExceeded' };

const settled = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  problem: (await response.json()) as Record<string, unknown>,
});

describe("the API's gateway", () => {
  it('passes a request on as it is, and its answer back', async () => {
    answer = async (request, response) => {
      response.setHeader('x-request-id', 'r-1');
      response.setHeader('location', '/v1/feedback/1');
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      const { method, url, headers } = request;
      sendJson(response, 202, { method, url, key: headers['idempotency-key'], body: await readBody(request) });
    };
    const sent = { method: 'POST', headers: { 'Idempotency-Key': 'k' }, body: '{"text":"您好"}' };
    const response = await fetch(`${gateway.url}/v1/feedback?a=1&a=2`, sent);
    expect(response.status).toBe(202);
    expect(response.headers.get('x-request-id')).toBe('r-1');
    expect(response.headers.get('location')).toBe('/v1/feedback/1');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toEqual({
      method: 'POST',
      url: '/restapis/x/v/_user_request_/v1/feedback?a=1&a=2',
      key: 'k',
      body: '{"text":"您好"}',
    });
  });

  it('does not follow a redirect for the caller', async () => {
    answer = (_, response) => {
      response.writeHead(303, { location: '/c/t', 'x-request-id': 'r' }).end();
    };
    expect((await fetch(`${gateway.url}/c/t/rating`, { redirect: 'manual' })).status).toBe(303);
  });

  it('a HEAD has no body', async () => {
    answer = (_, response) => send(response, 200, 'text/html', 'page');
    const response = await fetch(`${gateway.url}/c/t`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('lets a request wait while every process is busy', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      sendJson(response, asked < 3 ? 429 : 202, asked < 3 ? NO_ROOM : {});
    };
    expect((await fetch(`${gateway.url}/v1/feedback`, { method: 'POST', body: '{}' })).status).toBe(202);
    expect(asked).toBe(3);
  });

  it("a 429 of the product's own goes to the caller", async () => {
    answer = (_, response) => sendJson(response, 429, { title: 'Too many requests' });
    expect((await fetch(gateway.url)).status).toBe(429);
  });

  it('never has more than twelve in flight, and answers all', async () => {
    let now = 0;
    let most = 0;
    const release: (() => void)[] = [];
    answer = async (_, response) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => {
        release.push(resolve);
        if (now === 12) for (const go of release.splice(0)) go();
      });
      now -= 1;
      sendJson(response, 200, {});
    };
    const all = await Promise.all(Array.from({ length: 48 }, () => fetch(gateway.url)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(most).toBe(12);
  });

  it("a function's crash is a 503 that tells nothing of it", async () => {
    answer = (_, response) => sendJson(response, 502, { message: '{"errorMessage": "no table closeloop"}' });
    const { status, type, problem } = await settled(await fetch(gateway.url));
    expect([status, type]).toEqual([503, 'application/problem+json']);
    expect(problem).toMatchObject({ status: 503, title: 'Service unavailable' });
    expect(JSON.stringify(problem)).not.toContain('closeloop');
  });

  it("a 503 of the product's own is left as it is", async () => {
    answer = (_, response) => {
      response.setHeader('x-request-id', 'r-1');
      sendJson(response, 503, { detail: 'own' });
    };
    expect((await settled(await fetch(gateway.url))).problem).toEqual({ detail: 'own' });
  });

  it('refuses a body over 10 MB', async () => {
    answer = (_, response) => sendJson(response, 200, {});
    const post = (size: number) => fetch(gateway.url, { method: 'POST', body: Buffer.alloc(size) });
    expect((await post(10 * 1024 * 1024)).status).toBe(200);
    expect((await settled(await post(10 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await settled(await post(30 * 1024 * 1024))).status).toBe(413);
  });

  it('is unavailable before anything is deployed, and when the emulator is gone', async () => {
    const early = await serveGateway(() => undefined);
    expect((await fetch(early.url)).status).toBe(503);
    await early.close();
    const late = await serveGateway(() => 'http://127.0.0.1:1');
    expect((await fetch(late.url)).status).toBe(503);
    await late.close();
  });
});
