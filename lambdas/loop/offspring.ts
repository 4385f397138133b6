import type { Body, Feedback } from '../contracts/feedback.ts';
import { firstCodePoints } from '../domain/clean-text.ts';
import { iso, ms } from '../domain/instants.ts';
import { newFeedback } from '../domain/new-feedback.ts';
import { maskText } from '../domain/privacy/index.ts';
import { REFERENCE_BYTES, referenceFrom } from '../domain/reference.ts';
import type { Loop } from './apply-command.ts';
import type { NewRecordKey, Vault } from './ports.ts';
import type { Ledger } from './records.ts';

/** What is needed to bring a new item of a known customer into being. */
export interface Parent extends Loop {
  ledger: Ledger;
  vault: Pick<Vault, 'mac' | 'newRecordKey' | 'openForRecord' | 'openForSubject' | 'sealForSubject'>;
  /** A new ULID at a time. */
  newId(now: number): string;
  random(bytes: number): Uint8Array;
}

export interface Birth {
  text: string;
  /** Names the child among its parent's: asked for twice, it is the same child. */
  name: string;
  /** A part of its parent's text keeps receipt and first response; a later word has its own. */
  inherits: boolean;
}

const ATTEMPTS = 5;
const SNIPPET = 80;

async function contactOf({ vault }: Parent, parent: Feedback, body: Body, child: string, key: NewRecordKey) {
  const fields = Object.entries(body.contactSealed).map(async ([field, sealed]): Promise<[string, string][]> => {
    const name = `contact.${field}`;
    const { id, subject } = parent;
    const clear =
      subject === null
        ? await vault.openForRecord(id, name, sealed)
        : await vault.openForSubject(subject, id, name, sealed);
    if (clear === undefined) return [];
    return [
      [field, subject === null ? key.seal(name, clear) : await vault.sealForSubject(subject, child, name, clear)],
    ];
  });
  return Object.fromEntries((await Promise.all(fields)).flat());
}

function childOf(parent: Feedback, birth: Birth, id: string, now: number, policy: Loop['policy']) {
  const { source, channel, customer, product, region, appVersion, subject, reachable, language } = parent;
  const kept = { source, channel, customer, product, region, appVersion, subject, reachable, language };
  const receivedAt = birth.inherits ? ms(parent.receivedAt) : now;
  const snippet = firstCodePoints(maskText(birth.text).masked, SNIPPET);
  const own = { id, reference: '', statedType: null, stars: null, snippet, receivedAt, occurredAt: null };
  const { item, event } = newFeedback({ ...kept, ...own, backfill: parent.backfill }, policy);
  const inherited = birth.inherits ? { startedAt: parent.startedAt, firstResponseAt: parent.firstResponseAt } : {};
  // Its first event puts it before the analysis; what that loses the sweep finds within a minute.
  const checkpoint = { at: iso(now), kind: 'understand' as const };
  return { item: { ...item, ...inherited, checkpoint, duplicates: [parent.id] }, event };
}

/**
 * A new item that comes out of a known one: a part of a split, or a message long after the close. It belongs to the same
 * data subject, is linked to its parent, and has a key and a reference of its own.
 */
export async function bear(world: Parent, parent: Feedback, birth: Birth): Promise<{ id: string; reference: string }> {
  const now = world.now();
  const id = world.newId(now);
  const [body, key, name, mark] = await Promise.all([
    world.feedback.readBody(parent.id),
    world.vault.newRecordKey(id),
    world.vault.mac('request', ['child', parent.id, birth.name].join('\n')),
    world.vault.mac('request', birth.text),
  ]);
  if (!body) throw new Error('the item has no body');
  const { item, event } = childOf(parent, birth, id, now, world.policy);
  const contactSealed = await contactOf(world, parent, body, id, key);
  const own: Body = {
    ...body,
    text: maskText(birth.text).masked,
    textSealed: key.seal('text', birth.text),
    contactSealed,
    externalId: null,
  };
  const claims = [{ source: `child of ${parent.id}`, name, body: mark }];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const reference = referenceFrom(world.random(REFERENCE_BYTES));
    const data = { ...event.data, reference, parent: parent.id };
    const recorded = await world.ledger.record({
      item: { ...item, reference },
      body: own,
      event: { ...event, at: iso(now), data },
      key,
      claims,
    });
    if (recorded.outcome === 'stored') return { id, reference };
    if (recorded.outcome === 'replayed') return recorded.first;
    if (recorded.outcome === 'other-body') throw new Error('the child has another text');
  }
  throw new Error('no free reference was found');
}
