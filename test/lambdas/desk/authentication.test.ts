import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { oidcTokens } from '../../../lambdas/adapters/oidc.ts';
import { Problem } from '../../../lambdas/http/problem.ts';
import type { HttpRequest } from '../../../lambdas/http/route.ts';
import { staffOnly } from '../../../lambdas/http/staff.ts';

const ISSUER = 'http://127.0.0.1:4011';
const NOW = Date.parse('2026-11-20T08:00:00.000Z');
const NOW_SECONDS = NOW / 1000;

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let own: Keys;
let strange: Keys;
beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true });
  strange = await generateKeyPair('RS256', { extractable: true });
});

const claims = {
  sub: 'app-owner',
  name: 'app owner',
  'closeloop:role': 'agent',
  'closeloop:teams': ['app'],
  aud: 'closeloop',
};

interface Signing {
  key?: Keys['privateKey'];
  iss?: string;
  expires?: number | null;
  kid?: string;
}

function signed(payload: JWTPayload = claims, signing: Signing = {}): Promise<string> {
  const { key = own.privateKey, iss = ISSUER, expires = NOW_SECONDS + 60, kid = 'one' } = signing;
  const token = new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).setIssuer(iss).setIssuedAt(NOW_SECONDS);
  return (expires === null ? token : token.setExpirationTime(expires)).sign(key);
}

