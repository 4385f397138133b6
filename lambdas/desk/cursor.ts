import * as z from 'zod/mini';
import { wrongField } from '../http/problem.ts';

/** The order that a list is in; a cursor goes on in its own only. */
export type Order = 'received' | 'urgency' | 'subject' | 'history';

const cursorSchema = z.tuple([
  z.enum(['received', 'urgency', 'subject', 'history']),
  z.string().check(z.maxLength(100)),
]);

/** A place in a list as an opaque token. It says where, never what may be seen. */
export const cursorAt = (order: Order, place: string): string =>
  Buffer.from(JSON.stringify([order, place])).toString('base64url');

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** The place a cursor names; 422 for one that this list did not give. */
export function placeOfCursor(order: Order, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(decoded(cursor));
  if (!parsed.success || parsed.data[0] !== order) throw wrongField('/cursor', 'Not a cursor of this list.');
  return parsed.data[1];
}
