import { FEEDBACK_TYPES, type FeedbackType } from '../labels.ts';
import type { Guess } from './models.ts';

/** What the customer chose, and stars, raise a type by these factors; choosing by habit is common. */
const STATED = 3;
const STARRED = 2;

function factorOf(type: FeedbackType, stated: FeedbackType | null, stars: number | null): number {
  const chosen = stated === type ? STATED : 1;
  if (stars === null) return chosen;
  const starred = (type === 'praise' && stars >= 4) || (type === 'complaint' && stars <= 2);
  return starred ? chosen * STARRED : chosen;
}

/** The type that the models tell, weighed with the customer's own choice and stars. */
export function typeBy(
  { type }: Guess,
  { statedType, stars }: { statedType: FeedbackType | null; stars: number | null },
): FeedbackType {
  const weighed = (name: FeedbackType): number => type[name] * factorOf(name, statedType, stars);
  return FEEDBACK_TYPES.reduce((best, next) => (weighed(next) > weighed(best) ? next : best));
}
