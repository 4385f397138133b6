import { createHash } from 'node:crypto';
import type { Feedback } from '../contracts/feedback.ts';
import { languageOf } from '../domain/notices/language.ts';
import { Problem } from '../http/problem.ts';
import type { HttpAnswer, HttpRequest } from '../http/route.ts';
import { renderProblem } from '../templates/page/page.ts';
import { PAGE_STYLE } from '../templates/page/style.ts';
import type { Done } from '../templates/page/view.ts';
import { voiceFor } from '../templates/texts/catalogue.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';
import { companyName } from './show-page.ts';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Nothing runs, nothing is loaded, nobody frames the page, no search engine keeps it, and its address is not told on. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000',
};

export const htmlAnswer = (status: number, body: string, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { ...HEADERS, ...headers },
  body,
});

const typeOf = (request: HttpRequest): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

export const isForm = (request: HttpRequest): boolean => typeOf(request) === 'application/x-www-form-urlencoded';

/** Whether a person looks at the answer: a form was sent, or a browser asks for a page. */
const wantsHtml = (request: HttpRequest): boolean =>
  isForm(request) || (request.headers['accept'] ?? '').includes('text/html');

/** The way back to the page after a form, and what to say there. */
export const backTo = (link: OpenLink, done: Done): HttpAnswer => ({
  status: 303,
  headers: { location: `${link.url}?done=${done}`, 'referrer-policy': 'no-referrer' },
});

/** What a customer's act is answered with: the status as JSON, or the way back to the page. */
export const acted = (request: HttpRequest, link: OpenLink, done: Done, item: Feedback): HttpAnswer =>
  isForm(request) ? backTo(link, done) : { status: 200, body: { status: item.status } };

/** A browser that names Chinese gets Chinese while there is no feedback to go by. */
const spokenTo = (request: HttpRequest, link: OpenLink | undefined): string => {
  if (link) return languageOf(link.item);
  return /^zh\b/i.test(request.headers['accept-language'] ?? '') ? 'zh' : 'en';
};

/** A problem as a page with its status, for people; systems get the problem document: it is thrown on. */
export function problemPage(
  customers: Customers,
  request: HttpRequest,
  link: OpenLink | undefined,
  error: unknown,
): HttpAnswer {
  if (!(error instanceof Problem) || !wantsHtml(request)) throw error;
  const voice = voiceFor(spokenTo(request, link), customers.settings.texts);
  const page = renderProblem(error.status, link?.url ?? null, companyName(customers, voice), voice);
  return htmlAnswer(error.status, page, error.extras.headers);
}
