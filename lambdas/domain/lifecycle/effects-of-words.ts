import type { EventType } from '../../contracts/event.ts';
import type { Feedback } from '../../contracts/feedback.ts';
import { iso } from '../instants.ts';
import type { Words } from './commands.ts';
import { type By, type Effect, type EffectContext, plain } from './effect.ts';
import type { Actor } from './rights.ts';

/** A reply, ask or resolve on an item without owner makes its author the owner. */
const authorOwns = (item: Feedback, actor: Actor): Partial<Feedback> =>
  item.owner === null && actor.kind === 'person' ? { owner: { id: actor.id, name: actor.name } } : {};

/** Words to the customer: told now, nothing left to chase. */
export function publicWords(type: EventType, item: Feedback, words: Words, context: EffectContext): Effect {
  const patch = { ...authorOwns(item, context.actor), toldAt: iso(context.now), nudges: 0 };
  return { type, patch, data: { text: words.text, sealed: words.sealed } };
}

/** An answer, with the instant that it promises more by and the template that it came from, where it has them. */
export function reply(item: Feedback, command: By<'reply'>, context: EffectContext): Effect {
  const effect = publicWords('replied', item, command.words, context);
  const { promisedAt, template } = command;
  return {
    ...effect,
    patch: { ...effect.patch, replies: item.replies + 1, ...(promisedAt === undefined ? {} : { promisedAt }) },
    data: {
      ...effect.data,
      ...(promisedAt === undefined ? {} : { promisedAt }),
      ...(template === undefined ? {} : { template }),
    },
  };
}

/** A refusal, with the plan behind it. */
export function rejected(item: Feedback, command: By<'reject'>, context: EffectContext): Effect {
  const effect = publicWords('rejected', item, command.words, context);
  return { ...effect, data: { ...effect.data, plan: command.plan.text, planSealed: command.plan.sealed } };
}

/** A question to the customer. */
export function asked(item: Feedback, words: Words, context: EffectContext): Effect {
  const effect = publicWords('asked', item, words, context);
  return { ...effect, patch: { ...effect.patch, asks: item.asks + 1 } };
}

/** Words of the customer: an answer to an automatic question has the whole read again. */
export function heard(item: Feedback, command: By<'message' | 'thanks'>, now: string): Effect {
  const thanks = command.name === 'thanks';
  const answers = !thanks && item.question?.automatic === true;
  const reread = answers ? { reread: now } : {};
  return plain('message', reread, { ...command.words, thanks, ...(answers && { reread: true }) });
}

/** A rating: it confirms or reopens by where the table sends the item; a reopened one avoids its last owner. */
export function rated(item: Feedback, command: By<'rating'>, context: EffectContext): Effect {
  const { score, comment } = command;
  const csat = { score, comment, at: iso(context.now), cycle: item.cycle };
  const confirmed = context.to === 'closed' && item.status !== 'closed' ? ({ disposition: 'resolved' } as const) : {};
  const avoided = context.to === 'reopened' && item.owner !== null ? { avoid: item.owner.id } : {};
  const data = { score, comment, cycle: item.cycle, previous: item.csat?.score ?? null };
  return { type: 'rated', patch: { csat, ...confirmed, ...avoided }, data };
}

/** How likely the customer is to recommend the company. */
export function recommended(item: Feedback, { score }: By<'nps'>, now: string): Effect {
  const nps = { askedAt: item.nps?.askedAt ?? now, score, at: now };
  return plain('recommended', { nps }, { score, previous: item.nps?.score ?? null });
}
