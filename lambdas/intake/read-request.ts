import * as z from 'zod/mini';
import { batchRequest, feedbackRequest, idempotencyKey } from '../contracts/intake.ts';
import { maskText } from '../domain/privacy/index.ts';
import { fieldErrors } from '../http/body.ts';
import { Problem, wrongField } from '../http/problem.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Source } from './ports.ts';

/** What was sent, by a schema; a Problem 422 names every wrong field. Names of unknown fields are masked too. */
function read<S extends z.ZodMiniType>(schema: S, body: unknown): z.infer<S> {
  const result = z.safeParse(schema, body, { reportInput: true });
  if (result.success) return result.data;
  const errors = fieldErrors(result.error).map(({ pointer, detail }) => ({
    pointer: maskText(pointer).masked,
    detail,
  }));
  throw new Problem(422, 'The body has wrong fields.', { errors });
}

/** Reads requests of one stage, whose tiers are configured. */
export function requestReader(tiers: readonly string[]) {
  const own = feedbackRequest({ tiers, maySetChannel: false });
  const withChannel = feedbackRequest({ tiers, maySetChannel: true });
  return {
    feedback: (source: Source, body: unknown) => read(source.maySetChannel ? withChannel : own, body),
    batch: (body: unknown) => read(batchRequest, body),
  };
}
export type RequestReader = ReturnType<typeof requestReader>;

/** The request's `Idempotency-Key`; 422 when it is not one. */
export function keyOf({ headers }: HttpRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || idempotencyKey.safeParse(key).success) return key;
  throw wrongField('', 'The header Idempotency-Key must have 1 to 255 characters.');
}
