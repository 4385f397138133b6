/** Where FNV-1a begins, and what it multiplies with (32 bits). */
export const BASIS = 0x811c9dc5;
export const PRIME = 0x01000193;

/** Spreads the bits of a 32-bit number, as the low ones of an FNV hash are weak (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** FNV-1a over the UTF-16 units from `start` to `end` of a text, spread: 32 bits, the same for ever. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = BASIS;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return spread(hash);
}
