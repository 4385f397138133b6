import { readFileSync } from 'node:fs';
import * as z from 'zod';

type Json = z.output<ReturnType<typeof z.json>>;

const linesOf = (value: Json): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(linesOf) : [];
};

/** All lines of a file of word lists, however deep they stand; a line has its phrases between bars. */
export const linesIn = (file: string): string[] => linesOf(z.json().parse(JSON.parse(readFileSync(file, 'utf8'))));
