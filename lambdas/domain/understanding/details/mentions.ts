import { CATEGORY_CUES } from '../category-words.ts';
import { modifiersBefore, outermost } from '../moods.ts';
import { ASPECT_OF, ASPECTS, IMPLIED, type Side } from './aspect-words.ts';

/** A place where an aspect is named. */
export interface Mention {
  aspect: string;
  start: number;
  end: number;
  /** Set when the word itself judges. */
  side?: Side;
}

/** The weight of a category's strong cues, and the categories whose cues name what they speak of. */
const STRONG = 3;
const NAMED_BY_CUES = new Set([
  'delivery.late',
  'delivery.lost',
  'delivery.courier',
  'service.attitude',
  'service.slow',
  'app.login',
  'payment.failed',
  'payment.refund',
  'payment.price',
]);

/** What a denied word says. */
export const other = (side: Side): Side => (side === 'positive' ? 'negative' : 'positive');

/** Where a normalised text names aspects, by the longest words, in order. */
export function mentionsOf(text: string): Mention[] {
  const named = ASPECTS.find(text).map(({ start, end, meaning }) => ({ start, end, meaning: { aspect: meaning } }));
  const judged = IMPLIED.find(text).map(({ start, end, meaning: { aspect, side } }) => {
    const { denied } = modifiersBefore(text, start);
    return { start, end, meaning: { aspect, side: denied ? other(side) : side } };
  });
  const told = CATEGORY_CUES.find(text).flatMap(({ start, end, meaning: { category, weight } }) => {
    const aspect = weight >= STRONG && NAMED_BY_CUES.has(category) ? ASPECT_OF[category] : undefined;
    return aspect === undefined ? [] : [{ start, end, meaning: { aspect } }];
  });
  return outermost<{ aspect: string; side?: Side }>([...named, ...judged, ...told]).map(({ start, end, meaning }) => ({
    start,
    end,
    ...meaning,
  }));
}
