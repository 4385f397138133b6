import type { FeedbackEvent } from '../contracts/event.ts';
import { languageOf } from '../domain/notices/language.ts';
import { customerMay, nudgeOffer } from '../domain/page/offers.ts';
import { promiseOf } from '../domain/page/promise.ts';
import { firstRatedAt, hasJudgeableResult, judgeRating } from '../domain/page/rating.ts';
import { timelineOf } from '../domain/page/timeline.ts';
import { nextFor, wordFor } from '../domain/page/word.ts';
import { renderPage } from '../templates/page/page.ts';
import { DONE, type Done, type Forms, LIKELIHOODS, type PageView, SCORES, type Score } from '../templates/page/view.ts';
import { type Voice, voiceFor } from '../templates/texts/catalogue.ts';
import { newNonce } from './nonce.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';

export interface Asked {
  /** `?score=4` of a mail's scale. */
  score?: string | undefined;
  /** `?nps=8` of the follow-up's scale. */
  nps?: string | undefined;
  /** Set by the way back from a form. */
  done?: string | undefined;
  /** `ask` when a mail's link led here to stop the mails. */
  mail?: string | undefined;
}

const scoreOf = (asked: string | undefined): Score | null => SCORES.find((score) => String(score) === asked) ?? null;
const doneOf = (asked: string | undefined): Done | null => DONE.find((done) => done === asked) ?? null;

/** The company's name in a voice's language. */
export const companyName = ({ settings }: Customers, voice: Voice): string =>
  settings.company.name[voice.language.startsWith('zh') ? 'zh' : 'en'];

const NO_FORMS = { rating: null, nps: null, message: null, nudge: null, withdraw: false, privacy: null } as const;

/** A code needs an address to go to. */
const privacyOffer = ({ item }: OpenLink, asked: Asked): Forms['privacy'] =>
  item.reachable ? (asked.done === 'privacy' ? 'code' : 'ask') : null;

function ratingOffer(
  customers: Customers,
  link: OpenLink,
  history: readonly FeedbackEvent[],
  asked: Asked,
): Forms['rating'] {
  const { item, token } = link;
  const firstAt = firstRatedAt(history, item.cycle);
  const { speed } = customers.policy;
  const verdict = judgeRating({ item, linkCycle: token.cycle, firstAt, now: customers.now(), speed });
  if (verdict === 'earlier-cycle') return hasJudgeableResult(item) ? { kind: 'earlier' } : null;
  if (verdict !== 'ok') return null;
  const standing = item.csat?.score ?? null;
  return { kind: 'form', chosen: scoreOf(asked.score) ?? scoreOf(String(standing)), standing };
}

/** Asked by the follow-up; what was answered can still be changed. */
function npsOffer({ item }: OpenLink, may: readonly string[], asked: Asked): Forms['nps'] {
  if (item.nps === null || !may.includes('nps')) return null;
  const chosen = LIKELIHOODS.find((score) => String(score) === (asked.nps ?? String(item.nps?.score)));
  return { chosen: chosen ?? null };
}

function mailOffer({ item, expired }: OpenLink, asked: Asked): Forms['preferences'] {
  if (!item.reachable) return null;
  const wanted = asked.mail === 'ask';
  if (expired) return wanted ? 'unsubscribe' : null;
  return wanted ? 'open' : 'closed';
}

function formsOf(
  customers: Customers,
  link: OpenLink,
  history: readonly FeedbackEvent[],
  asked: Asked,
  nonce: string,
): Forms {
  if (link.expired) return { nonce, ...NO_FORMS, preferences: mailOffer(link, asked) };
  const { item } = link;
  const { policy } = customers;
  const now = customers.now();
  const may = customerMay(item, now, policy);
  const word = wordFor(item);
  return {
    nonce,
    rating: ratingOffer(customers, link, history, asked),
    nps: npsOffer(link, may, asked),
    message: may.includes('message') ? (word === 'waiting' ? 'answer' : 'add') : null,
    nudge: nudgeOffer(item, now, policy),
    withdraw: may.includes('withdraw'),
    preferences: mailOffer(link, asked),
    privacy: privacyOffer(link, asked),
  };
}

/** The page of an item as a document; nothing is written, and the contact stays sealed. */
export async function showPage(customers: Customers, link: OpenLink, asked: Asked): Promise<string> {
  const { item, url, expired } = link;
  const { feedback, settings, vault, now } = customers;
  const [body, history, nonce] = await Promise.all([
    feedback.readBody(item.id),
    feedback.history(item.id),
    newNonce(vault, link, now()),
  ]);
  const voice = voiceFor(languageOf(item), settings.texts);
  const view: PageView = {
    company: companyName(customers, voice),
    url,
    zone: settings.company.customerZone,
    reference: item.reference,
    word: wordFor(item),
    next: nextFor(item),
    promise: promiseOf(item, now()),
    text: body?.text ?? item.snippet,
    timeline: timelineOf(history),
    done: doneOf(asked.done),
    expired,
    forms: formsOf(customers, link, history, asked, nonce),
  };
  return renderPage(view, voice);
}
