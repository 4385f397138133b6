import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod/mini';

export interface Issuer {
  /** As it stands in the tokens; its discovery document is below it. */
  issuer: string;
  /** What the tokens must be made out to; not judged when left out. */
  audience?: string | undefined;
}

/** The issuer does not answer, or not as one: nobody can be recognised now. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/** Signatures by a key pair only: what verifies must not be able to sign, and `none` is no signature. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** Seconds that the clocks of issuer and function may be apart. */
const CLOCK_TOLERANCE = 5;
const TIMEOUT = 5000;

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

async function keysOf(issuer: string, fetching: typeof fetch): Promise<JWTVerifyGetKey> {
  const base = issuer.endsWith('/') ? issuer.slice(0, -1) : issuer;
  const response = await fetching(`${base}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new IssuerUnavailable(`discovery document: ${response.status}`);
  const document = discovery.parse(await response.json());
  if (document.issuer !== issuer) throw new IssuerUnavailable('the discovery document is of another issuer');
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: TIMEOUT, [customFetch]: fetching });
}

/** Failures of getting the issuer's keys; all others that `jose` names are the token's own. */
const KEYS_FAULTS: readonly string[] = ['ERR_JOSE_GENERIC', errors.JWKSTimeout.code, errors.JWKSInvalid.code];

const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !KEYS_FAULTS.includes(error.code);

/**
 * Reads tokens of an OIDC issuer: the claims of a good one, undefined for any other. Discovery document and keys are got
 * once and kept; a key that is not among them is looked for again. Throws `IssuerUnavailable` when they cannot be got.
 */
export function oidcTokens({ issuer, audience }: Issuer, fetching: typeof fetch = fetch) {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  function knownKeys(): Promise<JWTVerifyGetKey> {
    keys ??= keysOf(issuer, fetching).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  }

  return async (token: string, now: number): Promise<JWTPayload | undefined> => {
    try {
      const options = {
        issuer,
        ...(audience === undefined ? {} : { audience }),
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(now),
      };
      return (await jwtVerify(token, await knownKeys(), options)).payload;
    } catch (error) {
      if (isTokensFault(error)) return undefined;
      throw error instanceof IssuerUnavailable ? error : new IssuerUnavailable('keys', { cause: error });
    }
  };
}
