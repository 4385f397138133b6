import type { Feedback } from '../../contracts/feedback.ts';
import type { Disposition, Status } from '../labels.ts';

/** The five words that a customer sees for a status. */
export const WORDS = ['received', 'in-progress', 'waiting', 'done', 'not-possible'] as const;
export type Word = (typeof WORDS)[number];

const BY_STATUS: Record<Exclude<Status, 'closed'>, Word> = {
  received: 'received',
  triaged: 'received',
  assigned: 'received',
  'in-progress': 'in-progress',
  reopened: 'in-progress',
  waiting: 'waiting',
  resolved: 'done',
  rejected: 'not-possible',
};

/** Spam stays silent about itself; what was listened to was received, and nobody claims to have done something. */
const BY_DISPOSITION: Record<Disposition, Word> = {
  resolved: 'done',
  rejected: 'not-possible',
  'no-action': 'received',
  'no-answer': 'done',
  merged: 'in-progress',
  spam: 'received',
  withdrawn: 'done',
  deleted: 'done',
  erased: 'done',
};

type Standing = Pick<Feedback, 'status' | 'disposition'>;

export const wordFor = ({ status, disposition }: Standing): Word =>
  status === 'closed' ? BY_DISPOSITION[disposition ?? 'resolved'] : BY_STATUS[status];

/** What the page says comes next: the word's own sentence, or a closer one where there is one. */
export type Next = Word | 'listened' | 'withdrawn' | 'merged';

export function nextFor({ status, disposition }: Standing): Next {
  if (status === 'closed') {
    if (disposition === 'no-action') return 'listened';
    if (disposition === 'withdrawn' || disposition === 'merged') return disposition;
  }
  return wordFor({ status, disposition });
}
