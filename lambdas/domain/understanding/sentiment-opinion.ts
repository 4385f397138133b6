import type { Sentiment } from '../labels.ts';

/** What somebody else makes of a text's sentiment. */
export interface SentimentOpinion {
  sentiment: Sentiment;
  /** 0..1 for each sentiment; they sum to 1. */
  scores: Record<Sentiment, number>;
}

/** The opinion wins over the rules from this score on … */
const CONVINCED = 0.7;
/** … when the rules have seen no more than this intensity. */
const FAINT = 0.5;

/** Intensity that an opinion stands for: the share that is not neutral. */
const strengthOf = ({ scores }: SentimentOpinion): number => Math.round((1 - scores.neutral) * 100) / 100;

/**
 * Weighs the rules' sentiment against an opinion. Where both agree, the intensity is the mean of both; where they do not,
 * the opinion wins only when it is convinced and the rules have seen little.
 */
export function weighSentiment(
  rules: { sentiment: Sentiment; intensity: number },
  opinion: SentimentOpinion | undefined,
): { sentiment: Sentiment; intensity: number; by: 'rules' | 'opinion' } {
  if (opinion === undefined) return { sentiment: rules.sentiment, intensity: rules.intensity, by: 'rules' };
  if (opinion.sentiment === rules.sentiment) {
    const intensity =
      rules.sentiment === 'neutral' ? 0 : Math.round((rules.intensity + strengthOf(opinion)) * 50) / 100;
    return { sentiment: rules.sentiment, intensity, by: 'opinion' };
  }
  const wins = opinion.scores[opinion.sentiment] >= CONVINCED && rules.intensity <= FAINT;
  if (!wins) return { sentiment: rules.sentiment, intensity: rules.intensity, by: 'rules' };
  const intensity = opinion.sentiment === 'neutral' ? 0 : strengthOf(opinion);
  return { sentiment: opinion.sentiment, intensity, by: 'opinion' };
}
