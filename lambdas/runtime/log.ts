/** What may be logged: codes, ids and numbers. Texts, entities and error messages have no way in. */
export type Loggable = Record<string, string | number | boolean | null>;

const CODE = /^[\w.:#/*-]{1,128}$/;

/** Values that are not plain codes are cut to `…`, so that no sentence can slip into a log. */
const safe = (value: Loggable[string]): Loggable[string] =>
  typeof value === 'string' && !CODE.test(value) ? '…' : value;

/** Writes one structured line; `code` names the fact (`intake.accepted`). */
export function log(level: 'info' | 'warn' | 'error', code: string, fields: Loggable = {}): void {
  const cut = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, safe(value)]));
  process.stdout.write(`${JSON.stringify({ level, code, at: new Date().toISOString(), ...cut })}\n`);
}

/** The name of an error, never its message: libraries put whole values into their messages. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
