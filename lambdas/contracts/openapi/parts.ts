import * as z from 'zod/mini';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';

/** Gives a schema a name of its own in the document. */
export function named<S extends z.ZodMiniType>(id: string, schema: S, description: string): S {
  z.globalRegistry.add(schema, { id, description });
  return schema;
}

/** Says what a schema means where it stands, and the limits that only its own check knows. */
export function said<S extends z.ZodMiniType>(schema: S, description: string, more: object = {}): S {
  z.globalRegistry.add(schema, { description, ...more });
  return schema;
}

const problem = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string(),
    errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
    reason: z.optional(z.string()),
    state: z.optional(z.string()),
    allowed: z.optional(z.array(z.string())),
  }),
  'An answer that is not a success (RFC 9457). `errors` names every wrong field at once, `reason` tells causes of a 409 apart, `allowed` what the state allows.',
);

const WHY: Record<number, string> = {
  400: 'The body is not JSON.',
  401: 'No or bad credentials.',
  403: 'Known, but not allowed.',
  404: 'Not there, or not yours to see.',
  405: 'The path takes other methods: Allow names them.',
  409: 'The lifecycle forbids it in this state.',
  410: 'Erased or expired.',
  412: 'Somebody has changed it since.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Well-formed, but wrong.',
  428: 'The If-Match header is missing.',
  429: 'Too many of these; Retry-After says when to come again.',
  503: 'Nothing was stored; Retry-After says when to come again.',
};

const requestId = {
  'x-request-id': { description: 'Names the request in the logs.', schema: { type: 'string' } },
} as const;

// One object for each status: the document names it once and refers to it.
const problemAnswers = new Map(
  Object.entries(WHY).map(([status, description]): [string, ZodOpenApiResponseObject] => [
    status,
    {
      id: `Problem${status}`,
      description,
      headers: requestId,
      content: { 'application/problem+json': { schema: problem } },
    },
  ]),
);

type Responses = ZodOpenApiOperationObject['responses'];

/** The problems that a call may be answered with, in the order of refusal. */
export const problems = (...statuses: number[]): Responses =>
  Object.fromEntries(
    statuses.flatMap((status) => {
      const found = problemAnswers.get(`${status}`);
      return found ? [[`${status}`, found]] : [];
    }),
  );

/** What a call with a JSON body may be refused for, besides its own reasons. */
export const BODY_PROBLEMS = [413, 415, 400, 422];

const text = { schema: { type: 'string' } } as const;

/** An answer with a JSON body. */
export const answer = (
  description: string,
  schema: z.ZodMiniType,
  headers: Record<string, string> = {},
): ZodOpenApiResponseObject => ({
  description,
  headers: {
    ...requestId,
    ...Object.fromEntries(Object.entries(headers).map(([name, about]) => [name, { description: about, ...text }])),
  },
  content: { 'application/json': { schema } },
});

/** A JSON body. */
export const body = (schema: z.ZodMiniType, required = true) => ({
  required,
  content: { 'application/json': { schema } },
});

/** Parameters of a path, all texts. */
export const pathOf = (names: Record<string, string>) => ({
  path: z.object(Object.fromEntries(Object.entries(names).map(([name, about]) => [name, said(z.string(), about)]))),
});

export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A name for this request: a retry under it gets the first answer.',
  schema: { type: 'string', maxLength: 255 },
} as const;

export const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the record as the caller has seen it.',
  schema: { type: 'string' },
} as const;
