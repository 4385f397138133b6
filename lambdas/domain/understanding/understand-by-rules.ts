import type { Understanding } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import type { Channel, FeedbackType } from '../labels.ts';
import type { Findings } from '../lifecycle/commands.ts';
import { type CategoryReading, categoryOf, GENERAL } from './category.ts';
import { harmsIn } from './harms.ts';
import { languageOf } from './language.ts';
import { loopOf } from './loop.ts';
import { isMeaningless } from './meaningless.ts';
import { normalise } from './normalise.ts';
import { criticalHarms, priorityOf } from './priority.ts';
import { type SentimentReading, sentimentOf } from './sentiment.ts';
import { type SentimentOpinion, weighSentiment } from './sentiment-opinion.ts';
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
}

export interface MessageRead {
  /** Nothing provisional: whether somebody else should have been heard is the caller's to say. */
  findings: Findings;
  understanding: Understanding;
  /** Where the rules would stand by their answer. */
  sure: { language: boolean; sentiment: boolean; meaningless: boolean };
}

/** The taxonomy of a stage. */
export const taxonomyOf = (settings: Settings): Taxonomy => ({
  categories: settings.taxonomy,
  handledTypes: settings.handledTypes,
  vipTiers: new Set(settings.tiers.filter(({ vip }) => vip).map(({ name }) => name)),
  reviewBelow: settings.analysis.reviewBelow,
});

/** Rules that have seen this much stand by their sentiment. */
const SURE_INTENSITY = 0.5;

const isSureOf = ({ sentiment, intensity }: SentimentReading): boolean =>
  sentiment !== 'mixed' && sentiment !== 'neutral' && intensity >= SURE_INTENSITY;

/**
 * Reads a message by rules alone: language by script and common words, sentiment and type by words of feeling and of
 * purpose, category by weighted cue words, priority by the words of harm. Pure and quick; each part is one function of
 * this folder, so that a trained model can take a part's place.
 */
export function understandByRules(message: MessageToRead, taxonomy: Taxonomy): MessageRead {
  const { text, stars, opinion } = message;
  const normalised = normalise(text);
  const language = languageOf(text);
  const mood = sentimentOf(text, normalised, stars);
  const weighed = weighSentiment(mood, opinion?.sentiment);
  const meaningless = isMeaningless(text);
  const reading = { ...mood, ...weighed };
  const told = purposeOf(message, normalised, reading, taxonomy, meaningless);
  const { category, type, priority, reasons } = told;
  const findings: Findings = {
    type,
    category: category.category,
    sentiment: weighed.sentiment,
    intensity: weighed.intensity,
    confidence: category.confidence,
    review: category.confidence < taxonomy.reviewBelow,
    provisional: false,
    askAgainAt: null,
    language: opinion?.language ?? language.language,
    priority,
    reasons,
    tags: meaningless ? ['meaningless'] : category.others,
    loop: loopOf({ ...message, type, priority, meaningless, handledTypes: taxonomy.handledTypes }),
  };
  const sure = { language: language.sure, sentiment: isSureOf(mood), meaningless };
  return { findings, understanding: understandingOf(category, opinion?.sentiment), sure };
}

/** Type, category and priority; words of danger make a complaint of anything. */
function purposeOf(
  message: MessageToRead,
  normalised: string,
  mood: SentimentReading,
  taxonomy: Taxonomy,
  meaningless: boolean,
) {
  if (meaningless) {
    const category = { ...NOTHING, category: known(taxonomy, GENERAL) ? GENERAL : NOTHING.category };
    return { type: 'inquiry' as const, category, priority: 'P3' as const, reasons: ['meaningless'] };
  }
  const harms = harmsIn(normalised);
  const spoken = typeOf({ normalised, sentiment: mood, statedType: message.statedType, stars: message.stars });
  const vip = taxonomy.vipTiers.has(message.tier);
  const read = (type: FeedbackType) => {
    const category = categoryOf({ normalised, type, clauses: mood.clauses, known: (name) => known(taxonomy, name) });
    return { type, category };
  };
  const first = read(spoken);
  const critical = criticalHarms(harms, first.category.category).length > 0;
  const { type, category } = critical && spoken !== 'complaint' ? read('complaint') : first;
  const { sentiment, intensity } = mood;
  const urgent = priorityOf({ type, category: category.category, sentiment, intensity, harms, vip, normalised });
  return { type, category, ...urgent };
}

const NOTHING: CategoryReading = { category: GENERAL, confidence: 1, others: [], candidates: [], phrases: [] };

const known = (taxonomy: Taxonomy, category: string): boolean => category in taxonomy.categories;

function understandingOf(category: CategoryReading, opinion: SentimentOpinion | undefined): Understanding {
  const candidates = category.candidates.map(({ category: name, confidence }) => [name, confidence] as const);
  const heard = opinion === undefined ? [] : Object.entries(opinion.scores);
  return {
    v: 1,
    scores: Object.fromEntries([...candidates, ...heard]),
    aspects: [],
    phrases: category.phrases,
    entities: [],
    intent: null,
    by: opinion === undefined ? 'rules' : 'comprehend',
  };
}