/** An issuer's endpoints, without a network; what was asked of it. */
function issuer(answers: { discovery?: object; status?: number } = {}) {
  const asked: string[] = [];
  const fetching = async (input: string | URL | Request): Promise<Response> => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    if (answers.status !== undefined) return new Response('', { status: answers.status });
    if (url === `${ISSUER}/.well-known/openid-configuration`) {
      return Response.json(answers.discovery ?? { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` });
    }
    return Response.json({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256' }] });
  };
  return { asked, fetching };
}

function desk(
  answers: Parameters<typeof issuer>[0] = {},
  expects: { audience?: string } = { audience: 'closeloop' },
  agentsSee: 'team' | 'own' = 'team',
) {
  const { asked, fetching } = issuer(answers);
  const { authenticate } = staffOnly({
    readToken: oidcTokens({ issuer: ISSUER, ...expects }, fetching),
    oidc: { roleClaim: 'closeloop:role', teamsClaim: 'closeloop:teams' },
    access: { agentsSee },
    now: () => NOW,
  });
  const request = (authorization?: string): HttpRequest => ({
    method: 'GET',
    path: '/v1/desk/me',
    params: {},
    query: {},
    rawBody: '',
    requestId: 'r',
    headers: authorization === undefined ? {} : { authorization },
  });
  return { asked, call: (authorization?: string) => authenticate(request(authorization)) };
}

test('R6.2 agents see their own items only where the settings say so; nobody else is bound by it', async () => {
  const { call } = desk({}, { audience: 'closeloop' }, 'own');
  expect(await call(`Bearer ${await signed()}`)).toMatchObject({ role: 'agent', sees: 'own' });
  const lead = await call(`Bearer ${await signed({ ...claims, 'closeloop:role': 'lead' })}`);
  expect(lead).toMatchObject({ role: 'lead' });
  expect(lead).not.toHaveProperty('sees');
});

test('R6.2 a good token is somebody of the staff, with role and teams from its claims', async () => {
  const { call } = desk();
  expect(await call(`Bearer ${await signed()}`)).toStrictEqual({
    kind: 'person',
    id: 'app-owner',
    name: 'app owner',
    role: 'agent',
    teams: ['app'],
  });
});

test('a token without a name is called by its subject, one without teams has none', async () => {
  const { call } = desk();
  const token = await signed({ sub: 'a-1', 'closeloop:role': 'auditor', aud: 'closeloop' });
  expect(await call(`Bearer ${token}`)).toMatchObject({ id: 'a-1', name: 'a-1', role: 'auditor', teams: [] });
});

test('the audience is not judged where none is configured', async () => {
  const { call } = desk({}, {});
  expect(await call(`Bearer ${await signed({ ...claims, aud: 'other' })}`)).toMatchObject({ id: 'app-owner' });
});

test('the issuer’s documents are read once for many tokens', async () => {
  const { call, asked } = desk();
  for (let i = 0; i < 3; i += 1) await call(`Bearer ${await signed()}`);
  expect(asked).toStrictEqual([`${ISSUER}/.well-known/openid-configuration`, `${ISSUER}/jwks`]);
});

const bad: Record<string, () => Promise<string | undefined> | string | undefined> = {
  'no header': () => undefined,
  'another scheme': () => 'Basic YTpi',
  'no token': () => 'Bearer ',
  'no JWT': () => 'Bearer abc.def',
  'two tokens': async () => `Bearer ${await signed()} ${await signed()}`,
  'an expired token': async () => `Bearer ${await signed(claims, { expires: NOW_SECONDS - 6 })}`,
  'a token that never expires': async () => `Bearer ${await signed(claims, { expires: null })}`,
  'a token of another issuer': async () => `Bearer ${await signed(claims, { iss: 'http://127.0.0.1:4012' })}`,
  'a token for others': async () => `Bearer ${await signed({ ...claims, aud: 'other' })}`,
  'a token of tomorrow': async () => `Bearer ${await signed({ ...claims, nbf: NOW_SECONDS + 60 })}`,
  'a stranger’s signature under our key’s name': async () =>
    `Bearer ${await signed(claims, { key: strange.privateKey })}`,
  'an unknown key': async () => `Bearer ${await signed(claims, { key: strange.privateKey, kid: 'two' })}`,
  'a token without subject': async () => `Bearer ${await signed({ ...claims, sub: '' })}`,
  'alg none': () =>
    `Bearer ${new UnsecuredJWT(claims)
      .setIssuer(ISSUER)
      .setExpirationTime(NOW_SECONDS + 60)
      .encode()}`,
  'the public key as a shared secret': async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(own.publicKey)));
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' }).setIssuer(ISSUER);
    return `Bearer ${await token.setExpirationTime(NOW_SECONDS + 60).sign(secret)}`;
  },
  'a changed payload': async () => {
    const [header, , signature] = (await signed()).split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, 'closeloop:role': 'admin' })).toString('base64url');
    return `Bearer ${header}.${payload}.${signature}`;
  },
};

const problemOf = async (calling: Promise<unknown>): Promise<Problem> => {
  const thrown = await calling.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Problem)) throw new Error('no problem was found');
  return thrown;
};

test.for(Object.entries(bad))('401: %s', async ([, header]) => {
  const { call } = desk();
  const problem = await problemOf(call(await header()));
  expect(problem).toMatchObject({ status: 401, extras: { headers: { 'www-authenticate': expect.any(String) } } });
});

test('a good token without a role of the desk may not call: 403', async () => {
  const { call } = desk();
  for (const role of [undefined, 'owner', ['admin']]) {
    const problem = await problemOf(call(`Bearer ${await signed({ ...claims, 'closeloop:role': role })}`));
    expect(problem.status).toBe(403);
  }
});

test.for([
  ['does not answer well', { status: 500 }],
  ['has the documents of another', { discovery: { issuer: 'http://127.0.0.1:4012', jwks_uri: `${ISSUER}/jwks` } }],
  ['names no keys', { discovery: { issuer: ISSUER } }],
] as const)('an issuer that %s: 503, and asked again the next time', async ([, answers]) => {
  const { call, asked } = desk(answers);
  const token = await signed();
  for (let i = 1; i <= 2; i += 1) {
    const problem = await problemOf(call(`Bearer ${token}`));
    expect(problem).toMatchObject({ status: 503, extras: { headers: { 'retry-after': '2' } } });
    expect(asked).toHaveLength(i);
  }
});
