import type {
  BatchDetectDominantLanguageItemResult,
  BatchDetectEntitiesItemResult,
  BatchDetectKeyPhrasesItemResult,
  BatchDetectSentimentItemResult,
} from '@aws-sdk/client-comprehend';
import * as z from 'zod/mini';
import type { LanguageOpinion, NamedSpan, Span } from '../analysis/ports.ts';
import { unitsOfCodePoints } from '../domain/code-points.ts';
import { SENTIMENTS } from '../domain/labels.ts';
import type { SentimentOpinion } from '../domain/understanding/sentiment-opinion.ts';

/** The likeliest language of a text. */
export function readLanguage({ Languages = [] }: BatchDetectDominantLanguageItemResult): LanguageOpinion | undefined {
  const [best] = Languages.toSorted((a, b) => (b.Score ?? 0) - (a.Score ?? 0));
  return best?.LanguageCode === undefined ? undefined : { language: best.LanguageCode, score: best.Score ?? 0 };
}

const label = z.enum(SENTIMENTS);

/** The sentiment of a text with its scores. */
export function readSentiment(answer: BatchDetectSentimentItemResult): SentimentOpinion | undefined {
  const { Sentiment, SentimentScore } = answer;
  const sentiment = label.safeParse(Sentiment?.toLowerCase());
  if (!sentiment.success || SentimentScore === undefined) return undefined;
  const { Positive = 0, Negative = 0, Neutral = 0, Mixed = 0 } = SentimentScore;
  return {
    sentiment: sentiment.data,
    scores: { positive: Positive, negative: Negative, neutral: Neutral, mixed: Mixed },
  };
}

interface Offsets {
  BeginOffset?: number | undefined;
  EndOffset?: number | undefined;
}

/** The service counts code points, JavaScript counts UTF-16 units. */
function spanOf({ BeginOffset, EndOffset }: Offsets, unitAt: (codePoint: number) => number): Span | undefined {
  if (BeginOffset === undefined || EndOffset === undefined || EndOffset <= BeginOffset) return undefined;
  return { start: unitAt(BeginOffset), end: unitAt(EndOffset) };
}

/** The phrases that tell what a text is about, the surest first. */
export function readPhrases({ KeyPhrases = [] }: BatchDetectKeyPhrasesItemResult, text: string): Span[] {
  const unitAt = unitsOfCodePoints(text);
  return KeyPhrases.toSorted((a, b) => (b.Score ?? 0) - (a.Score ?? 0)).flatMap(
    (phrase) => spanOf(phrase, unitAt) ?? [],
  );
}

/** What a text names, in order. */
export function readEntities({ Entities = [] }: BatchDetectEntitiesItemResult, text: string): NamedSpan[] {
  const unitAt = unitsOfCodePoints(text);
  return Entities.flatMap((entity) => {
    const span = spanOf(entity, unitAt);
    return span === undefined || entity.Type === undefined
      ? []
      : [{ ...span, type: entity.Type.toLowerCase().replaceAll('_', '-') }];
  });
}
