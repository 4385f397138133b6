import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { privacyBody, requestAnswer, requestView } from '../privacy.ts';
import { answer, BODY_PROBLEMS, body, named, pathOf, problems, said } from './parts.ts';

const received = named(
  'PrivacyReceived',
  requestAnswer,
  'A request that was received, and until when it is carried out.',
);
const request = named('PrivacyRequest', requestView, 'What became of a request. Null: not yet, or none.');

const { email, phone, customerId, source } = privacyBody.shape.subject.shape;
said(privacyBody.shape.subject, 'Whom it is about: exactly one of `email`, `phone` and `customerId`.');
said(email, 'A mail address that the person gave.');
said(phone, 'A phone number that the person gave.');
said(customerId, 'The id of the person at the sources.');
said(source, 'The source whose customer id it is; left out: that of every source.');

const common = { tags: ['privacy'], security: [{ staff: [] }] };

/** What admins call for data subjects. */
export const privacyPaths: ZodOpenApiPathsObject = {
  '/v1/privacy/requests': {
    post: {
      ...common,
      operationId: 'requestPrivacy',
      summary: 'Ask for a copy of what is known of a person, or for its erasure',
      description:
        'For admins; the call is the confirmation. The answer does not tell whether there is such a person: the certificate does.',
      requestBody: body(privacyBody),
      responses: {
        202: answer('Received.', received, { Location: 'Where to see what becomes of it.' }),
        ...problems(401, 403, ...BODY_PROBLEMS, 503),
      },
    },
  },
  '/v1/privacy/requests/{id}': {
    get: {
      ...common,
      operationId: 'getPrivacyRequest',
      summary: 'What became of a request',
      requestParams: pathOf({ id: 'ULID.' }),
      responses: { 200: answer('The request.', request), ...problems(401, 403, 404, 503) },
    },
  },
};
