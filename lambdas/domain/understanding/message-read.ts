import type { Understanding } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import type { Channel, FeedbackType, Priority } from '../labels.ts';
import type { Findings } from '../lifecycle/commands.ts';
import { type CategoryReading, GENERAL } from './category.ts';
import type { Details } from './details/details.ts';
import { type Harm, type HarmWords, harmsAbroad, harmsIn } from './harms.ts';
import { loopOf } from './loop.ts';
import type { Models } from './models.ts';
import { finalMood } from './mood.ts';
import { beginningOf, normalise } from './normalise.ts';
import type { SentimentReading } from './sentiment.ts';
import type { SentimentOpinion } from './sentiment-opinion.ts';

/** One message, its text masked, and what the record says about it. */
export interface MessageToRead {
  text: string;
  channel: Channel;
  tier: string;
  statedType: FeedbackType | null;
  stars: number | null;
  backfill: boolean;
  /** What somebody else made of it, where asked. */
  opinion?: { language?: string; sentiment?: SentimentOpinion };
}

/** What a company has decided about understanding: its categories, what is handled, who is a VIP, when to ask a person. */
export interface Taxonomy {
  categories: Settings['taxonomy'];
  handledTypes: readonly FeedbackType[];
  vipTiers: ReadonlySet<string>;
  /** Categories less sure than this are for a person to review. */
  reviewBelow: number;
  /** The models that read with the rules; without them the rules read alone. */
  models?: Models;
}

export interface MessageRead {
  /** Nothing provisional: whether somebody else should have been heard is the caller's to say. */
  findings: Findings;
  understanding: Understanding;
  /** Where the rules would stand by their answer. */
  sure: { language: boolean; sentiment: boolean; meaningless: boolean };
}

/** The taxonomy of a stage. */
export const taxonomyOf = (settings: Pick<Settings, 'taxonomy' | 'handledTypes' | 'tiers' | 'analysis'>): Taxonomy => ({
  categories: settings.taxonomy,
  handledTypes: settings.handledTypes,
  vipTiers: new Set(settings.tiers.filter(({ vip }) => vip).map(({ name }) => name)),
  reviewBelow: settings.analysis.reviewBelow,
});

export interface Purpose {
  type: FeedbackType;
  category: CategoryReading;
  priority: Priority;
  /** What the words alone say. */
  words: Priority;
  reasons: string[];
}

/** Whose concern a harm is when no word tells the category. */
const OF_HARM: Partial<Record<Harm['name'], string>> = {
  danger: 'product.defect',
  outage: 'app.crash',
  'mass-data-loss': 'app.data-loss',
  'theft-now': 'security.account',
};

export function placed(category: CategoryReading, harms: readonly Harm[], taxonomy: Taxonomy): CategoryReading {
  if (category.category !== GENERAL) return category;
  const ofHarm = harms.flatMap(({ name }) => OF_HARM[name] ?? []).find((name) => name in taxonomy.categories);
  return ofHarm === undefined ? category : { ...category, category: ofHarm };
}

/** The beginning of a message, which is all that is read of it but for harm: as it came and as the word lists are written. */
export interface Beginning {
  text: string;
  normalised: string;
}

export function textOf({ text: whole }: MessageToRead): Beginning {
  const text = beginningOf(whole);
  return { text, normalised: normalise(text) };
}

/** The harm in all of a message. */
export function harmsOf({ text: whole }: MessageToRead, { text, normalised }: Beginning, abroad?: HarmWords): Harm[] {
  const all = text === whole ? normalised : normalise(whole);
  return abroad === undefined ? harmsIn(all) : harmsAbroad(all, abroad);
}

/** What was made of a message, by models or by rules. */
export interface Reading {
  language: string;
  mood: SentimentReading;
  purpose: Purpose;
  details: Details;
  sure: MessageRead['sure'];
  /** Whether it was read with words of another language than Chinese and English. */
  abroad?: boolean;
}

/** Puts together what a message's record is to say. */
export function messageRead(
  message: MessageToRead,
  taxonomy: Taxonomy,
  { language, mood, purpose, details, sure, abroad = false }: Reading,
): MessageRead {
  const { type, category, priority, words, reasons } = purpose;
  const { meaningless } = sure;
  const opinion = message.opinion?.sentiment;
  const { sentiment, intensity } = finalMood(mood, { type, language, heard: opinion !== undefined, abroad });
  const findings: Findings = {
    type,
    category: category.category,
    sentiment,
    intensity,
    confidence: category.confidence,
    review: category.confidence < taxonomy.reviewBelow,
    provisional: false,
    askAgainAt: null,
    language,
    priority,
    words,
    reasons,
    tags: meaningless ? ['meaningless'] : category.others,
    loop: loopOf({ ...message, type, priority, meaningless, handledTypes: taxonomy.handledTypes }),
  };
  return { findings, understanding: understandingOf(category, details, opinion), sure };
}

function understandingOf(
  category: CategoryReading,
  details: Details,
  opinion: SentimentOpinion | undefined,
): Understanding {
  const candidates = category.candidates.map(({ category: name, confidence }) => [name, confidence] as const);
  const heard = opinion === undefined ? [] : Object.entries(opinion.scores);
  return {
    v: 1,
    scores: Object.fromEntries([...candidates, ...heard]),
    ...details,
    by: opinion === undefined ? 'rules' : 'comprehend',
  };
}
