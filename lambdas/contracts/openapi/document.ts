import { createDocument } from 'zod-openapi';
import { auditPaths } from './audit.ts';
import { customerPaths } from './customer.ts';
import { deskPaths } from './desk.ts';
import { intakePaths } from './intake.ts';
import { privacyPaths } from './privacy.ts';
import { reportPaths } from './reports.ts';

const header = (name: string, description: string) => ({ type: 'apiKey', in: 'header', name, description }) as const;

const securitySchemes = {
  sourceToken: { type: 'http', scheme: 'bearer', description: "A source's token." },
  signatureKey: header('X-Closeloop-Key', "The id of the source's key."),
  signatureTime: header('X-Closeloop-Timestamp', 'Unix seconds, within five minutes.'),
  signature: header('X-Closeloop-Signature', '`v1=` and the hex HMAC-SHA-256 of `timestamp.body` over the raw body.'),
  staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the configured OIDC issuer.' },
} as const;

/** The OpenAPI 3.1 document of the whole interface, from the schemas that requests are read and answered by. */
export const openApiDocument = (version: string) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Closeloop',
        version,
        summary: 'Customer feedback, from its receipt to the result that the customer is told.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'The deployment that serves this document.' }],
      tags: [
        { name: 'intake', description: 'For systems that send feedback.' },
        { name: 'desk', description: 'For those who handle it.' },
        { name: 'audit', description: 'For those who look after them.' },
        { name: 'privacy', description: 'For the rights of data subjects.' },
        { name: 'reports', description: 'For those who learn from it.' },
        { name: 'customer', description: 'For customers: their own page.' },
      ],
      components: { securitySchemes },
      paths: { ...intakePaths, ...deskPaths, ...auditPaths, ...privacyPaths, ...reportPaths, ...customerPaths },
    },
    {
      override: ({ jsonSchema }) => {
        // `date-time` says it; the pattern behind it is hundreds of characters, everywhere.
        if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
      },
    },
  );
