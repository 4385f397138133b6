import type { Body, Feedback } from '../../contracts/feedback.ts';
import type { Priority } from '../labels.ts';
import type { Findings } from '../lifecycle/commands.ts';
import { isAnswered } from '../notices/answered.ts';
import { isVague } from './vague.ts';

/** What is that urgent is handled at once, however little it says. */
const PATIENT: readonly Priority[] = ['P2', 'P3'];

/**
 * Whether the customer is asked for detail before anybody works on an item: it says nothing but that something is wrong,
 * a mail can reach its author, and it is neither urgent nor of a VIP. Parts of other items were read by a person already.
 */
export function asksBack(
  item: Feedback,
  body: Pick<Body, 'text' | 'attachments'>,
  { loop, priority, tags }: Pick<Findings, 'loop' | 'priority' | 'tags'>,
  vipTiers: ReadonlySet<string>,
): boolean {
  if (loop !== 'handled' || !PATIENT.includes(priority) || vipTiers.has(item.customer.tier)) return false;
  if (!item.reachable || !isAnswered({ ...item, tags })) return false;
  return item.duplicates.length === 0 && body.attachments.length === 0 && isVague(body.text);
}
