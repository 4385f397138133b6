import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { auditQuery, auditView } from '../audit.ts';
import { pageOf } from '../desk-views.ts';
import { answer, named, problems, said } from './parts.ts';

const entry = named(
  'AuditEntry',
  auditView,
  'Who did what to whom, when and why. Never a value that was seen or changed.',
);

const { subject, actor, action, from, to } = auditQuery.shape;
said(subject, 'The id of what was acted on, or of a data subject.');
said(actor, 'The id of who acted.');
said(action, 'The name of the call: `reveal`, `export`, `delete`, `resolve` …');
said(from, 'A time or a UTC day, included.');
said(to, 'A time or a UTC day, included.');

/** What auditors call. */
export const auditPaths: ZodOpenApiPathsObject = {
  '/v1/audit': {
    get: {
      tags: ['audit'],
      security: [{ staff: [] }],
      operationId: 'listAudit',
      summary: 'Who saw, changed, exported or deleted what',
      description: 'For auditors and admins, newest first. A page may be short while a cursor goes on.',
      requestParams: { query: auditQuery },
      responses: { 200: answer('A page.', pageOf(entry)), ...problems(401, 403, 422) },
    },
  },
};
