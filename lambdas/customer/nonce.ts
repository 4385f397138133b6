import type { Secrets } from '../loop/ports.ts';
import type { OpenLink } from './open-link.ts';

/** How long a page that was left open can still be sent. A lifetime of a token: not divided by the speed. */
const LIFETIME = 24 * 3_600_000;

const macOf = (secrets: Secrets, { text, item }: OpenLink, issued: string): Promise<string> =>
  secrets.mac('nonce', [text, item.cycle, issued].join('\n'));

/** What a page hides in its forms: made for this link, this resolution cycle and this moment. */
export async function newNonce(secrets: Secrets, link: OpenLink, now: number): Promise<string> {
  const issued = now.toString(36);
  return `${issued}.${await macOf(secrets, link, issued)}`;
}

/** Whether a nonce is from a page of this link that was opened not too long ago, in the cycle that still is. */
export async function isFresh(secrets: Secrets, link: OpenLink, nonce: unknown, now: number): Promise<boolean> {
  if (typeof nonce !== 'string') return false;
  const [issued = '', mac] = nonce.split('.');
  const at = Number.parseInt(issued, 36);
  if (!Number.isSafeInteger(at) || now - at > LIFETIME || at > now) return false;
  return mac === (await macOf(secrets, link, issued));
}
