import * as z from 'zod/mini';
import { type FieldError, Problem } from './problem.ts';
import type { HttpRequest } from './route.ts';

const MAX_BYTES = 256 * 1024;

/** 413 when the body has more bytes than allowed (256 KB unless the route says otherwise). */
export function checkSize(request: HttpRequest, maxBytes = MAX_BYTES): void {
  if (Buffer.byteLength(request.rawBody, 'utf8') > maxBytes) {
    throw new Problem(413, `The body has more than ${maxBytes} bytes.`);
  }
}

/** 415 or 400; an empty body is an empty object, so commands without content need none. */
export function parseBody(request: HttpRequest, form: boolean): unknown {
  if (request.rawBody.trim() === '') return {};
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (form && type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(request.rawBody));
  }
  if (type !== 'application/json' && !type.endsWith('+json')) {
    throw new Problem(415, 'The Content-Type must be application/json.');
  }
  try {
    return JSON.parse(request.rawBody);
  } catch {
    throw new Problem(400, 'The body is not JSON.');
  }
}

const escaped = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** Every wrong field of a failed parse, as pointers; details name the rule, never the value. */
export function fieldErrors(error: z.core.$ZodError, prefix = ''): FieldError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => `/${escaped(part)}`).join('');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: `${prefix}${path}/${escaped(key)}`, detail: 'Unknown field.' }));
    }
    return [{ pointer: `${prefix}${path}`, detail: describe(issue) }];
  });
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `Required: ${issue.expected}.` : `Must be ${issue.expected}.`;
    case 'too_small':
      return `Must have at least ${issue.minimum}.`;
    case 'too_big':
      return `Must have at most ${issue.maximum}.`;
    case 'invalid_value':
      return `Must be one of: ${issue.values.join(', ')}.`;
    case 'invalid_format':
      return `Must be a valid ${issue.format}.`;
    case 'custom':
      return issue.message || 'Not allowed here.';
    default:
      return 'Not valid.';
  }
}

/** The body by its schema, or 422 that names every wrong field at once. */
export function parsed<S extends z.ZodMiniType>(schema: S, body: unknown): z.infer<S> {
  const result = z.safeParse(schema, body, { reportInput: true });
  if (result.success) return result.data;
  throw new Problem(422, 'The body has wrong fields.', { errors: fieldErrors(result.error) });
}
