import { auditQuery } from '../contracts/audit.ts';
import { parsed } from '../http/body.ts';
import { answering, type Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { listEntries } from './list-entries.ts';
import type { Auditing } from './ports.ts';

/** The calls of the audit. */
export const auditRoutes = (auditing: Auditing): Route<Staff>[] => [
  {
    method: 'GET',
    path: '/v1/audit',
    access: 'caller',
    open: async ({ query }) =>
      answering(async () => ({ status: 200, body: await listEntries(auditing, parsed(auditQuery, query)) })),
  },
];
