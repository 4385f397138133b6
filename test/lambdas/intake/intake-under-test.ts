import type { APIGatewayProxyEvent } from 'aws-lambda';
import { serve } from '../../../lambdas/http/serve.ts';
import { authenticate } from '../../../lambdas/intake/authenticate.ts';
import type { Detector, Source, Sources } from '../../../lambdas/intake/ports.ts';
import { requestReader } from '../../../lambdas/intake/read-request.ts';
import { intakeRoutes } from '../../../lambdas/intake/routes.ts';
import { sign } from '../../../lambdas/intake/signature.ts';
import { anId, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy } from '../../builders/settings.ts';
import { memoryLedger } from '../../doubles/memory-ledger.ts';
import { memoryVault } from '../../doubles/memory-vault.ts';

export const NOW = Date.parse(RECEIVED_AT);

const partner: Source = { id: 'partner', channel: 'partner', maySetChannel: true };
const SOURCES: Record<string, Source> = {
  web: { id: 'web', channel: 'web', maySetChannel: false },
  hotline: { id: 'hotline', channel: 'hotline', maySetChannel: false },
  partner,
};

export const TOKENS = { web: 'web_token', hotline: 'hotline_token', partner: 'partner_token' } as const;
export const SIGNING = { key: 'partner-1', secret: 'a secret of the partner' } as const;

export interface Asked {
  /** Sent as JSON; text as it is. */
  body?: unknown;
  source?: keyof typeof TOKENS;
  headers?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  /** The answer's JSON. */
  json: Record<string, unknown> & { errors?: { pointer: string; detail: string }[] };
}

const sources: Sources = {
  byToken: async (token) => SOURCES[Object.entries(TOKENS).find(([, known]) => known === token)?.[0] ?? ''],
  byKey: async (key) => (key === SIGNING.key ? { source: partner, secret: SIGNING.secret } : undefined),
};

/** The headers of a signed request. */
export const signed = (body: string, at: number = NOW, secret: string = SIGNING.secret): Record<string, string> => {
  const timestamp = String(Math.floor(at / 1000));
  return {
    'X-Closeloop-Key': SIGNING.key,
    'X-Closeloop-Timestamp': timestamp,
    'X-Closeloop-Signature': sign(secret, timestamp, body),
  };
};

/** The intake over doubles, with a clock that stands still and references and ids that count up. */
export function intakeUnderTest(detector?: Detector) {
  const time = { now: NOW };
  const ledger = memoryLedger();
  const vault = memoryVault();
  const queued: string[] = [];
  const queue = { down: false };
  const random = { next: 0 };
  let ids = 0;
  const api = serve({
    name: 'intake',
    authenticate: (request) => authenticate(sources, () => time.now, request),
    routes: intakeRoutes({
      vault,
      ledger,
      queue: {
        send: async (sent) => {
          if (queue.down) return [...sent];
          queued.push(...sent);
          return [];
        },
      },
      feedback: ledger.feedback,
      ...(detector && { detector }),
      policy: somePolicy(),
      pagesUrl: 'https://pages.example.com',
      now: () => time.now,
      newId: () => {
        ids += 1;
        return anId(ids);
      },
      random: () => {
        const bytes = new Uint8Array([0, 0, random.next >> 8, random.next & 255]);
        random.next += 1;
        return bytes;
      },
      reader: requestReader(['standard', 'vip']),
      document: () => '{"openapi":"3.1.0"}',
    }),
  });

  async function call(method: string, path: string, asked: Asked = {}): Promise<Answered> {
    const { body, source, headers = {} } = asked;
    const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
    const event = {
      httpMethod: method,
      path,
      headers: {
        ...(source === undefined ? {} : { Authorization: `Bearer ${TOKENS[source]}` }),
        ...(text === null ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      queryStringParameters: null,
      body: text,
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1' },
    };
    const answer = await api(event as unknown as APIGatewayProxyEvent);
    const json = answer.body === '' ? {} : (JSON.parse(answer.body) as Answered['json']);
    return { status: answer.statusCode, headers: answer.headers ?? {}, text: answer.body, json };
  }

  const post = (body: unknown, asked: Asked = {}) => call('POST', '/v1/feedback', { source: 'web', body, ...asked });
  const batch = (items: unknown[], asked: Asked = {}) =>
    call('POST', '/v1/feedback/batch', { source: 'web', body: { items }, ...asked });
  return { time, ledger, vault, queued, queue, random, call, post, batch };
}
