import type { FeedbackRequest } from '../contracts/intake.ts';
import type { Secrets } from '../loop/ports.ts';
import type { Claim } from '../loop/records.ts';
import type { Source } from './ports.ts';

/** How a request says that it is the same as an earlier one. */
export interface RetryNames {
  /** The header `Idempotency-Key`, with the index when it came with a batch. */
  key?: string;
  /** The request's signature: a signed request that comes again is a retry. */
  signature?: string;
}

const WEEK = 7 * 24 * 3600;

/** A JSON text that is the same for the same content, whatever the order of the fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

/**
 * The claims of a request: by its `Idempotency-Key` for seven days, by its `externalId` for ever, and when it has neither,
 * by its signature.
 * @param now epoch milliseconds
 */
export async function claimsOf(
  secrets: Secrets,
  source: Source,
  request: FeedbackRequest,
  names: RetryNames,
  now: number,
): Promise<Claim[]> {
  const body = await secrets.mac('request', canonical(request));
  const expiresAt = Math.floor(now / 1000) + WEEK;
  const claim = async (kind: string, value: string) => ({
    source: source.id,
    name: await secrets.mac('request', `${kind}\n${source.id}\n${value}`),
    body,
  });
  const claims: Claim[] = [];
  if (names.key !== undefined) claims.push({ ...(await claim('key', names.key)), expiresAt });
  if (request.externalId !== undefined) claims.push(await claim('external id', request.externalId));
  if (claims.length === 0 && names.signature !== undefined) {
    claims.push({ ...(await claim('signature', names.signature)), expiresAt });
  }
  return claims;
}
