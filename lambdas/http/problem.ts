/** One wrong field: where (RFC 6901 pointer into the body) and what is wrong; never the value. */
export interface FieldError {
  pointer: string;
  detail: string;
}

const TITLES = {
  400: 'Not JSON',
  401: 'No or bad credentials',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible in this state',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Wrong content',
  428: 'If-Match is missing',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Try again later',
} as const;

export type ProblemStatus = keyof typeof TITLES;

export interface ProblemExtras {
  errors?: readonly FieldError[];
  /** Which of several causes of the same status. */
  reason?: string;
  state?: string;
  allowed?: readonly string[];
  headers?: Record<string, string>;
}

/** An answer that is not a success (RFC 9457). Thrown by whoever finds it, rendered by `serve`. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly extras: ProblemExtras;

  constructor(status: ProblemStatus, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.extras = extras;
  }
}

/** The problem as its JSON document; `instance` is the request's id. */
export function problemDocument(problem: Problem, requestId: string): Record<string, unknown> {
  const { headers: _, ...shown } = problem.extras;
  return {
    type: `urn:closeloop:problem:${problem.status}`,
    title: TITLES[problem.status],
    status: problem.status,
    detail: problem.message,
    instance: `urn:request:${requestId}`,
    ...shown,
  };
}

/** 422 for one field. */
export const wrongField = (pointer: string, detail: string): Problem =>
  new Problem(422, 'A field is wrong.', { errors: [{ pointer, detail }] });
