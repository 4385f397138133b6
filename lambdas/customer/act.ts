import type { Feedback } from '../contracts/feedback.ts';
import type { Command } from '../domain/lifecycle/commands.ts';
import { customerMay } from '../domain/page/offers.ts';
import { Problem } from '../http/problem.ts';
import { type Applied, applyCommands, type Options } from '../loop/apply-command.ts';
import type { Customers } from './ports.ts';

const customer = { kind: 'customer' } as const;

/** 409 with what the customer may do instead. */
export const notNow = (customers: Customers, item: Feedback, detail: string): Problem =>
  new Problem(409, detail, { state: item.status, allowed: customerMay(item, customers.now(), customers.policy) });

async function refusal(customers: Customers, id: string, applied: Extract<Applied, { ok: false }>): Promise<Problem> {
  if (applied.why === 'missing') return new Problem(404, 'There is no such page.');
  if (applied.why === 'stale' || applied.why === 'busy') {
    return new Problem(503, 'Somebody else is changing this at the moment.', { headers: { 'retry-after': '1' } });
  }
  const item = await customers.feedback.read(id);
  if (!item) return new Problem(404, 'There is no such page.');
  return notNow(
    customers,
    item,
    applied.why === 'too-soon' ? 'The last nudge is too recent.' : 'This is not possible in the present state.',
  );
}

/** Carries out a customer's command; what the lifecycle refuses is a Problem. */
export async function act(
  customers: Customers,
  id: string,
  command: Command,
  options: Options = {},
): Promise<Feedback> {
  const applied = await applyCommands(customers, id, customer, [command], options);
  if (applied.ok) return applied.item;
  throw await refusal(customers, id, applied);
}
