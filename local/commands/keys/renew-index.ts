import type { indexRenewal } from '../../../lambdas/adapters/blind-index.ts';
import type { Body, Feedback } from '../../../lambdas/contracts/feedback.ts';
import { contactsOf } from '../../../lambdas/intake/masked-feedback.ts';
import type { FeedbackStore, Vault } from '../../../lambdas/loop/ports.ts';
import type { ReceivedLong } from '../../../lambdas/privacy/ports.ts';

export interface Renewer {
  feedback: Pick<FeedbackStore, 'read' | 'readBody'>;
  received: Pick<ReceivedLong, 'unfinishedDays' | 'unendedOf'>;
  vault: Pick<Vault, 'openForSubject'>;
  index: ReturnType<typeof indexRenewal>;
}

export interface Renewed {
  items: number;
  subjects: number;
  /** Aliases of the new version that were added. */
  added: number;
  /** Aliases that are of the old version alone: nothing that is stored tells what they were made of. */
  left: number;
}

async function openedContact({ vault }: Renewer, item: Feedback, body: Body): Promise<Record<string, string>> {
  const fields = Object.entries(body.contactSealed).map(async ([field, sealed]): Promise<[string, string][]> => {
    const { subject, id } = item;
    const clear = subject === null ? undefined : await vault.openForSubject(subject, id, `contact.${field}`, sealed);
    return clear === undefined ? [] : [[field, clear]];
  });
  return Object.fromEntries((await Promise.all(fields)).flat());
}

/** By what the customer of an item was recognised, as far as what is stored tells. */
async function contactsIn(renewer: Renewer, item: Feedback, body: Body) {
  const contact = await openedContact(renewer, item, body);
  const customer = item.customer.id === null ? {} : { customer: { id: item.customer.id } };
  const source = { id: item.source, channel: item.channel, maySetChannel: false };
  return contactsOf(source, { text: '', contact, ...customer });
}

/**
 * Adds the new version's aliases of everybody who is known, item by item. It can be interrupted and repeated; nothing in
 * clear leaves it.
 * @param today `yyyy-mm-dd`, the last day that is looked at
 */
export async function renewIndex(renewer: Renewer, today: string): Promise<Renewed> {
  const subjects = new Set<string>();
  let [items, added, left] = [0, 0, 0];
  for (const day of await renewer.received.unfinishedDays(today)) {
    for await (const ids of renewer.received.unendedOf(day)) {
      for (const id of ids) {
        const [item, body] = await Promise.all([renewer.feedback.read(id), renewer.feedback.readBody(id)]);
        if (!item || item.subject === null || !body) continue;
        items += 1;
        subjects.add(item.subject);
        added += await renewer.index.renew(item.subject, await contactsIn(renewer, item, body));
      }
    }
  }
  for (const subject of subjects) left += await renewer.index.left(subject);
  return { items, subjects: subjects.size, added, left };
}
