import { ULID } from '../contracts/desk.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { maySee } from '../domain/lifecycle/rights.ts';
import { Problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import type { Desk } from './ports.ts';

export const notThere = (): Problem => new Problem(404, 'There is no such feedback, or it is not yours to see.');

/** The item that a path names, or undefined. */
export async function itemOf(desk: Desk, request: HttpRequest): Promise<Feedback | undefined> {
  const id = request.params['id'] ?? '';
  return ULID.test(id) ? desk.feedback.read(id) : undefined;
}

/** The item that a path names; 404 when there is none, or when the person may not see it. */
export async function openItem(desk: Desk, request: HttpRequest, staff: Staff): Promise<Feedback> {
  const item = await itemOf(desk, request);
  if (!item || !maySee(staff, item)) throw notThere();
  return item;
}
