import * as z from 'zod/mini';
import { ratingBody } from '../contracts/customer.ts';
import type { Feedback } from '../contracts/feedback.ts';
import { firstRatedAt, judgeRating, type RatingVerdict } from '../domain/page/rating.ts';
import { maskText } from '../domain/privacy/index.ts';
import { parsed } from '../http/body.ts';
import { Problem } from '../http/problem.ts';
import { applyCommands } from '../loop/apply-command.ts';
import { notNow } from './act.ts';
import { isFresh } from './nonce.ts';
import type { OpenLink } from './open-link.ts';
import type { Customers } from './ports.ts';
import { wordsFrom } from './speak.ts';

const MOST_COMMENT = 2000;
/** Tries after somebody else changed the item between judging and writing. */
const ATTEMPTS = 3;

const ratingForm = z.object({
  score: z.optional(z.string()),
  comment: z.optional(z.string()),
  nonce: z.optional(z.string()),
});

const REFUSED: Record<Exclude<RatingVerdict, 'ok'>, string> = {
  'earlier-cycle': 'The link belongs to an earlier resolution; the latest mail has the link for the present one.',
  'no-result': 'There is no result to rate yet.',
  standing: 'The rating stands; it could be changed within 72 hours.',
};

interface Given {
  score: number;
  comment: string | null;
  /** Undefined unless the rating came as a form. */
  nonce?: { value: unknown };
}

/** 422 for what is wrong with a rating. A form's score is text, and an empty comment none. */
function read(body: unknown, isForm: boolean): Given {
  const form = isForm ? ratingForm.parse(body) : undefined;
  const digits = form?.score !== undefined && /^\d+$/.test(form.score) ? { score: Number(form.score) } : {};
  const given = parsed(ratingBody, form ? { ...digits, comment: form.comment } : body);
  const blank = given.comment === undefined || given.comment === null || given.comment.trim() === '';
  const comment = blank ? null : maskText(wordsFrom('/comment', given.comment ?? '', MOST_COMMENT)).masked;
  return { score: given.score, comment, ...(form && { nonce: { value: form.nonce } }) };
}

async function judge(customers: Customers, link: OpenLink, item: Feedback): Promise<void> {
  const { now, policy } = customers;
  const history = item.csat === null ? [] : await customers.feedback.history(item.id);
  const firstAt = firstRatedAt(history, item.cycle);
  const verdict = judgeRating({ item, linkCycle: link.token.cycle, firstAt, now: now(), speed: policy.speed });
  if (verdict !== 'ok') throw notNow(customers, item, REFUSED[verdict]);
}

/**
 * The customer judges the result: one standing rating per resolution cycle, the same one again changes nothing.
 * Order: 422 the rating, 409 the state, 403 the nonce of a form.
 */
export async function rate(customers: Customers, link: OpenLink, body: unknown, isForm: boolean): Promise<Feedback> {
  const given = read(body, isForm);
  let { item } = link;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await judge(customers, link, item);
    if (given.nonce && !(await isFresh(customers.vault, link, given.nonce.value, customers.now()))) {
      throw new Problem(403, 'The form is not from a page that was opened lately.');
    }
    const { score, comment } = given;
    if (item.csat?.score === score && item.csat.comment === comment) return item;
    const command = { name: 'rating', score, comment } as const;
    const applied = await applyCommands(customers, item.id, { kind: 'customer' }, [command], { rev: item.rev });
    if (applied.ok) return applied.item;
    const fresh = await customers.feedback.read(item.id);
    if (!fresh) throw new Problem(404, 'There is no such page.');
    if (applied.why !== 'stale' && applied.why !== 'busy') throw notNow(customers, fresh, REFUSED['no-result']);
    item = fresh;
  }
  throw new Problem(503, 'Somebody else is changing this at the moment.', { headers: { 'retry-after': '1' } });
}
