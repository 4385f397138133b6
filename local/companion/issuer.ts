import { OAuth2Server } from 'oauth2-mock-server';
import * as z from 'zod';
import type { Listening } from './http.ts';

/** The audience of every token that the local issuer signs. */
export const LOCAL_AUDIENCE = 'closeloop';

const DAY_SECONDS = 24 * 60 * 60;

/** Whom a token is for; `expiresIn` in seconds, negative for one that has expired already. */
export const TokenFor = z.strictObject({
  sub: z.string().min(1),
  name: z.string().min(1),
  role: z.string().min(1),
  teams: z.array(z.string()),
  expiresIn: z.int().default(DAY_SECONDS),
});
export type TokenFor = z.input<typeof TokenFor>;

const mint = async (server: OAuth2Server, body: unknown): Promise<{ status: number; answer: unknown }> => {
  const who = TokenFor.safeParse(body);
  if (!who.success) return { status: 422, answer: { message: z.prettifyError(who.error) } };
  const { sub, name, role, teams, expiresIn } = who.data;
  const claims = { sub, name, aud: LOCAL_AUDIENCE, 'closeloop:role': role, 'closeloop:teams': teams };
  const token = await server.issuer.buildToken({
    expiresIn,
    scopesOrTransform: (_header, payload) => Object.assign(payload, claims),
  });
  return { status: 200, answer: { token } };
};

/**
 * An OIDC issuer: discovery document, JWKS (RS256), and besides them `POST /_tokens` with a `TokenFor`, which answers
 * `{ token }` for whom it is told. It is reachable from this machine only.
 */
export const serveIssuer = async (): Promise<Listening> => {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  server.service.addRoute('POST', '/_tokens', async (request, response) => {
    const { status, answer } = await mint(server, request.body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await server.start(0, '127.0.0.1');
  const url = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = url;
  return { url, close: () => server.stop() };
};

/** Asks a local issuer for a token, valid for a day unless said otherwise. */
export const requestToken = async (issuer: string, who: TokenFor): Promise<string> => {
  const response = await fetch(`${issuer}/_tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  if (!response.ok) throw new Error(`the issuer gave no token: ${response.status} ${await response.text()}`);
  return z.object({ token: z.string() }).parse(await response.json()).token;
};
