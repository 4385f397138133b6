import type { FeedbackType } from '../../labels.ts';
import type { Harm } from '../harms.ts';
import { phraseBook, phrasesOf } from '../phrase-book.ts';
import words from '../words/details/intents.json' with { type: 'json' };

/** What somebody wants to happen, the most pressing first: of several the first one counts. */
export const INTENTS = [
  'safety',
  'legal-threat',
  'data-request',
  'cancellation-threat',
  'refund-request',
  'replacement-request',
  'compensation-request',
  'contact-request',
  'bug-report',
  'feature-request',
  'question',
  'praise',
] as const;
export type Intent = (typeof INTENTS)[number];

const lists: Partial<Record<Intent, { zh: string; en: string }>> = words;
const BOOK = phraseBook(
  INTENTS.flatMap((intent) => {
    const { zh = '', en = '' } = lists[intent] ?? {};
    return phrasesOf([zh, en]).map((phrase) => [phrase, intent] as const);
  }),
);

export interface Meant {
  normalised: string;
  type: FeedbackType;
  category: string;
  harms: readonly Harm[];
}

/** Nobody who thanks for a refund wants one: of what is praised no wish follows. */
const WISHES = new Set<FeedbackType>(['complaint', 'inquiry', 'suggestion']);

/** What the other readings say of the intent when no word does. */
function implied({ type, category }: Meant): Intent | null {
  if (type === 'praise') return 'praise';
  if (type === 'suggestion') return 'feature-request';
  if (type === 'inquiry') return 'question';
  if (category === 'payment.refund') return 'refund-request';
  return category.startsWith('app.') || category === 'payment.failed' ? 'bug-report' : null;
}

/**
 * What the customer wants to happen (R2.3): by words of wishing, by harm, else by type and category; null for a complaint
 * that asks for nothing in particular.
 */
export function intentOf(meant: Meant): Intent | null {
  if (meant.harms.some(({ name }) => name === 'danger')) return 'safety';
  if (meant.harms.some(({ name }) => name === 'legal-threat')) return 'legal-threat';
  if (!WISHES.has(meant.type)) return implied(meant);
  const told = new Set(BOOK.find(meant.normalised).map(({ meaning }) => meaning));
  return INTENTS.find((intent) => told.has(intent)) ?? implied(meant);
}
