import type { Understanding } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import type { Channel, FeedbackType, Priority } from '../labels.ts';
import type { Findings } from '../lifecycle/commands.ts';
import { type CategoryReading, categoryOf, GENERAL } from './category.ts';
import { type Details, detailsOf } from './details/details.ts';
import { type Harm, harmsIn } from './harms.ts';
import { languageOf } from './language.ts';
import { loopOf } from './loop.ts';
import { isMeaningless } from './meaningless.ts';
import type { Models } from './models.ts';
import { finalMood, heardMood, isSureOf, moodOf } from './mood.ts';
import { beginningOf, normalise } from './normalise.ts';
import { criticalHarms, priorityOf } from './priority.ts';
import type { SentimentReading } from './sentiment.ts';
import type { SentimentOpinion } from './sentiment-opinion.ts';
import { typeOf } from './type.ts';

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

/** Letters of many languages: what says nothing is in none of them. */
const PLAIN = /^[\u0020-\u007e\s]*$/u;

/**
 * Reads a message by rules alone: language by script and common words, sentiment and type by words of feeling and of
 * purpose, category by weighted cue words, priority by the words of harm. Pure and quick; each part is one function of
 * this folder, so that a trained model can take a part's place.
 */
export function understandByRules(message: MessageToRead, taxonomy: Taxonomy): MessageRead {
  const { opinion } = message;
  const harms = harmsIn(normalise(message.text));
  const text = beginningOf(message.text);
  const normalised = normalise(text);
  const reading = languageOf(text, taxonomy.models?.latin);
  const meaningless = isMeaningless(text);
  const language = opinion?.language ?? (meaningless && PLAIN.test(text) ? 'und' : reading.language);
  const alone = moodOf(text, normalised, message.stars, harms);
  const mood = heardMood(alone, opinion?.sentiment);
  const read = meaningless ? nothingSaid(taxonomy) : purposeOf(message, normalised, mood, harms, taxonomy);
  const { type, category, priority, words, reasons } = read;
  const spoken = finalMood(mood, { type, language, heard: opinion?.sentiment !== undefined });
  const findings: Findings = {
    type,
    category: category.category,
    sentiment: spoken.sentiment,
    intensity: spoken.intensity,
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
  const sure = { language: reading.sure, sentiment: isSureOf(alone), meaningless };
  const details = detailsOf({ text, normalised, type, category: category.category, harms });
  return { findings, understanding: understandingOf(category, details, opinion?.sentiment), sure };
}

export interface Purpose {
  type: FeedbackType;
  category: CategoryReading;
  priority: Priority;
  /** What the words alone say. */
  words: Priority;
  reasons: string[];
}

/** Type, category and priority; words of danger make a complaint of anything. */
function purposeOf(
  { statedType, stars, tier }: MessageToRead,
  normalised: string,
  mood: SentimentReading,
  harms: readonly Harm[],
  taxonomy: Taxonomy,
): Purpose {
  const spoken = typeOf({ normalised, sentiment: mood, statedType, stars });
  const categoryFor = (type: FeedbackType): CategoryReading =>
    categoryOf({ normalised, type, clauses: mood.clauses, known: (name) => name in taxonomy.categories });
  const first = categoryFor(spoken);
  const critical = criticalHarms(harms, first.category).length > 0;
  const type = critical ? 'complaint' : spoken;
  const category = placed(type === spoken ? first : categoryFor(type), harms, taxonomy);
  const { sentiment, intensity } = mood;
  const vip = taxonomy.vipTiers.has(tier);
  const urgency = priorityOf({ type, category: category.category, sentiment, intensity, harms, vip, normalised });
  return { type, category, words: urgency.priority, ...urgency };
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

/** What says nothing asks for nothing: any type would do, this one is the least wrong. */
function nothingSaid(taxonomy: Taxonomy): Purpose {
  const [fallback = GENERAL] = GENERAL in taxonomy.categories ? [GENERAL] : Object.keys(taxonomy.categories);
  const category = { category: fallback, confidence: 1, others: [], candidates: [], phrases: [] };
  return { type: 'inquiry', category, priority: 'P3', words: 'P3', reasons: ['meaningless'] };
}

export function understandingOf(
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
