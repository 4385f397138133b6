import type * as z from 'zod/mini';
import { type RevealedField, type revealAnswer, revealBody } from '../contracts/desk.ts';
import type { Body, Feedback } from '../contracts/feedback.ts';
import { shortReason } from '../domain/audit/entry-of-event.ts';
import { noteReveal } from '../domain/lifecycle/reveal.ts';
import { parsed } from '../http/body.ts';
import { Problem } from '../http/problem.ts';
import { recordAct } from '../http/record-act.ts';
import type { Opened, Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { changeItem } from '../loop/apply-command.ts';
import { openContact } from '../loop/mail-address.ts';
import { openItem } from './open-item.ts';
import type { Desk } from './ports.ts';
import { masked } from './words.ts';

const gone = (): Problem => new Problem(410, 'The feedback has been erased.');

/** Takes one of the person's looks at what is masked; 429 when there is none left in this hour. */
async function checkAllowance({ allowance, settings }: Desk, staff: Staff): Promise<void> {
  const wait = await allowance.take(`reveal#${staff.id}`, settings.reveal.perHour);
  if (wait === null) return;
  throw new Problem(429, 'You have looked at as much unmasked data as one person may within an hour.', {
    headers: { 'retry-after': String(wait) },
  });
}

/** One field in clear; null when the customer has not given it, 410 when its key is gone. */
async function open({ vault }: Desk, item: Feedback, body: Body, field: RevealedField): Promise<string | null> {
  if (field === 'text') {
    const text = await vault.openForRecord(item.id, 'text', body.textSealed);
    if (text === undefined) throw gone();
    return text;
  }
  const [, name] = field.split('.');
  const key = (['name', 'email', 'phone', 'wechat'] as const).find((known) => known === name);
  if (key === undefined || body.contactSealed[key] === undefined) return null;
  const value = await openContact(vault, item, body, key);
  if (value === undefined) throw gone();
  return value;
}

/** Adds to the history what was looked at. Whatever cannot be noted is not shown. */
async function note(desk: Desk, item: Feedback, fields: readonly string[], staff: Staff): Promise<void> {
  const context = { now: desk.now(), actor: staff, policy: desk.policy };
  const noted = await changeItem(desk, item.id, {}, (before) => ({ ok: true, ...noteReveal(before, fields, context) }));
  if (noted.ok) return;
  throw new Problem(503, 'Others are changing this feedback. Please try again.', { headers: { 'retry-after': '1' } });
}

async function reveal(desk: Desk, item: Feedback, staff: Staff, asked: unknown): Promise<z.infer<typeof revealAnswer>> {
  const { fields: named, reason } = parsed(revealBody, asked);
  const fields = [...new Set(named)];
  const body = await desk.feedback.readBody(item.id);
  if (item.erasedAt !== null || body === undefined) throw gone();
  await checkAllowance(desk, staff);
  const why = shortReason(masked(reason));
  await recordAct(desk, staff, { action: 'reveal', target: item.id, subject: item.subject, reason: why });
  const values = await Promise.all(fields.map(async (field) => [field, await open(desk, item, body, field)] as const));
  await note(desk, item, fields, staff);
  return { values: Object.fromEntries(values) };
}

/**
 * `POST /v1/desk/feedback/{id}/reveal`: fields of one item unmasked, for a reason. The audit knows of it before anything
 * is opened, the history afterwards; without either nothing is shown.
 */
export const revealRoute = (desk: Desk): Route<Staff> => ({
  method: 'POST',
  path: '/v1/desk/feedback/{id}/reveal',
  access: 'caller',
  async open(request, staff): Promise<Opened> {
    const item = await openItem(desk, request, staff);
    return { respond: async (body) => ({ status: 200, body: await reveal(desk, item, staff, body) }) };
  },
});
