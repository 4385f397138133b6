import { join } from 'node:path';
import * as z from 'zod/mini';
import { defaultSettings } from '../../config/defaults.ts';
import { CHANNELS } from '../../lambdas/domain/labels.ts';
import type { Findings } from '../../lambdas/domain/lifecycle/commands.ts';
import { maskText } from '../../lambdas/domain/privacy/index.ts';
import { taxonomyOf } from '../../lambdas/domain/understanding/message-read.ts';
import { saidPoints, scored } from '../../lambdas/domain/understanding/score.ts';
import { understand } from '../../lambdas/domain/understanding/understand.ts';
import { modelsIn } from '../../lambdas/runtime/models.ts';

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  channel: z.optional(z.enum(CHANNELS)),
  tier: z.optional(z.string()),
});

const MODELS = join(import.meta.dirname, '../../lambdas/domain/understanding/models');
const taxonomy = { ...taxonomyOf(defaultSettings), models: modelsIn(MODELS) };
const teamOf = new Map(Object.entries(defaultSettings.taxonomy).map(([category, { team }]) => [category, team]));

/**
 * The answer to `{ id, text, channel?, tier? }`: what the product's own models and rules make of the text, read masked as the
 * product reads it, with the default labels; `personalData` are spans into the text as given. A line that cannot be read
 * gets a problem that names the field, never its value.
 */
export function understandLine(line: unknown): object {
  const request = Line.safeParse(line);
  if (!request.success) {
    const fields = request.error.issues.map(({ path }) => path.join('.') || 'line');
    return { id: null, problem: `not as expected: ${fields.join(', ')} (want { "id", "text", "channel"?, "tier"? })` };
  }
  const { id, text, channel = 'web', tier = 'standard' } = request.data;
  const { masked, spans } = maskText(text);
  const message = { text: masked, channel, tier, statedType: null, stars: null, backfill: false };
  const { findings } = understand(message, taxonomy);
  const { language, type, category, confidence, review, sentiment, intensity, priority, reasons, tags } = findings;
  const found = { language, type, category, confidence, review, sentiment, intensity, priority, reasons };
  const team = teamOf.get(category) ?? defaultSettings.fallbackTeam;
  return { id, ...found, score: scoreOf(findings, tier), team, tags, personalData: spans };
}

/** What the priority adds up to by the default weights. */
function scoreOf({ sentiment, intensity, tags, priority, words }: Findings, tier: string): number {
  const { priority: weights } = defaultSettings;
  const weighed = { sentiment, intensity, tags, factor: 0, vip: taxonomy.vipTiers.has(tier) };
  return scored(weights, weighed, saidPoints(weights, priority, words), priority === 'P0').score;
}
