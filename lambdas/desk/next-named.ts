import type { Feedback } from '../contracts/feedback.ts';
import type { Named } from '../domain/desk/alert-view.ts';
import { nextOnCall } from '../loop/roster.ts';
import type { Desk } from './ports.ts';

/** Who on call is told next of an item's alert; reads nothing for an item without one that is unanswered. */
export async function nextNamed(
  { people, table }: Pick<Desk, 'people' | 'table'>,
  item: Feedback,
): Promise<Named | null> {
  const call = await nextOnCall(people, item, table);
  if (call === null) return null;
  const found = await people.find(call.person);
  return { id: call.person, name: found?.name ?? call.person };
}
