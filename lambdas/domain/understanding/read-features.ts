import type { Channel } from '../labels.ts';
import { cuesOf } from './cues.ts';
import { type Features, gramsOf } from './features.ts';
import { harmsIn } from './harms.ts';
import { moodOf } from './mood.ts';
import { normalise } from './normalise.ts';

/** What the models see of a text as it came, through a channel where that is known. */
export function featuresOf(text: string, channel?: Channel): Features {
  const normalised = normalise(text);
  const harms = harmsIn(normalised);
  const mood = moodOf(text, normalised, null, harms);
  return { ...gramsOf(normalised), cues: cuesOf(normalised, mood, harms, channel) };
}
