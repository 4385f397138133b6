import { correctionsQuery, historyQuery, listQuery, presenceBody, topicQuery, topicsQuery } from '../contracts/desk.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { parsed } from '../http/body.ts';
import { Problem } from '../http/problem.ts';
import { recordAct } from '../http/record-act.ts';
import { answering, type HttpAnswer, type HttpRequest, type Opened, type Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import { templatesOffered } from '../templates/replies/catalogue.ts';
import { commandRoutes } from './commands.ts';
import { listCorrections } from './list-corrections.ts';
import { listFeedback } from './list-feedback.ts';
import { whoAmI } from './me.ts';
import { openItem } from './open-item.ts';
import type { Desk } from './ports.ts';
import { explanationOf, historyOf } from './read-item.ts';
import { reapplyRoute } from './reapply.ts';
import { recordAnswer } from './record-answer.ts';
import { revealRoute } from './reveal.ts';
import { listTopics, oneTopic } from './topics.ts';
import { welcome } from './welcome.ts';

const ok = (body: unknown): HttpAnswer => ({ status: 200, body });

/** A call that only reads, for everybody of the staff. */
const get = (path: string, answer: (request: HttpRequest, staff: Staff) => Promise<HttpAnswer>): Route<Staff> => ({
  method: 'GET',
  path,
  access: 'caller',
  open: (request, staff) => Promise.resolve(answering(() => answer(request, staff))),
});

/** A call that only reads one item; 404 for whoever may not see it. */
const getItem = (
  desk: Desk,
  path: string,
  answer: (item: Feedback, request: HttpRequest) => Promise<HttpAnswer>,
): Route<Staff> => ({
  method: 'GET',
  path: `/v1/desk/feedback/{id}${path}`,
  access: 'caller',
  async open(request, staff) {
    const item = await openItem(desk, request, staff);
    return answering(() => answer(item, request));
  },
});

/** Those who work on items say whether they are there; the others own none. */
const presence = (desk: Desk): Route<Staff> => ({
  method: 'PUT',
  path: '/v1/desk/presence',
  access: 'caller',
  open: async (_request, staff): Promise<Opened> => ({
    async respond(body) {
      const { state } = parsed(presenceBody, body);
      const before = await desk.setPresence(staff.id, state === 'present');
      if (!before) throw new Problem(404, 'You are not among the people who own feedback.');
      if (state === 'present') await welcome(desk, staff, before);
      return ok({ state });
    },
  }),
});

/** The calls of the desk. */
export const deskRoutes = (desk: Desk): Route<Staff>[] => [
  get('/v1/desk/me', async (_request, staff) => ok(await whoAmI(desk, staff))),
  presence(desk),
  get('/v1/desk/templates', async () => ok({ items: templatesOffered(desk.settings.replies) })),
  get('/v1/desk/feedback', async ({ query }, staff) => ok(await listFeedback(desk, staff, parsed(listQuery, query)))),
  get('/v1/desk/corrections', async ({ query }, staff) => {
    const wanted = parsed(correctionsQuery, query);
    await recordAct(desk, staff, { action: 'export', target: `corrections/${wanted.since}` });
    return ok(await listCorrections(desk, wanted));
  }),
  getItem(desk, '', (item) => recordAnswer(desk, item)),
  getItem(desk, '/history', async (item, { query }) => ok(await historyOf(desk, item, parsed(historyQuery, query)))),
  getItem(desk, '/explain', async (item) => ok(await explanationOf(desk, item))),
  get('/v1/desk/topics', async ({ query }, staff) => ok(await listTopics(desk, staff, parsed(topicsQuery, query)))),
  get('/v1/desk/topics/{id}', async ({ params, query }, staff) =>
    ok(await oneTopic(desk, staff, params['id'] ?? '', parsed(topicQuery, query))),
  ),
  revealRoute(desk),
  reapplyRoute(desk),
  ...commandRoutes(desk),
];
