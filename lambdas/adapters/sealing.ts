import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
export const KEY_BYTES = 32;

/** A new key for AES-256. */
export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/**
 * AES-256-GCM: nonce, ciphertext, tag. `bound` names what the bytes belong to: opened for anything else, they fail.
 * Nonces are random: one key may seal some 2^32 texts, far more than a month or a person brings.
 */
export function sealBytes(key: Uint8Array, bound: string, clear: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` sealed. Throws when the key, the bytes or what they are bound to is another. */
export function openBytes(key: Uint8Array, bound: string, sealed: Uint8Array): Uint8Array {
  const [nonce, tag] = [sealed.subarray(0, NONCE), sealed.subarray(-TAG)];
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound)).setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
}

/** As `sealBytes`, for a text; base64url. */
export const sealText = (key: Uint8Array, bound: string, clear: string): string =>
  Buffer.from(sealBytes(key, bound, Buffer.from(clear))).toString('base64url');

/** As `openBytes`, for what `sealText` sealed. */
export const openText = (key: Uint8Array, bound: string, sealed: string): string =>
  Buffer.from(openBytes(key, bound, Buffer.from(sealed, 'base64url'))).toString('utf8');

/** A key for one purpose, derived from a master key (HKDF-SHA-256). */
export const deriveKey = (master: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, 'closeloop', purpose, KEY_BYTES));

/** HMAC-SHA-256, base64url. */
export const macOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

/** SHA-256, hex: how a token is stored and found. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
