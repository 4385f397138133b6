import type { Secrets } from './ports.ts';

/** What a customer's link says: which item, which resolution cycle it was sent in, when, and the item's token epoch. */
export interface PageToken {
  id: string;
  epoch: number;
  cycle: number;
  /** Epoch milliseconds. */
  issuedAt: number;
}

const MAC_LENGTH = 22;

const payloadOf = (token: PageToken): string =>
  [token.id, token.epoch, token.cycle, Math.floor(token.issuedAt / 1000)]
    .map((part) => (typeof part === 'string' ? part : part.toString(36)))
    .join('-');

/** The signed token of a customer's link. */
export async function signPageToken(secrets: Secrets, token: PageToken): Promise<string> {
  const payload = payloadOf(token);
  return `${payload}-${(await secrets.mac('page', payload)).replaceAll('-', '.').slice(0, MAC_LENGTH)}`;
}

const number = (part: string): number => Number.parseInt(part, 36);

/** What a token says, or undefined when it is not one of ours. */
export async function readPageToken(secrets: Secrets, text: string): Promise<PageToken | undefined> {
  const parts = text.split('-');
  const [id, epoch, cycle, seconds] = parts;
  if (parts.length !== 5 || id === undefined || epoch === undefined || cycle === undefined || seconds === undefined) {
    return undefined;
  }
  const token = { id, epoch: number(epoch), cycle: number(cycle), issuedAt: number(seconds) * 1000 };
  if (![token.epoch, token.cycle, token.issuedAt].every(Number.isSafeInteger)) return undefined;
  return (await signPageToken(secrets, token)) === text ? token : undefined;
}

/** The customer's URL of a token. */
export const pageUrl = (pagesUrl: string, token: string): string => `${pagesUrl}/c/${token}`;
