import * as z from 'zod/mini';
import { wrongField } from './problem.ts';

const cursorSchema = z.tuple([z.string(), z.string().check(z.maxLength(100))]);

/** A place in a list as an opaque token; a list is named by its order too. It says where, never what may be seen. */
export const cursorAt = (list: string, place: string): string =>
  Buffer.from(JSON.stringify([list, place])).toString('base64url');

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

/** The place a cursor names; 422 for one that this list did not give. */
export function placeOfCursor(list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const parsed = cursorSchema.safeParse(decoded(cursor));
  if (!parsed.success || parsed.data[0] !== list) throw wrongField('/cursor', 'Not a cursor of this list.');
  return parsed.data[1];
}
