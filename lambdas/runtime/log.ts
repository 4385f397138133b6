/** What may be logged: codes, ids and numbers. Texts, entities and error messages have no way in. */
export type Loggable = Record<string, string | number | boolean | null>;

export type LogLevel = 'info' | 'warn' | 'error';

/** One word of these characters: no space, no `@`, nothing but ASCII. */
const CODE = /^[\w.:#/*$-]{1,128}$/;
const NAME = /^[A-Za-z]\w{0,31}$/;

/** Ids that hold many digits and tell nothing: ULIDs, UUIDs, what an ARN begins with, days and instants of this century. */
const IDS = [
  /(?<![0-9A-Za-z])(?=\d*[A-Z])0[0-9A-HJKMNP-TV-Z]{25}(?![0-9A-Za-z])/g,
  /(?<![0-9A-Za-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z])/gi,
  /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12})?:/g,
  /(?<!\d)20\d\d-[01]\d-[0-3]\d(?:T[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{3})?Z)?(?!\d)/g,
];

/** Seven digits or more, with little between them: a phone, a card, an identity, an address of the internet. */
const MANY_DIGITS = /\d(?:[^A-Za-z\d]{0,2}\d){6}/;
/** As a number, too, what is larger may be a phone; counts and milliseconds of one invocation are smaller. */
const LARGEST = 10_000_000;

const isCode = (text: string): boolean =>
  CODE.test(text) && !MANY_DIGITS.test(IDS.reduce((left, id) => left.replaceAll(id, 'id'), text));

/** Whatever is not plainly a code, an id or a small number is cut to `…`, so that nothing personal can slip into a log. */
function safe(value: unknown): Loggable[string] {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Math.abs(value) < LARGEST ? value : '…';
  return typeof value === 'string' && isCode(value) ? value : '…';
}

/** One structured line, without its end. `at` is UTC, ISO 8601. */
export function logLine(level: LogLevel, code: string, fields: Loggable, at: string): string {
  const fact = { level, code: safe(code), at };
  const cut = Object.entries(fields).map(([name, value]) => [NAME.test(name) ? name : '…', safe(value)]);
  // First for who reads, last so that no field takes their place.
  return JSON.stringify({ ...fact, ...Object.fromEntries(cut), ...fact });
}

/** Writes one structured line; `code` names the fact (`intake.accepted`). */
export function log(level: LogLevel, code: string, fields: Loggable = {}): void {
  process.stdout.write(`${logLine(level, code, fields, new Date().toISOString())}\n`);
}

/** The name of an error, never its message: libraries put whole values into their messages. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
