import { hashOf } from '../hash.ts';
import type { Channel } from '../labels.ts';
import { CATEGORY_CUES } from './category-words.ts';
import type { Harm } from './harms.ts';
import { asks } from './loop.ts';
import { outermost } from './moods.ts';
import type { SentimentReading } from './sentiment.ts';
import { TYPE_CUES } from './type.ts';

/** How much of something was found, in steps: a cue stands for every step that is reached. */
const STEPS = [0.4, 1.1, 2.5, 4.5] as const;

const hashes = new Map<string, number>();
/** Names are few: each is hashed once. */
function hashed(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const hash = hashOf(`cue ${name}`);
  hashes.set(name, hash);
  return hash;
}

const steps = (name: string, amount: number): string[] =>
  STEPS.filter((step) => amount >= step).map((step) => `${name} ${step}`);

function categoryCues(normalised: string): string[] {
  const sums = new Map<string, number>();
  const contexts = new Set<string>();
  for (const { meaning } of outermost(CATEGORY_CUES.find(normalised))) {
    if (meaning.weight === 0) contexts.add(`about ${meaning.category}`);
    else sums.set(meaning.category, (sums.get(meaning.category) ?? 0) + meaning.weight);
  }
  const [best] = [...sums].toSorted(([, a], [, b]) => b - a);
  return [
    ...[...sums].flatMap(([category, sum]) => steps(category, sum)),
    ...contexts,
    best === undefined ? 'no category' : `best ${best[0]}`,
  ];
}

const typeCues = (normalised: string): string[] =>
  TYPE_CUES.flatMap(({ type, book }) =>
    steps(
      `type ${type}`,
      outermost(book.find(normalised)).reduce((sum, { meaning }) => sum + meaning, 0),
    ),
  );

const LENGTHS = [8, 16, 32, 64, 128, 256] as const;

/**
 * Channels that say nothing of what comes through them: a form on the web, a partner and a file bring anything. They stand
 * for a channel that is not known; of the others, reviews in a store are of apps, posts are often to nobody.
 */
const SILENT: ReadonlySet<Channel | undefined> = new Set<Channel | undefined>([undefined, 'web', 'partner', 'file']);

/** What the word lists of the rules found in a text, and the channel that it came through, as hashes. */
export function cuesOf(
  normalised: string,
  mood: SentimentReading,
  harms: readonly Harm[],
  channel?: Channel,
): Uint32Array {
  const names = [
    ...categoryCues(normalised),
    ...typeCues(normalised),
    ...steps('positive', mood.positive),
    ...steps('negative', mood.negative),
    `mood ${mood.sentiment}`,
    ...harms.map(({ name }) => `harm ${name}`),
    asks(normalised) ? 'asks' : 'tells',
    ...(SILENT.has(channel) ? [] : [`channel ${channel}`]),
    `longer than ${LENGTHS.findLast((length) => normalised.length > length) ?? 0}`,
  ];
  return Uint32Array.from(names, hashed);
}
