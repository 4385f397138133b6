import { Problem } from '../http/problem.ts';
import { answering, type HttpAnswer, type HttpRequest, type Opened, type Route } from '../http/route.ts';
import type { FeedbackStore } from '../loop/ports.ts';
import { VERSION } from '../runtime/version.ts';
import { acceptBatch, type BatchIntake, queueAll } from './accept-batch.ts';
import { acceptFeedback } from './accept-feedback.ts';
import type { Sender } from './authenticate.ts';
import { keyOf } from './read-request.ts';
import { orUnavailable, otherBody } from './refusals.ts';
import { ownRecord, sourceView } from './source-view.ts';

export interface IntakeApi extends BatchIntake {
  feedback: FeedbackStore;
  /** The OpenAPI document, as JSON. */
  document: () => string;
}

const MAX_BATCH_BYTES = 1024 * 1024;

const json = (body: object): HttpAnswer => ({ status: 200, body });

async function acceptOne(api: IntakeApi, sender: Sender, request: HttpRequest, body: unknown): Promise<HttpAnswer> {
  const key = keyOf(request);
  const asked = api.reader.feedback(sender.source, body);
  const names = { ...(key === undefined ? {} : { key }), ...(sender.signature && { signature: sender.signature }) };
  const accepted = await orUnavailable(() => acceptFeedback(api, sender.source, asked, names));
  if (!accepted.ok) throw otherBody();
  const { answer } = accepted;
  if (!accepted.replayed) await queueAll(api, [answer.id]);
  const headers = {
    location: `/v1/feedback/${answer.id}`,
    ...(accepted.replayed ? { 'idempotent-replayed': 'true' } : {}),
  };
  return { status: 202, headers, body: answer };
}

async function acceptMany(api: IntakeApi, sender: Sender, request: HttpRequest, body: unknown): Promise<HttpAnswer> {
  const key = keyOf(request);
  const { items } = api.reader.batch(body);
  const { requestId } = request;
  const answers = await acceptBatch(api, { sender, items, requestId, ...(key === undefined ? {} : { key }) });
  return { status: 207, body: { items: answers } };
}

/** No provider is connected yet. */
async function unknownProvider(): Promise<Opened> {
  throw new Problem(404, 'There is no such provider.');
}

async function view(api: IntakeApi, { source }: Sender, { params }: HttpRequest): Promise<Opened> {
  const item = await ownRecord(api.feedback, source, params['id'] ?? '');
  return answering(async () => json(sourceView(item)));
}

/** What the intake answers to: systems that send feedback, and two paths that are open to everybody. */
export const intakeRoutes = (api: IntakeApi): Route<Sender>[] => [
  {
    method: 'POST',
    path: '/v1/feedback',
    access: 'caller',
    open: async (request, sender) => ({ respond: (body) => acceptOne(api, sender, request, body) }),
  },
  {
    method: 'POST',
    path: '/v1/feedback/batch',
    access: 'caller',
    maxBytes: MAX_BATCH_BYTES,
    open: async (request, sender) => ({ respond: (body) => acceptMany(api, sender, request, body) }),
  },
  {
    method: 'GET',
    path: '/v1/feedback/{id}',
    access: 'caller',
    open: (request, sender) => view(api, sender, request),
  },
  { method: 'GET', path: '/v1/hooks/{source}', access: 'public', open: unknownProvider },
  { method: 'POST', path: '/v1/hooks/{source}', access: 'public', open: unknownProvider },
  {
    method: 'GET',
    path: '/v1/health',
    access: 'public',
    open: async () => answering(async () => json({ status: 'ok', version: VERSION })),
  },
  {
    method: 'GET',
    path: '/v1/openapi.json',
    access: 'public',
    open: async () =>
      answering(async () => ({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: api.document(),
      })),
  },
];
