import { cuesOf } from './cues.ts';
import { type Features, gramsOf } from './features.ts';
import { harmsIn } from './harms.ts';
import { moodOf } from './mood.ts';
import { normalise } from './normalise.ts';

/** What the models see of a text as it came. */
export function featuresOf(text: string): Features {
  const normalised = normalise(text);
  const harms = harmsIn(normalised);
  return { ...gramsOf(normalised), cues: cuesOf(normalised, moodOf(text, normalised, null, harms), harms) };
}
