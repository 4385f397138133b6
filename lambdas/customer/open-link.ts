import type { Feedback } from '../contracts/feedback.ts';
import { Problem } from '../http/problem.ts';
import { type PageToken, pageUrl, readPageToken } from '../loop/page-link.ts';
import type { Customers } from './ports.ts';

/** A customer's link, with the item it leads to. */
export interface OpenLink {
  text: string;
  url: string;
  token: PageToken;
  item: Feedback;
  /** The right to write through the link is over; the page stays. */
  expired: boolean;
}

const isGone = (item: Feedback, token: PageToken): boolean =>
  item.erasedAt !== null || item.disposition === 'deleted' || item.tokenEpoch !== token.epoch;

/** Opens a link for reading. 404 when it is not one of ours, 410 when the item is erased or deleted, or its links were recalled. */
export async function openLink(customers: Customers, text: string): Promise<OpenLink> {
  const token = await readPageToken(customers.vault, text);
  const item = token && (await customers.feedback.read(token.id));
  if (!token || !item) throw new Problem(404, 'There is no such page.');
  if (isGone(item, token)) throw new Problem(410, 'The page is no longer there.');
  const expired = customers.now() - token.issuedAt > customers.policy.followUp.pageRights;
  return { text, url: pageUrl(customers.pagesUrl, text), token, item, expired };
}

/** Opens a link for writing: 410 as well when the right to write is over. */
export async function openForWriting(customers: Customers, text: string): Promise<OpenLink> {
  const link = await openLink(customers, text);
  if (link.expired) throw new Problem(410, 'The right to write through this link is over; the page can still be read.');
  return link;
}
