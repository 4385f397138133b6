import { confirmBody, ownRequestBody, type PrivacyRequest, type RequestKind } from '../contracts/privacy.ts';
import { noteCode } from '../domain/data-subject/note-code.ts';
import { iso } from '../domain/instants.ts';
import { parsed } from '../http/body.ts';
import { Problem, wrongField } from '../http/problem.ts';
import { changeItem } from '../loop/apply-command.ts';
import { openMailAddress } from '../loop/mail-address.ts';
import { type RecordRequest, startRequest } from '../loop/privacy-request.ts';
import { notNow } from './act.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';

/** Codes that may be asked for within an hour. */
const MOST_CODES = 5;

const macOf = ({ vault }: Customers, id: string, code: string): Promise<string> =>
  vault.mac('code', [id, code].join('\n'));

/** Erased a moment ago. */
const GONE = { ok: false, why: 'gone' } as const;
type Gone = typeof GONE;

/** Keeps a new code's fingerprint, and has the code itself mailed: by the event that notes it, sealed. */
async function sendCode(customers: Customers, { item }: OpenLink, kind: RequestKind): Promise<void> {
  const { own, vault, policy, now } = customers;
  const code = own.newCode();
  const sealed = await vault.sealForRecord(item.id, 'words', code);
  await own.codes.keep(item.id, { mac: await macOf(customers, item.id, code), kind }, now());
  const context = { now: now(), actor: { kind: 'customer' }, policy } as const;
  const noted = await changeItem<Gone>(customers, item.id, {}, (before) =>
    before.erasedAt === null ? { ok: true, ...noteCode(before, { kind, sealed }, context) } : GONE,
  );
  if (noted.ok) return;
  throw noted.why === 'gone'
    ? new Problem(410, 'The page is no longer there.')
    : new Problem(503, 'Somebody else is changing this at the moment.', { headers: { 'retry-after': '1' } });
}

/**
 * A customer asks for a copy of everything, or to be erased: a code goes to the address that is known, since a link can be
 * passed on. 422 for an unknown kind, 409 when there is no address, 429 after too many codes.
 */
export async function askForCode(customers: Customers, link: OpenLink, body: unknown): Promise<void> {
  const { kind } = parsed(ownRequestBody, body);
  const { item } = link;
  const stored = await customers.feedback.readBody(item.id);
  const address = stored && (await openMailAddress(customers.vault, item, stored));
  if (address === undefined || item.subject === null) {
    throw notNow(customers, item, 'There is no address that a code could be sent to.');
  }
  const wait = await customers.own.allowance.take(`code#${item.id}`, MOST_CODES);
  if (wait !== null)
    throw new Problem(429, 'Too many codes were asked for.', { headers: { 'retry-after': String(wait) } });
  await sendCode(customers, link, kind);
}

/** Writes into the audit what the customer asks for. 503 when it cannot be written: then it is not done. */
const recorded =
  ({ own, now }: Customers): RecordRequest =>
  async (act) => {
    try {
      await own.audit.record({ ...act, at: iso(now()), actor: 'customer', role: 'customer', reason: null });
    } catch (error) {
      own.desk.failed('audit.failed', act.target, error);
      throw new Problem(503, 'This cannot be recorded now, and is not done without.', {
        headers: { 'retry-after': '2' },
      });
    }
  };

/** Starts what a code was sent for. 422 when the code is wrong, too old, or was tried too often. */
export async function confirmWithCode(customers: Customers, link: OpenLink, body: unknown): Promise<PrivacyRequest> {
  const { code } = parsed(confirmBody, body);
  const { own, vault, now } = customers;
  const { id, subject } = link.item;
  if (subject === null) throw notNow(customers, link.item, 'There is no address that a code could be sent to.');
  const kind = await own.codes.use(id, await macOf(customers, id, code.trim()), now());
  if (kind === null) throw wrongField('/code', 'Not the code that was sent last, or no longer valid.');
  const fingerprint = await vault.mac('request', id);
  const by = { kind: 'customer', id } as const;
  return startRequest(own.desk, { kind, by, subjects: [subject], fingerprint }, recorded(customers));
}
