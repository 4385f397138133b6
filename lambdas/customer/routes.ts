import * as z from 'zod/mini';
import { npsBody } from '../contracts/customer.ts';
import { parsed } from '../http/body.ts';
import type { HttpAnswer, HttpRequest, Opened, Route } from '../http/route.ts';
import { act, notNow } from './act.ts';
import { acted, backTo, htmlAnswer, isForm, problemPage } from './answers.ts';
import { chooseMails, unsubscribe } from './choose-mails.ts';
import { type OpenLink, openForWriting, openLink } from './open-link.ts';
import { askForCode, confirmWithCode } from './own-request.ts';
import type { Customers } from './ports.ts';
import { rate } from './rate.ts';
import { showPage } from './show-page.ts';
import { speak } from './speak.ts';

interface Step {
  customers: Customers;
  request: HttpRequest;
  link: OpenLink;
  body: unknown;
}

interface Way {
  method: 'GET' | 'POST';
  /** Below `/c/{token}`. */
  path: string;
  /** Whether the way stays open when the right to write is over. */
  always?: true;
  /** Mail programs post whatever they like. */
  anyBody?: true;
  respond(step: Step): Promise<HttpAnswer>;
}

const nothing = z.object({});

const npsForm = z.object({ score: z.optional(z.string()) });

/** The score of a form, which is text, as a number; left out when it is none. */
function numbered(form: unknown): { score?: number } {
  const { score } = npsForm.parse(form);
  return score !== undefined && /^\d+$/.test(score) ? { score: Number(score) } : {};
}

const WAYS: readonly Way[] = [
  {
    method: 'GET',
    path: '',
    always: true,
    async respond({ customers, request, link }) {
      const { score, nps, done, mail } = request.query;
      return htmlAnswer(200, await showPage(customers, link, { score, nps, done, mail }));
    },
  },
  {
    method: 'POST',
    path: '/rating',
    respond: async ({ customers, request, link, body }) =>
      acted(request, link, 'rating', await rate(customers, link, body, isForm(request))),
  },
  {
    method: 'POST',
    path: '/message',
    respond: async ({ customers, request, link, body }) =>
      acted(request, link, 'message', await speak(customers, link, body, request.headers['idempotency-key'])),
  },
  {
    method: 'POST',
    path: '/nudge',
    async respond({ customers, request, link, body }) {
      parsed(nothing, body);
      return acted(request, link, 'nudge', await act(customers, link.item.id, { name: 'nudge' }));
    },
  },
  {
    method: 'POST',
    path: '/withdraw',
    async respond({ customers, request, link, body }) {
      parsed(nothing, body);
      return acted(request, link, 'withdraw', await act(customers, link.item.id, { name: 'withdraw' }));
    },
  },
  {
    method: 'POST',
    path: '/nps',
    async respond({ customers, request, link, body }) {
      const { score } = parsed(npsBody, isForm(request) ? numbered(body) : body);
      const { item } = link;
      if (item.nps === null) throw notNow(customers, item, 'There is no follow-up question to answer.');
      if (item.nps.score === score) return acted(request, link, 'nps', item);
      return acted(request, link, 'nps', await act(customers, item.id, { name: 'nps', score }));
    },
  },
  {
    method: 'POST',
    path: '/preferences',
    async respond({ customers, request, link, body }) {
      await chooseMails(customers, link, body);
      return acted(request, link, 'preferences', link.item);
    },
  },
  {
    method: 'POST',
    path: '/privacy',
    async respond({ customers, request, link, body }) {
      await askForCode(customers, link, body);
      return acted(request, link, 'privacy', link.item);
    },
  },
  {
    method: 'POST',
    path: '/privacy/confirm',
    async respond({ customers, request, link, body }) {
      const { id, status, dueBy } = await confirmWithCode(customers, link, body);
      return isForm(request)
        ? backTo(link, 'privacy-confirmed')
        : { status: 200, body: { status: link.item.status, request: { id, status, dueBy } } };
    },
  },
  {
    // What a mail program opens instead of posting: it may change nothing, so the page asks.
    method: 'GET',
    path: '/unsubscribe',
    always: true,
    respond: async ({ link }) => ({ status: 303, headers: { location: `${link.url}?mail=ask#preferences` } }),
  },
  {
    method: 'POST',
    path: '/unsubscribe',
    always: true,
    anyBody: true,
    async respond({ customers, request, link }) {
      await unsubscribe(customers, link);
      // One click of a mail program (RFC 8058) is no form of ours: it must not be led elsewhere.
      const oneClick = new URLSearchParams(request.rawBody).get('List-Unsubscribe') === 'One-Click';
      return isForm(request) && !oneClick
        ? backTo(link, 'unsubscribe')
        : { status: 200, body: { status: link.item.status } };
    },
  },
];

/** A link is opened first (404, 410), then the body is read and acted upon; people see problems as pages. */
const routeOf = (customers: Customers, way: Way): Route<never> => ({
  access: 'public',
  method: way.method,
  path: `/c/{token}${way.path}`,
  form: true,
  anyBody: way.anyBody === true,
  async open(request): Promise<Opened> {
    try {
      const open = way.always === true ? openLink : openForWriting;
      const link = await open(customers, request.params['token'] ?? '');
      return { respond: (body) => respond(customers, way, { request, link, body }) };
    } catch (error) {
      const page = problemPage(customers, request, undefined, error);
      return { replay: async () => page, respond: async () => page };
    }
  },
});

async function respond(customers: Customers, way: Way, given: Omit<Step, 'customers'>): Promise<HttpAnswer> {
  try {
    return await way.respond({ customers, ...given });
  } catch (error) {
    return problemPage(customers, given.request, given.link, error);
  }
}

/** Everything below a customer's link. */
export const customerRoutes = (customers: Customers): Route<never>[] => WAYS.map((way) => routeOf(customers, way));
