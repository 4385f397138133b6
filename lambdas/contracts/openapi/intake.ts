import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { acceptedAnswer, batchItemAnswer, feedbackRequest, MAX_BATCH, MAX_TEXT, sourceViewAnswer } from '../intake.ts';
import { answer, BODY_PROBLEMS, body, IDEMPOTENCY_KEY, named, pathOf, problems, said } from './parts.ts';

const request = named(
  'FeedbackRequest',
  feedbackRequest({ tiers: ['standard', 'vip'], maySetChannel: true }),
  'One piece of feedback. Unknown fields are refused.',
);
const { shape } = request;

said(shape.text, 'In NFC, without white space and zero-width characters at its ends.', {
  minLength: 1,
  maxLength: MAX_TEXT,
});
said(shape.type, 'What the customer chose; kept as statedType, the product decides itself.');
said(shape.contact, 'Empty fields count as not given.');
said(shape.customer, 'tier: one of the configured ones; these are the default.');
said(shape.language, 'BCP 47.', { examples: ['zh', 'zh-TW', 'en'] });
said(shape.occurredAt, 'The end of the call for the hotline. Older than 72 hours: history, without clocks.');
said(shape.externalId, "The source's own name for it: sent again, it is the same record.", {
  minLength: 1,
  maxLength: 200,
});
said(shape.backfill, 'History: no clock runs for it.');
said(shape.metadata, 'At most 20 short texts.', { maxProperties: 20 });
said(shape.channel, 'Only for a source that may set it; the others have their own.');

const accepted = named('Accepted', acceptedAnswer, 'Stored. Later failures do not undo it.');
said(accepted.shape.reference, 'For the customer: short, without look-alike letters.', { examples: ['KHRT-W9XM'] });
said(accepted.shape.page, "The customer's own page, for senders that can show it.");

const item = named('BatchItem', batchItemAnswer, 'What an item is answered, as its own request would be.');
const view = named('SourceView', sourceViewAnswer, 'What a source sees of what it sent. Null: not known yet.');
const batch = named(
  'BatchRequest',
  z.strictObject({ items: z.array(request).check(z.minLength(1), z.maxLength(MAX_BATCH)) }),
  'Each item is judged alone.',
);

const security = [{ sourceToken: [] }, { signature: [], signatureKey: [], signatureTime: [] }];
const replayed = { 'Idempotent-Replayed': '`true` when this is the answer to an earlier request.' };

/** A provider's own webhook: its signature, body and answer are the provider's. */
const hook = (operationId: string) => ({
  operationId,
  tags: ['intake'],
  summary: "A provider's own webhook",
  security: [],
  requestParams: pathOf({ source: 'The provider.' }),
  responses: { 200: { description: 'As the provider expects.' }, ...problems(404) },
});

/** What systems call. */
export const intakePaths: ZodOpenApiPathsObject = {
  '/v1/feedback': {
    post: {
      operationId: 'sendFeedback',
      tags: ['intake'],
      summary: 'Send one piece of feedback',
      security,
      parameters: [IDEMPOTENCY_KEY],
      requestBody: body(request),
      responses: {
        202: answer('Stored.', accepted, { Location: 'Where the source sees it.', ...replayed }),
        ...problems(401, ...BODY_PROBLEMS, 503),
      },
    },
  },
  '/v1/feedback/batch': {
    post: {
      operationId: 'sendFeedbackBatch',
      tags: ['intake'],
      summary: 'Send up to 100 pieces of feedback',
      description: 'At most 1 MB. One bad item costs only itself. An Idempotency-Key counts per index.',
      security,
      parameters: [IDEMPOTENCY_KEY],
      requestBody: body(batch),
      responses: {
        207: answer('Each item’s own answer, in order.', z.object({ items: z.array(item) })),
        ...problems(401, ...BODY_PROBLEMS, 503),
      },
    },
  },
  '/v1/feedback/{id}': {
    get: {
      operationId: 'getOwnFeedback',
      tags: ['intake'],
      summary: 'See what became of what was sent',
      security,
      requestParams: pathOf({ id: 'ULID.' }),
      responses: { 200: answer('The present state.', view), ...problems(401, 404, 410) },
    },
  },
  '/v1/hooks/{source}': { get: hook('confirmWebhook'), post: hook('receiveWebhook') },
  '/v1/health': {
    get: {
      operationId: 'health',
      tags: ['intake'],
      summary: 'Whether the intake answers',
      security: [],
      responses: {
        200: answer('It does.', z.object({ status: z.literal('ok'), version: z.string() })),
        ...problems(405),
      },
    },
  },
  '/v1/openapi.json': {
    get: {
      operationId: 'openApi',
      tags: ['intake'],
      summary: 'This document',
      security: [],
      responses: { 200: answer('OpenAPI 3.1.', z.record(z.string(), z.unknown())), ...problems(405) },
    },
  },
};
