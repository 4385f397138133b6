/** How a reply can sound. */
export const TONES = ['formal', 'friendly'] as const;
export type Tone = (typeof TONES)[number];
