import type { FeedbackType } from '../labels.ts';
import { type Abroad, abroadFor } from './abroad.ts';
import { type CategoryReading, categoryOf, GENERAL } from './category.ts';
import { detailsOf } from './details/details.ts';
import type { Harm } from './harms.ts';
import { languageOf } from './language.ts';
import { isMeaningless } from './meaningless.ts';
import {
  harmsOf,
  type MessageRead,
  type MessageToRead,
  messageRead,
  type Purpose,
  placed,
  type Taxonomy,
  textOf,
} from './message-read.ts';
import { heardMood, isSureOf, moodOf } from './mood.ts';
import { criticalHarms, priorityOf } from './priority.ts';
import type { SentimentReading } from './sentiment.ts';
import { typeOf } from './type.ts';

/** Letters of many languages: what says nothing is in none of them. */
const PLAIN = /^[\u0020-\u007e\s]*$/u;

/**
 * Reads a message by rules alone: language by script and common words, sentiment and type by words of feeling and of
 * purpose, category by weighted cue words, priority by the words of harm. Pure and quick; each part is one function of
 * this folder, so that a trained model can take a part's place.
 */
export function understandByRules(message: MessageToRead, taxonomy: Taxonomy): MessageRead {
  const { opinion } = message;
  const beginning = textOf(message);
  const { text, normalised } = beginning;
  const reading = languageOf(text, taxonomy.models?.latin);
  const abroad = abroadFor(opinion?.language ?? reading.language, normalised);
  const harms = harmsOf(message, beginning, abroad?.harms);
  const meaningless = isMeaningless(text);
  const language = opinion?.language ?? (meaningless && PLAIN.test(text) ? 'und' : reading.language);
  const alone = moodOf(text, normalised, message.stars, harms, abroad?.feelings);
  const mood = heardMood(alone, opinion?.sentiment);
  const read = meaningless ? nothingSaid(taxonomy) : purposeOf(message, { normalised, mood, harms, abroad }, taxonomy);
  const details = detailsOf({ text, normalised, type: read.type, category: read.category.category, harms });
  const sure = { language: reading.sure, sentiment: isSureOf(alone), meaningless };
  return messageRead(message, taxonomy, { language, mood, purpose: read, details, sure, abroad: abroad !== undefined });
}

interface Heard {
  normalised: string;
  mood: SentimentReading;
  harms: readonly Harm[];
  abroad: Abroad | undefined;
}

/** Type, category and priority; words of danger make a complaint of anything. */
function purposeOf(
  { statedType, stars, tier }: MessageToRead,
  { normalised, mood, harms, abroad }: Heard,
  taxonomy: Taxonomy,
): Purpose {
  const spoken = typeOf({ normalised, sentiment: mood, statedType, stars, cues: abroad?.types });
  const known = (name: string): boolean => name in taxonomy.categories;
  const categoryFor = (type: FeedbackType): CategoryReading =>
    categoryOf({ normalised, type, clauses: mood.clauses, known, cues: abroad?.categories });
  const first = categoryFor(spoken);
  const critical = criticalHarms(harms, first.category).length > 0;
  const type = critical ? 'complaint' : spoken;
  const category = placed(type === spoken ? first : categoryFor(type), harms, taxonomy);
  const { sentiment, intensity } = mood;
  const vip = taxonomy.vipTiers.has(tier);
  const urgency = priorityOf({ type, category: category.category, sentiment, intensity, harms, vip, normalised });
  return { type, category, words: urgency.priority, ...urgency };
}

/** What says nothing asks for nothing: any type would do, this one is the least wrong. */
function nothingSaid(taxonomy: Taxonomy): Purpose {
  const [fallback = GENERAL] = GENERAL in taxonomy.categories ? [GENERAL] : Object.keys(taxonomy.categories);
  const category = { category: fallback, confidence: 1, others: [], candidates: [], phrases: [] };
  return { type: 'inquiry', category, priority: 'P3', words: 'P3', reasons: ['meaningless'] };
}
