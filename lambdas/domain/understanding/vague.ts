import { normalise } from './normalise.ts';
import vague from './words/vague.json' with { type: 'json' };

/** Longer texts say more, whatever their words. */
const MOST = { zh: 30, en: 80 } as const;

/** Alternatives of a list, the longest first: none is hidden behind the beginning of another. */
const anyOf = (list: string): string =>
  list
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Read without gaps: every text has one reading in these. */
const CHINESE = new RegExp(`^(?:${anyOf(`${vague.zh.trouble}|${vague.zh.filler}`)})+$`, 'u');
const CHINESE_TROUBLE = new RegExp(vague.zh.trouble, 'u');
/** Whole words, so that what is left over is a word that says something. */
const ENGLISH_TROUBLE = new RegExp(`\\b(?:${anyOf(vague.en.trouble)})\\b`, 'gu');
const ENGLISH_FILLER = new Set(vague.en.filler.split('|'));

const SIGNS = /[^\p{L}\p{N}']+/gu;

function inChinese(normalised: string): boolean {
  const bare = normalised.replace(SIGNS, '');
  return bare.length <= MOST.zh && CHINESE_TROUBLE.test(bare) && CHINESE.test(bare);
}

function inEnglish(normalised: string): boolean {
  const words = normalised.replace(SIGNS, ' ').trim();
  if (words.length > MOST.en || words.search(ENGLISH_TROUBLE) < 0) return false;
  const rest = words.replace(ENGLISH_TROUBLE, ' ').split(' ');
  return rest.every((word) => word === '' || ENGLISH_FILLER.has(word));
}

/**
 * Whether a text says that something is wrong and nothing of what or how: `用不了`, `It doesn't work, please fix it.`
 * Careful: any word that is not known to be empty makes it clear enough to work on. Other languages are never vague.
 */
export function isVague(text: string): boolean {
  const normalised = normalise(text);
  return inChinese(normalised) || inEnglish(normalised);
}
