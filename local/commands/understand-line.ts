import { join } from 'node:path';
import * as z from 'zod/mini';
import { defaultSettings } from '../../config/defaults.ts';
import { CHANNELS } from '../../lambdas/domain/labels.ts';
import { maskText } from '../../lambdas/domain/privacy/index.ts';
import { understand } from '../../lambdas/domain/understanding/understand.ts';
import { taxonomyOf } from '../../lambdas/domain/understanding/understand-by-rules.ts';
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
  const { language, type, category, confidence, review, sentiment, intensity, priority, reasons, tags } = understand(
    message,
    taxonomy,
  ).findings;
  const found = { language, type, category, confidence, review, sentiment, intensity, priority, reasons };
  const team = teamOf.get(category) ?? defaultSettings.fallbackTeam;
  return { id, ...found, team, tags, personalData: spans };
}
