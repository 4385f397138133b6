import { CHANNELS } from '../../lambdas/domain/labels.ts';
import type { MessageToRead } from '../../lambdas/domain/understanding/message-read.ts';

/** A labelled text as the product would get it; of a channel that says nothing where its own is not known. */
export const asMessage = ({
  text,
  channel,
  tier = 'standard',
}: {
  text: string;
  channel?: string | undefined;
  tier?: string | undefined;
}): MessageToRead => ({
  text,
  channel: CHANNELS.find((name) => name === channel) ?? 'web',
  tier,
  statedType: null,
  stars: null,
  backfill: false,
});
