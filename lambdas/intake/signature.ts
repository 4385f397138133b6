import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a signature's time may be from ours, in seconds. */
export const WINDOW = 5 * 60;

export interface Signed {
  /** `X-Closeloop-Timestamp`: Unix seconds. */
  timestamp: string;
  /** `X-Closeloop-Signature`: `v1=<hex>`. */
  signature: string;
  rawBody: string;
}

/** The signature of a body at a time: HMAC-SHA-256 of `timestamp.body` over the body's bytes, `v1=<hex>`. */
export const sign = (secret: string, timestamp: string, rawBody: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody, 'utf8').digest('hex')}`;

const isTimely = (timestamp: string, now: number): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now / 1000 - Number(timestamp)) <= WINDOW;

/** Whether a request was signed with the secret within the window around `now` (epoch milliseconds). */
export function isSigned(secret: string, { timestamp, signature, rawBody }: Signed, now: number): boolean {
  if (!isTimely(timestamp, now)) return false;
  const expected = Buffer.from(sign(secret, timestamp, rawBody));
  const given = Buffer.from(signature.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}
