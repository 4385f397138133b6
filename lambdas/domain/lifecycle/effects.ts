import type { Feedback } from '../../contracts/feedback.ts';
import { tombstoneOf } from '../data-subject/tombstone.ts';
import { iso } from '../instants.ts';
import { SPAM_TAG } from '../routing/untouched.ts';
import { isLive } from '../service-level/clocks.ts';
import type { Command } from './commands.ts';
import { type Effect, type EffectContext, plain } from './effect.ts';
import { classified, refined, understood } from './effects-of-reading.ts';
import { assigned, finished, routed, taken } from './effects-of-routing.ts';
import { asked, heard, publicWords, rated, recommended, rejected, reply } from './effects-of-words.ts';

/** What each command does to the item's own fields. Status, clocks, follow-up and checkpoints follow in `decide`. */
export function effectOf(item: Feedback, command: Command, context: EffectContext): Effect {
  const now = iso(context.now);
  const prior = { status: item.status, disposition: item.disposition, at: now, clocks: item.clocks.filter(isLive) };
  switch (command.name) {
    case 'understood':
      return understood(item, command.findings, context.policy);
    case 'refine':
      return refined(item, command, context);
    case 'conclude':
      return plain('closed', { disposition: 'no-action' }, { disposition: 'no-action' });
    case 'route':
      return routed(item, command.decision, now);
    case 'take':
      return taken(item, context.actor);
    case 'assign':
      return assigned(item, command, now);
    case 'finish':
      return finished(item, command, context);
    case 'note':
      return plain('noted', {}, { text: command.text });
    case 'reply':
      return reply(item, command, context);
    case 'ask':
      return asked(item, command.words, context);
    case 'auto-ask':
      return plain('asked', {}, { text: command.text, automatic: true });
    case 'resolve':
      return publicWords('resolved', item, command.words, context);
    case 'reject':
      return rejected(item, command, context);
    case 'close':
    case 'auto-close': {
      const disposition = item.status === 'rejected' ? 'rejected' : 'resolved';
      return plain('closed', { disposition }, { disposition });
    }
    case 'reopen':
      return plain('reopened', {}, { reason: command.reason });
    case 'classify':
      return classified(item, command, context.policy);
    case 'reapply':
      return plain('reapplied');
    case 'message':
    case 'thanks':
      return heard(item, command, now);
    case 'nudge':
      return plain('nudged', { nudgedAt: now, nudges: item.nudges + 1 });
    case 'rating':
      return rated(item, command, context);
    case 'ask-timeout':
      return context.to === 'closed'
        ? plain('closed', { disposition: 'no-answer' }, { disposition: 'no-answer' })
        : plain('reminded', {}, { to: 'owner' });
    case 'nps':
      return recommended(item, command, now);
    case 'merge':
      return plain(
        'merged',
        { disposition: 'merged', mergedInto: command.into.id, prior },
        { into: command.into.id, reference: command.into.reference },
      );
    case 'unmerge':
      return plain('unmerged', { mergedInto: null, disposition: item.prior?.disposition ?? null, prior: null });
    case 'split':
      return plain('split', {}, { children: command.children });
    case 'spam':
      return plain('spam', { disposition: 'spam', prior });
    case 'unspam':
      return plain('unspam', { disposition: null, prior: null, tags: item.tags.filter((tag) => tag !== SPAM_TAG) });
    case 'withdraw':
      return plain('withdrawn', { disposition: 'withdrawn', prior });
    case 'erase':
      return plain('erased', tombstoneOf(item, now));
    case 'delete':
      return plain('deleted', { disposition: 'deleted', prior });
    case 'restore':
      return plain('restored', { disposition: item.prior?.disposition ?? null, prior: null });
  }
}
