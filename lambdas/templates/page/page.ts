import { pastTime, toldTime, zoneName } from '../../domain/notices/when.ts';
import type { Entry } from '../../domain/page/timeline.ts';
import type { Word } from '../../domain/page/word.ts';
import { type Html, html, lines } from '../html.ts';
import type { Voice } from '../texts/catalogue.ts';
import { pageDocument } from './document.ts';
import { pageForms } from './forms.ts';
import type { PageView } from './view.ts';

const quote = (text: string | null): Html | null =>
  text === null ? null : html`<blockquote>${lines(text)}</blockquote>`;

function said({ kind, text, plan, score, reference }: Entry, voice: Voice): Html {
  const what = voice.say(`page.event.${kind}`, { score: score ?? '', reference: reference ?? '' });
  const planned = plan === null ? null : html`<p>${voice.say('page.event.plan')}</p>${quote(plan)}`;
  return html`<p>${what}</p>${quote(text)}${planned}`;
}

const entry = (one: Entry, zone: string, voice: Voice): Html =>
  html`<li><time datetime="${one.at}">${pastTime(one.at, zone, voice.language)}</time>${said(one, voice)}</li>`;

function timeline({ timeline: entries, zone }: PageView, voice: Voice): Html {
  const newest = entries.at(-1)?.at;
  const named = newest && voice.say('page.timeline.zone', { zone: zoneName(newest, zone, voice.language) });
  return html`<section><h2>${voice.say('page.timeline')}</h2>${named && html`<p class="soft">${named}</p>`}
<ol>${entries.toReversed().map((one) => entry(one, zone, voice))}</ol></section>`;
}

/** What of ours the customer should not have to look for, by where it stands. */
const FOREMOST: Partial<Record<Word, Entry['kind']>> = {
  'in-progress': 'replied',
  waiting: 'asked',
  done: 'resolved',
  'not-possible': 'rejected',
};

function standing(view: PageView, voice: Voice): Html {
  const { reference, word, next, promise, zone } = view;
  const due = promise && voice.say(`page.promise.${promise.kind}`, { due: toldTime(promise.at, zone, voice.language) });
  const latest = view.timeline.findLast(({ kind }) => kind === FOREMOST[word]);
  return html`<section>
<dl><dt>${voice.say('page.reference')}</dt><dd>${reference}</dd>
<dt>${voice.say('page.status')}</dt><dd>${voice.say(`page.word.${word}`)}</dd></dl>
${latest && said(latest, voice)}
<h2>${voice.say('page.next')}</h2>
<p>${voice.say(`page.next.${next}`)}</p>${due && html`<p><strong>${due}</strong></p>`}
</section>`;
}

function notes({ done, expired }: PageView, voice: Voice): Html {
  const thanks = done && html`<p class="note" role="status">${voice.say(`page.done.${done}`)}</p>`;
  return html`${thanks}${expired && html`<p class="note warn">${voice.say('page.expired')}</p>`}`;
}

/** The customer's page of one item, as a document. */
export function renderPage(view: PageView, voice: Voice): string {
  const asksSomething =
    view.forms.rating?.kind === 'form' || view.forms.nps !== null || view.forms.message === 'answer';
  const forms = pageForms(view, voice);
  const main = html`${notes(view, voice)}${standing(view, voice)}
${asksSomething && forms}
${timeline(view, voice)}
<section><h2>${voice.say('page.yours')}</h2>${quote(view.text)}<p class="soft">${voice.say('page.yours.masked')}</p></section>
${!asksSomething && forms}`;
  return pageDocument(voice, {
    title: voice.say('page.title', { reference: view.reference }),
    company: view.company,
    main,
  });
}

const SHOWN_PROBLEMS = [403, 404, 409, 410, 422, 429, 503] as const;
type ShownProblem = (typeof SHOWN_PROBLEMS)[number];

const isShown = (status: number): status is ShownProblem => SHOWN_PROBLEMS.some((one) => one === status);

/** What a person sees instead of a problem document. @param back the page to return to, when there is one */
export function renderProblem(status: number, back: string | null, company: string, voice: Voice): string {
  const shown = isShown(status) ? status : 422;
  const main = html`<section><p>${voice.say(`page.problem.${shown}.detail`)}</p>
${back !== null && html`<p><a href="${back}">${voice.say('page.problem.back')}</a></p>`}</section>`;
  return pageDocument(voice, { title: voice.say(`page.problem.${shown}`), company, main });
}
