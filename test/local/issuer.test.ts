import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Listening } from '../../local/companion/http.ts';
import { LOCAL_AUDIENCE, requestToken, serveIssuer, type TokenFor } from '../../local/companion/issuer.ts';

const agent: TokenFor = { sub: 'app-owner', name: 'app owner', role: 'agent', teams: ['app'] };

let issuer: Listening;
beforeEach(async () => {
  issuer = await serveIssuer();
});
afterEach(() => issuer.close());

/** Verifies as a relying party does: keys found through the discovery document. */
const verify = async (token: string) => {
  const discovery = await fetch(`${issuer.url}/.well-known/openid-configuration`);
  const { issuer: name, jwks_uri: keys } = (await discovery.json()) as { issuer: string; jwks_uri: string };
  expect(name).toBe(issuer.url);
  return await jwtVerify(token, createRemoteJWKSet(new URL(keys)), { issuer: name, audience: LOCAL_AUDIENCE });
};

describe('the local OIDC issuer', () => {
  it("signs RS256 tokens with the desk's claims, valid for a day", async () => {
    const token = await requestToken(issuer.url, agent);
    expect(decodeProtectedHeader(token).alg).toBe('RS256');
    const { payload } = await verify(token);
    expect(payload).toMatchObject({
      sub: 'app-owner',
      name: 'app owner',
      'closeloop:role': 'agent',
      'closeloop:teams': ['app'],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(86_400);
  });

  it('makes one that has expired, for tests of the refusal', async () => {
    const token = await requestToken(issuer.url, { ...agent, expiresIn: -60 });
    await expect(verify(token)).rejects.toBeInstanceOf(errors.JWTExpired);
  });

  it("another issuer's token does not pass", async () => {
    const other = await serveIssuer();
    const token = await requestToken(other.url, agent);
    await other.close();
    await expect(verify(token)).rejects.toThrow(/no applicable key|signature|issuer/i);
  });

  it('refuses a wish with a part missing', async () => {
    await expect(requestToken(issuer.url, { ...agent, sub: '' })).rejects.toThrow(/422/);
  });
});
