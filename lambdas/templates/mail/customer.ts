import type { FeedbackType } from '../../domain/labels.ts';
import type { CustomerKind } from '../../domain/notices/kinds.ts';
import type { TextKey, Voice } from '../texts/catalogue.ts';
import type { Block, Letter } from './layout.ts';

/** What a mail to a customer tells. Times are instants already written out in the mail's language and zone. */
export interface CustomerFacts {
  reference: string;
  company: string;
  pageUrl: string;
  unsubscribeUrl: string;
  /** Whether an answer to the mail reaches somebody. */
  replyable: boolean;
  /** What the customer wrote, when that is certain enough to speak of it. */
  type: FeedbackType | null;
  /** Until when a person answers, or the handler's promise; null when nothing is promised. */
  due: string | null;
  /** The time that was promised before and will not be kept. */
  promised: string | null;
  /** The handler's words. */
  words: string | null;
  plan: string | null;
  /** Reference of the item that this one goes on under. */
  into: string | null;
  /** References of what the customer wrote a moment before. */
  besides: readonly string[];
}

type Compose = (facts: CustomerFacts, voice: Voice) => (Block | null)[];

const SCORES = [1, 2, 3, 4, 5] as const;
const LIKELIHOODS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const text = (said: string): Block => ({ kind: 'text', text: said });
const words = (said: string | null): Block | null => (said === null ? null : { kind: 'words', text: said });

/** The scale's links only choose: the page asks once more before anything is written. */
const scale = (facts: CustomerFacts, voice: Voice): Block => ({
  kind: 'scale',
  question: voice.say('mail.scale.question'),
  choices: SCORES.map((score) => ({
    score,
    label: voice.say(`mail.scale.${score}`),
    url: `${facts.pageUrl}?score=${score}`,
  })),
});

const page = (facts: CustomerFacts, voice: Voice, label: TextKey = 'mail.button.page'): Block => ({
  kind: 'button',
  label: voice.say(label),
  url: facts.pageUrl,
});

const COMPOSE: Record<CustomerKind, Compose> = {
  acknowledgement: (facts, voice) => [
    text(voice.say(`mail.acknowledgement.${facts.type ?? 'other'}`, { reference: facts.reference })),
    facts.due === null ? null : text(voice.say('mail.acknowledgement.due', { due: facts.due })),
    facts.besides.length === 0
      ? null
      : text(voice.say('mail.acknowledgement.besides', { references: facts.besides.join(', ') })),
    text(voice.say('mail.acknowledgement.next')),
    page(facts, voice, 'mail.button.follow'),
  ],
  reply: (facts, voice) => [
    text(voice.say('mail.reply.intro', { reference: facts.reference })),
    words(facts.words),
    facts.due === null ? null : text(voice.say('mail.reply.promise', { due: facts.due })),
    text(voice.say('mail.reply.next')),
    page(facts, voice),
  ],
  question: (facts, voice) => [
    text(voice.say('mail.question.intro', { reference: facts.reference })),
    words(facts.words),
    text(voice.say('mail.question.next')),
    page(facts, voice, 'mail.button.answer'),
  ],
  result: (facts, voice) => [
    text(voice.say('mail.result.intro', { reference: facts.reference })),
    words(facts.words),
    scale(facts, voice),
    text(voice.say('mail.result.next')),
    page(facts, voice),
  ],
  rejection: (facts, voice) => [
    text(voice.say('mail.rejection.intro', { reference: facts.reference })),
    words(facts.words),
    text(voice.say('mail.rejection.plan')),
    words(facts.plan),
    scale(facts, voice),
    text(voice.say('mail.rejection.next')),
    page(facts, voice),
  ],
  'rating-reminder': (facts, voice) => [
    text(voice.say('mail.rating-reminder.intro', { reference: facts.reference })),
    scale(facts, voice),
    text(voice.say('mail.rating-reminder.next')),
    page(facts, voice),
  ],
  'question-reminder': (facts, voice) => [
    text(voice.say('mail.question-reminder.intro', { reference: facts.reference })),
    words(facts.words),
    text(voice.say('mail.question-reminder.next')),
    page(facts, voice, 'mail.button.answer'),
  ],
  apology: (facts, voice) => [
    text(voice.say('mail.apology.intro', { reference: facts.reference, promised: facts.promised ?? '' })),
    facts.due === null ? null : text(voice.say('mail.apology.due', { due: facts.due })),
    text(voice.say('mail.apology.next')),
    page(facts, voice, 'mail.button.follow'),
  ],
  progress: (facts, voice) => [
    text(voice.say('mail.progress.intro', { reference: facts.reference })),
    facts.due === null ? null : text(voice.say('mail.progress.due', { due: facts.due })),
    text(voice.say('mail.progress.next')),
    page(facts, voice, 'mail.button.follow'),
  ],
  'check-in': (facts, voice) => [
    text(voice.say('mail.check-in.intro', { reference: facts.reference })),
    {
      kind: 'scale',
      question: voice.say('mail.check-in.question', { company: facts.company }),
      choices: LIKELIHOODS.map((score) => ({ score, label: '', url: `${facts.pageUrl}?nps=${score}#nps` })),
    },
    text(voice.say('mail.check-in.next')),
    page(facts, voice),
  ],
  'access-code': (facts, voice) => [
    text(voice.say('mail.access-code.intro')),
    words(facts.words),
    text(voice.say('mail.code.valid')),
  ],
  'erasure-code': (facts, voice) => [
    text(voice.say('mail.erasure-code.intro')),
    words(facts.words),
    text(voice.say('mail.code.valid')),
  ],
  merged: (facts, voice) => [
    text(voice.say('mail.merged.intro', { reference: facts.reference, into: facts.into ?? '' })),
    text(voice.say('mail.merged.next')),
    page(facts, voice),
  ],
};

const footer = (facts: CustomerFacts, voice: Voice): (Block | null)[] => [
  text(voice.say('mail.footer.reference', { reference: facts.reference })),
  text(voice.say('mail.footer.why', { company: facts.company })),
  facts.replyable ? text(voice.say('mail.footer.reply')) : null,
  { kind: 'button', label: voice.say('mail.footer.unsubscribe'), url: facts.unsubscribeUrl },
];

const present = (blocks: readonly (Block | null)[]): Block[] => blocks.filter((block) => block !== null);

/** A mail to a customer, still to be rendered. */
export const customerLetter = (kind: CustomerKind, facts: CustomerFacts, voice: Voice): Letter => ({
  subject: voice.say(`mail.${kind}.subject`, {
    reference: facts.reference,
    into: facts.into ?? '',
    company: facts.company,
  }),
  title: voice.say(`mail.${kind}.title`),
  blocks: present([text(voice.say('mail.hello')), ...COMPOSE[kind](facts, voice)]),
  footer: present(footer(facts, voice)),
});
