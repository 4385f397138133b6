import { pastTime, toldTime } from '../../domain/notices/when.ts';
import type { Entry } from '../../domain/page/timeline.ts';
import { type Html, html, lines } from '../html.ts';
import type { Voice } from '../texts/catalogue.ts';
import { pageDocument } from './document.ts';
import { pageForms } from './forms.ts';
import type { PageView } from './view.ts';

const quote = (text: string | null): Html | null =>
  text === null ? null : html`<blockquote>${lines(text)}</blockquote>`;

function entry({ kind, at, text, plan, score, reference }: Entry, zone: string, voice: Voice): Html {
  const what = voice.say(`page.event.${kind}`, { score: score ?? '', reference: reference ?? '' });
  const planned = plan === null ? null : html`<p>${voice.say('page.event.plan')}</p>${quote(plan)}`;
  return html`<li><time datetime="${at}">${pastTime(at, zone, voice.language)}</time>${what}${quote(text)}${planned}</li>`;
}

function standing({ reference, word, next, promise, zone }: PageView, voice: Voice): Html {
  const due = promise && voice.say(`page.promise.${promise.kind}`, { due: toldTime(promise.at, zone, voice.language) });
  return html`<section>
<dl><dt>${voice.say('page.reference')}</dt><dd>${reference}</dd>
<dt>${voice.say('page.status')}</dt><dd>${voice.say(`page.word.${word}`)}</dd></dl>
<h2>${voice.say('page.next')}</h2>
<p>${voice.say(`page.next.${next}`)}</p>${due && html`<p><strong>${due}</strong></p>`}
</section>`;
}

function notes({ done, expired }: PageView, voice: Voice): Html {
  const said = done && html`<p class="note" role="status">${voice.say(`page.done.${done}`)}</p>`;
  return html`${said}${expired && html`<p class="note warn">${voice.say('page.expired')}</p>`}`;
}

/** The customer's page of one item, as a document. */
export function renderPage(view: PageView, voice: Voice): string {
  const asksSomething = view.forms.rating?.kind === 'form' || view.forms.message === 'answer';
  const forms = pageForms(view, voice);
  const main = html`${notes(view, voice)}${standing(view, voice)}
${asksSomething && forms}
<section><h2>${voice.say('page.timeline')}</h2>
<ol>${view.timeline.toReversed().map((one) => entry(one, view.zone, voice))}</ol></section>
<section><h2>${voice.say('page.yours')}</h2>${quote(view.text)}<p class="soft">${voice.say('page.yours.masked')}</p></section>
${!asksSomething && forms}`;
  return pageDocument(voice, {
    title: voice.say('page.title', { reference: view.reference }),
    company: view.company,
    main,
  });
}

const SHOWN_PROBLEMS = [403, 404, 409, 410, 422, 503] as const;
type ShownProblem = (typeof SHOWN_PROBLEMS)[number];

const isShown = (status: number): status is ShownProblem => SHOWN_PROBLEMS.some((one) => one === status);

/** What a person sees instead of a problem document. @param back the page to return to, when there is one */
export function renderProblem(status: number, back: string | null, company: string, voice: Voice): string {
  const shown = isShown(status) ? status : 422;
  const main = html`<section><p>${voice.say(`page.problem.${shown}.detail`)}</p>
${back !== null && html`<p><a href="${back}">${voice.say('page.problem.back')}</a></p>`}</section>`;
  return pageDocument(voice, { title: voice.say(`page.problem.${shown}`), company, main });
}
