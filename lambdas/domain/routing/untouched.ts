import type { Feedback } from '../../contracts/feedback.ts';

/** Tag of the analysis for what a person has to judge before anybody works on it. */
export const SPAM_TAG = 'spam';

/** Whether an item awaits the judgement whether it is spam. */
export const isSuspect = (item: Pick<Feedback, 'tags'>): boolean => item.tags.includes(SPAM_TAG);

/** Whether an item has a team that no person chose, and nobody has begun to work on it: routing may still change its mind. */
export const isUntouched = (item: Feedback): boolean =>
  item.status === 'assigned' && item.firstResponseAt === null && !item.setByPerson.includes('team');
