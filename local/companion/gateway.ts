import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { BodyTooLarge, type Listening, listen, readBytes } from './http.ts';
import { slots } from './slots.ts';

// Amazon API Gateway's own quotas: the size of a request, and how long a function may take to answer it.
const MAX_BODY_BYTES = 10 * 1024 * 1024;
const PATIENCE_MS = 29_000;

// The emulator runs a process for every request in flight and refuses those beyond its cap; a few at a time is also the
// fastest on a small machine. An account has room for a thousand.
const AT_ONCE = 12;
const AGAIN_AFTER_MS = 100;

interface Answer {
  readonly status: number;
  readonly headers: string[];
  readonly body: Buffer;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: string[];
  readonly body: Buffer;
}

// Idle connections end before the emulator would end them (75 s), so that none is closed just as it is used.
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE, timeout: 30_000 });

/** Headers of one connection only, and those that the body sets anew (RFC 9110, 7.6.1). */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect']);

const passedOn = (raw: readonly string[]): string[] =>
  raw.filter((_, index) => !OWN.has((raw[index - (index % 2)] ?? '').toLowerCase()));

const has = (headers: readonly string[], name: string): boolean =>
  headers.some((header, index) => index % 2 === 0 && header.toLowerCase() === name);

const ask = ({ method, url, headers, body }: Asked, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const length = ['content-length', String(body.length), 'host', url.host];
    const sent = httpRequest(url, { method, agent, signal, headers: [...headers, ...length] }, (response) => {
      readBytes(response, Number.POSITIVE_INFINITY).then(
        (bytes) => resolve({ status: response.statusCode ?? 502, headers: passedOn(response.rawHeaders), body: bytes }),
        reject,
      );
    });
    sent.once('error', reject).end(body);
  });

/** The emulator's word that no process was free for the function: nothing was done. */
const noRoom = ({ status, body }: Answer): boolean =>
  status === 429 && body.includes('"ConcurrentInvocationLimitExceeded"');

const problem = (status: number, title: string): Answer => {
  const id = randomUUID();
  const document = { type: 'about:blank', title, status, detail: `${title}.`, instance: `urn:request:${id}` };
  const again = status === 503 ? ['retry-after', '1'] : [];
  return {
    status,
    headers: ['content-type', 'application/problem+json', 'x-request-id', id, ...again],
    body: Buffer.from(JSON.stringify(document)),
  };
};

const unavailable = (): Answer => problem(503, 'Service unavailable');

/** Asks until there is room or the time is up. A function that failed is answered for as the stack's gateway would. */
const forward = async (asked: Asked): Promise<Answer> => {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    for (;;) {
      const answer = await ask(asked, signal);
      if (!noRoom(answer)) return answer.status >= 500 && !has(answer.headers, 'x-request-id') ? unavailable() : answer;
      await sleep(AGAIN_AFTER_MS, undefined, { signal });
    }
  } catch (error) {
    console.error(`${asked.method} ${asked.url.pathname}:`, error);
    return unavailable();
  }
};

const write = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, [...headers, 'content-length', String(body.length)]).end(body);
};

/**
 * The API's address for everybody outside: passes requests on to where the emulator keeps the REST API, and does what
 * the emulator leaves undone of API Gateway: requests wait while all processes are busy, a body over 10 MB is refused
 * (413), and a function that fails or does not answer in 29 s is a 503 with a problem document.
 * @param api where the REST API is; undefined while it is not deployed
 */
export const serveGateway = (api: () => string | undefined): Promise<Listening> => {
  const inTurn = slots(AT_ONCE);
  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const base = api();
    if (base === undefined) return unavailable();
    const asked = {
      method: request.method ?? 'GET',
      url: new URL(`${base}${request.url ?? '/'}`),
      headers: passedOn(request.rawHeaders),
      body: await readBytes(request, MAX_BODY_BYTES),
    };
    return await inTurn(() => forward(asked));
  };
  return listen(async (request, response) => {
    try {
      write(response, await answer(request));
    } catch (error) {
      if (!(error instanceof BodyTooLarge)) throw error;
      write(response, problem(413, 'Content too large'));
    }
  });
};
