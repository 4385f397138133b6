import { ULID } from '../contracts/desk.ts';
import { privacyBody } from '../contracts/privacy.ts';
import { parsed } from '../http/body.ts';
import { Problem } from '../http/problem.ts';
import { answering, type Opened, type Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import type { PrivacyDesk } from './ports.ts';
import { receiveRequest } from './receive-request.ts';
import { showRequest } from './show-request.ts';

const PATH = '/v1/privacy/requests';

/** The calls for the rights of data subjects. */
export const privacyRoutes = (desk: PrivacyDesk): Route<Staff>[] => [
  {
    method: 'POST',
    path: PATH,
    access: 'caller',
    open: async (_request, admin): Promise<Opened> => ({
      async respond(body) {
        const { id, status, dueBy } = await receiveRequest(desk, admin, parsed(privacyBody, body));
        return { status: 202, headers: { location: `${PATH}/${id}` }, body: { id, status, dueBy } };
      },
    }),
  },
  {
    method: 'GET',
    path: `${PATH}/{id}`,
    access: 'caller',
    // Looked for once the role is known to be allowed: nobody else learns whether there is one.
    open: async ({ params }, admin): Promise<Opened> =>
      answering(async () => {
        const id = params['id'] ?? '';
        const request = ULID.test(id) ? await desk.requests.read(id) : undefined;
        if (!request) throw new Problem(404, 'There is no such request.');
        return { status: 200, body: await showRequest(desk, admin, request) };
      }),
  },
];
