import type { Channel, FeedbackType, Priority } from '../labels.ts';

/** Channels whose messages are listened to: the public store and research are no place where the author waits for us. */
const LISTENED: readonly Channel[] = ['store-review', 'survey'];

const QUESTION = /[?？]|[吗嗎呢]\s*$|能否|能不能|可不可以|是否|什么时候|什麼時候/u;

/** Whether a text asks for an answer. */
export const asks = (text: string): boolean => QUESTION.test(text);

export interface LoopInput {
  text: string;
  channel: Channel;
  type: FeedbackType;
  priority: Priority;
  backfill: boolean;
  meaningless: boolean;
  handledTypes: readonly FeedbackType[];
}

/**
 * Handled: somebody must act. Listened: praise, a store review, a suggestion without a question, research, what is
 * filed later, and what says nothing. What endangers people, or everybody, is handled wherever it was said.
 */
export function loopOf(input: LoopInput): 'handled' | 'listened' {
  const { type, priority, channel, text, handledTypes } = input;
  if (input.backfill || input.meaningless) return 'listened';
  if (priority === 'P0') return 'handled';
  if (LISTENED.includes(channel)) return 'listened';
  if (handledTypes.includes(type)) return 'handled';
  return type === 'suggestion' && asks(text) ? 'handled' : 'listened';
}
