/** A request as the routes see it. */
export interface HttpRequest {
  method: string;
  path: string;
  /** Values of the path's `{names}`, decoded. */
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The body's exact bytes as text (UTF-8). */
  rawBody: string;
  requestId: string;
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is (with the content type of `headers`). */
  body?: unknown;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What is left to do once the caller is known and may call: the later steps of the order of refusal. */
export interface Opened {
  /** The first answer to a repeated request, before anything else is checked. */
  replay?(): Promise<HttpAnswer | undefined>;
  /** Throws 428 or 412. */
  precondition?(): void;
  /** Throws 422 and 409. The body is parsed JSON (or a form's fields), `{}` when there is none. */
  respond(body: unknown): Promise<HttpAnswer>;
}

interface Common {
  method: Method;
  /** `/v1/feedback/{id}` */
  path: string;
  maxBytes?: number;
  /** Accepts a form beside JSON. */
  form?: boolean;
  /** Takes a body of any type and reads nothing of it. */
  anyBody?: boolean;
}

/**
 * One route. Steps run in the order of refusal: credentials (401), `open` (404 not yours, 403), `replay`,
 * size (413), content type (415), JSON (400), `precondition` (428, 412), `respond` (422, 409).
 */
export type Route<Caller> =
  | (Common & { access: 'public'; open(request: HttpRequest): Promise<Opened> })
  | (Common & { access: 'caller'; open(request: HttpRequest, caller: Caller): Promise<Opened> });

/** Opens to a plain answer: for routes that only read. */
export const answering = (answer: () => Promise<HttpAnswer>): Opened => ({ respond: answer });

/** Whether a path fits a pattern; its values, or undefined. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{') && part.endsWith('}')) {
      if (value === '') return undefined;
      params[part.slice(1, -1)] = value;
    } else if (part !== value) return undefined;
  }
  return params;
}
