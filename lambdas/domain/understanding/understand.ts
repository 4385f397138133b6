import { categoryOf } from './category.ts';
import { cuesOf } from './cues.ts';
import { clauseEar } from './details/clause-ear.ts';
import { detailsOf } from './details/details.ts';
import { gramsOf } from './features.ts';
import { categoryBy } from './guessed-category.ts';
import { guessedMood, isSureMood } from './guessed-mood.ts';
import { priorityBy } from './guessed-priority.ts';
import { typeBy } from './guessed-type.ts';
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
import { type Guess, guess, modelLanguageOf } from './models.ts';
import { moodOf } from './mood.ts';
import { criticalHarms } from './priority.ts';
import type { SentimentReading } from './sentiment.ts';
import { understandByRules } from './understand-by-rules.ts';

/**
 * Reads a message by the models of its language and the rules: the rules find harm, language and what is meaningless, and
 * what they find is part of what the models see. A language without models, or a taxonomy without them, is read by the
 * rules alone. Pure: the same message gives the same findings.
 */
export function understand(message: MessageToRead, taxonomy: Taxonomy): MessageRead {
  const reading = languageOf(message.text, taxonomy.models?.latin);
  const language = message.opinion?.language ?? reading.language;
  const readBy = modelLanguageOf(language);
  if (readBy === undefined || taxonomy.models === undefined || isMeaningless(message.text)) {
    return understandByRules(message, taxonomy);
  }
  const models = taxonomy.models[readBy];
  const { opinion, stars, channel } = message;
  const beginning = textOf(message);
  const { text, normalised } = beginning;
  const harms = harmsOf(message, beginning);
  const plain = moodOf(text, normalised, null, harms);
  const features = { ...gramsOf(normalised), cues: cuesOf(normalised, plain, harms, channel) };
  const guessed = guess(models, features, plain);
  const mood = guessedMood(guessed, plain, { stars, opinion: opinion?.sentiment });
  const purpose = purposeOf(message, { guessed, normalised, mood, harms }, taxonomy);
  const about = { text, normalised, type: purpose.type, category: purpose.category.category, harms };
  const details = detailsOf(about, clauseEar(models, { normalised, guessed }));
  const sure = { language: reading.sure, sentiment: isSureMood(guessed, readBy), meaningless: false };
  return messageRead(message, taxonomy, { language, mood, purpose, details, sure });
}

interface Heard {
  guessed: Guess;
  normalised: string;
  mood: SentimentReading;
  harms: readonly Harm[];
}

/** Type, category and priority; words of danger make a complaint of anything. */
function purposeOf(
  { statedType, stars, tier }: MessageToRead,
  { guessed, normalised, mood, harms }: Heard,
  taxonomy: Taxonomy,
): Purpose {
  const spoken = typeBy(guessed, { statedType, stars });
  const known = (name: string): boolean => name in taxonomy.categories;
  const told = categoryOf({ normalised, type: spoken, clauses: mood.clauses, known });
  const read = categoryBy(guessed, { type: spoken, told, known });
  const type = criticalHarms(harms, read.category).length > 0 ? 'complaint' : spoken;
  const category = placed(read, harms, taxonomy);
  const { sentiment, intensity } = mood;
  const vip = taxonomy.vipTiers.has(tier);
  const input = { type, category: category.category, sentiment, intensity, harms, vip, normalised };
  return { type, category, ...priorityBy(guessed, input) };
}
