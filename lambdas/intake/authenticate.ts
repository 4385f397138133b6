import { Problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Now } from '../loop/ports.ts';
import type { Source, Sources } from './ports.ts';
import { isSigned } from './signature.ts';

/** Who sends, and the signature of the request when it was signed. */
export interface Sender {
  source: Source;
  signature?: string;
}

const BEARER = /^Bearer +([\w.~+/=-]{1,512})$/i;

const refused = (): Problem =>
  new Problem(401, 'A source token or a valid signature is needed.', { headers: { 'www-authenticate': 'Bearer' } });

/**
 * Who calls: by a source's bearer token, or by its signature over the raw body.
 * Throws 401 for everybody else, without telling which part was wrong.
 */
export async function authenticate(sources: Sources, now: Now, request: HttpRequest): Promise<Sender> {
  const sender =
    request.headers['x-closeloop-key'] === undefined
      ? await byToken(sources, request)
      : await bySignature(sources, now, request);
  if (!sender) throw refused();
  return sender;
}

async function byToken(sources: Sources, { headers }: HttpRequest): Promise<Sender | undefined> {
  const token = BEARER.exec(headers['authorization'] ?? '')?.[1];
  const source = token === undefined ? undefined : await sources.byToken(token);
  return source && { source };
}

async function bySignature(sources: Sources, now: Now, { headers, rawBody }: HttpRequest): Promise<Sender | undefined> {
  const { 'x-closeloop-key': keyId, 'x-closeloop-timestamp': timestamp, 'x-closeloop-signature': signature } = headers;
  if (!keyId || keyId.length > 128 || timestamp === undefined || signature === undefined) return undefined;
  const known = await sources.byKey(keyId);
  const valid = known && isSigned(known.secret, { timestamp, signature, rawBody }, now());
  return valid ? { source: known.source, signature: `${keyId}\n${timestamp}\n${signature.toLowerCase()}` } : undefined;
}
