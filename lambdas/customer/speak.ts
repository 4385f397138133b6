import { messageBody } from '../contracts/customer.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { cleanText, codePoints } from '../domain/clean-text.ts';
import { startsAnew } from '../domain/page/offers.ts';
import { isOnlyThanks } from '../domain/page/thanks.ts';
import { maskText } from '../domain/privacy/index.ts';
import { parsed } from '../http/body.ts';
import { wrongField } from '../http/problem.ts';
import { bear } from '../loop/offspring.ts';
import { act } from './act.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';

const MOST = 5000;

/** A text of 1 to `most` code points once it is cleaned, or 422 for its field. */
export function wordsFrom(pointer: string, given: string, most: number): string {
  const text = cleanText(given);
  if (text === '' || codePoints(text) > most) throw wrongField(pointer, `Must have 1 to ${most} characters.`);
  return text;
}

/**
 * The customer answers or adds something: stored masked, the words themselves sealed. Only thanks confirm.
 * @param requestKey the sender's name for this request, if it gave one: sent twice, it counts once
 */
export async function speak(
  customers: Customers,
  link: OpenLink,
  body: unknown,
  requestKey: string | undefined,
): Promise<Feedback> {
  const given = parsed(messageBody, body);
  const text = wordsFrom('/text', given.text, MOST);
  const { vault } = customers;
  const { id } = link.item;
  const name = requestKey ?? given.nonce;
  if (startsAnew(link.item, customers.now(), customers.policy)) return startAnew(customers, link, text, name);
  const sealed = await vault.sealForRecord(id, 'words', text);
  const words = { text: maskText(text).masked, sealed };
  const key = name === undefined ? {} : { key: await vault.mac('command', ['message', id, name, text].join('\n')) };
  return act(customers, id, { name: isOnlyThanks(text) ? 'thanks' : 'message', words }, key);
}

/** A message long after the close is new feedback of the same customer, linked to the old. */
async function startAnew(
  customers: Customers,
  { item }: OpenLink,
  text: string,
  requestKey: string | undefined,
): Promise<Feedback> {
  const name = `message ${requestKey ?? (await customers.vault.mac('request', text))}`;
  const { id } = await bear(customers, item, { text, name, inherits: false });
  return (await customers.feedback.read(id)) ?? item;
}
