import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { STATUSES } from '../../domain/labels.ts';
import { messageBody, npsBody, preferencesBody, ratingBody } from '../customer.ts';
import { confirmBody, ownRequestBody, requestAnswer } from '../privacy.ts';
import { answer, named, pathOf, problems } from './parts.ts';

const done = named('Done', z.object({ status: z.enum(STATUSES) }), "The item's status after it.");
const started = named(
  'Started',
  z.object({ status: z.enum(STATUSES), request: requestAnswer }),
  "The item's status, and the request that was started.",
);
const nothing = z.object({});

const common = { tags: ['customer'], security: [] };
const token = pathOf({ token: 'The signed token of a link.' });
const page = { description: 'The page, in the language of the customer.', content: { 'text/html': {} } };
const moved = { 303: { description: 'A form was sent: back to the page.' } };

/** What the page of a customer does, by JSON or by an HTML form; the right to it ends after 30 days (410). */
const way = (
  name: string,
  schema: z.ZodMiniType,
  summary: string,
  answered = done,
  more: number[] = [],
): ZodOpenApiPathsObject => ({
  [`/c/{token}/${name}`]: {
    post: {
      ...common,
      operationId: `customer-${name.replaceAll('/', '-')}`,
      summary,
      requestParams: token,
      requestBody: {
        content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } },
      },
      responses: {
        200: answer('Done.', answered),
        ...moved,
        ...problems(404, 410, 403, 413, 415, 400, 422, 409, ...more),
      },
    },
  },
});

/** What customers open and send. A GET changes nothing. */
export const customerPaths: ZodOpenApiPathsObject = {
  '/c/{token}': {
    get: {
      ...common,
      operationId: 'openPage',
      summary: 'The page of the customer',
      requestParams: token,
      responses: { 200: page, ...problems(404) },
    },
  },
  ...way('rating', ratingBody, 'Rate the result; a form needs the nonce of the page'),
  ...way('message', messageBody, 'Answer a question or add detail'),
  ...way('nudge', nothing, 'Still not solved'),
  ...way('withdraw', nothing, 'Withdraw the feedback'),
  ...way('nps', npsBody, 'Answer the follow-up question'),
  ...way('preferences', preferencesBody, 'Choose which mails to get'),
  ...way('privacy', ownRequestBody, 'Ask for a copy of all data, or for its erasure: mails a code', done, [429, 503]),
  ...way('privacy/confirm', confirmBody, 'Start what the code was mailed for', started, [503]),
  ...way('unsubscribe', nothing, 'Get no more mail, in one click (RFC 8058)'),
};
