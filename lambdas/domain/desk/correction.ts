import type { Body, Feedback } from '../../contracts/feedback.ts';

const LABELS = ['type', 'category', 'sentiment', 'priority'] as const;

/** The labels of an item that a person has set. */
export const correctedLabels = ({ setByPerson }: Feedback): (typeof LABELS)[number][] =>
  LABELS.filter((label) => setByPerson.includes(label));

/** Whether an item teaches: a person has set one of its labels, and its words are a customer's and still there. */
export const isCorrection = (item: Feedback): boolean =>
  correctedLabels(item).length > 0 && item.erasedAt === null && item.disposition !== 'spam';

/** An item as an example to learn from: its masked text with the labels that it has now. */
export const correctionOf = (item: Feedback, { text }: Pick<Body, 'text'>) => ({
  id: item.id,
  receivedAt: item.receivedAt,
  text,
  language: item.language,
  channel: item.channel,
  tier: item.customer.tier,
  type: item.type,
  category: item.category,
  sentiment: item.sentiment,
  priority: item.priority,
  corrected: correctedLabels(item),
});
