import { gramsOf } from './features.ts';
import { type Model, scoresBy, softmax } from './model.ts';
import { wordsOnly } from './normalise.ts';
import { countTraditional } from './traditional.ts';
import words from './words/languages.json' with { type: 'json' };

export interface LanguageReading {
  /** BCP 47; `und` when nothing speaks for a language. */
  language: string;
  /** Whether the rule would stand by it; unsure ones are worth a second opinion. */
  sure: boolean;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const LISTS = Object.entries(words).map(([language, list]) => ({ language, list: new Set(list.split('|')) }));
/** Letters that few of the languages have. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  es: /[ñ¿¡]/gu,
  de: /[ßäöü]/gu,
  pt: /[ãõ]/gu,
  fr: /[èêœçàù]/gu,
  vi: /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựđơư]/gu,
};

/** A traditional character in every so many shows the writing; a single one may be a name or a quotation. */
const TRADITIONAL_SHARE = 0.1;

const chinese = (text: string, han: number): string =>
  countTraditional(text) >= Math.max(1, han * TRADITIONAL_SHARE) ? 'zh-TW' : 'zh';

const NO_CUES = new Uint32Array(0);
/** A common word, or a letter that few languages have, in log-odds beside the model. */
const WORD_PULL = 0.6;
/** The model stands by a language from this probability on, when it knows more than a few n-grams of the text. */
const LIKELY = 0.9;

/** What a trained model makes of it, with the common words. */
function byModel(text: string, scores: readonly { language: string; score: number }[], model: Model): LanguageReading {
  const known = new Map(scores.map(({ language, score }) => [language, score]));
  const logits = scoresBy(model, { ...gramsOf(text), cues: NO_CUES });
  const shares = softmax(logits.map((logit, at) => logit + WORD_PULL * (known.get(model.head.labels[at] ?? '') ?? 0)));
  const most = shares.reduce((best, share, at) => (share > (shares[best] ?? 0) ? at : best), 0);
  return { language: model.head.labels[most] ?? 'und', sure: (shares[most] ?? 0) >= LIKELY };
}

function latin(text: string, model: Model | undefined): LanguageReading {
  const found = text.match(/[\p{Script=Latin}']+/gu) ?? [];
  const scores = LISTS.map(({ language, list }) => {
    const letters = LETTERS[language];
    const own = found.filter((word) => list.has(word)).length;
    return { language, score: own + (letters === undefined ? 0 : 1.5 * count(text, letters)) };
  }).toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  const ahead = (best?.score ?? 0) - (second?.score ?? 0);
  const isClear = best !== undefined && ahead >= 2;
  if (model !== undefined && !isClear && found.length > 0) return byModel(text, scores, model);
  if (best === undefined || best.score === 0) return { language: 'und', sure: found.length === 0 };
  return { language: best.language, sure: isClear || (ahead >= 1 && best.score >= found.length / 3) };
}

/**
 * The language of a text by its script: kana make Japanese, Hangul Korean, Han characters Chinese (traditional when its
 * own characters are frequent); Latin script is told apart by its common words, and by a model of its n-grams where given.
 */
export function languageOf(text: string, model?: Model): LanguageReading {
  const plain = wordsOnly(text).normalize('NFC').replace(/[’‘]/g, "'").toLowerCase();
  const letters = count(plain, /\p{L}/gu);
  if (letters === 0) return { language: 'und', sure: true };
  const han = count(plain, /\p{Script=Han}/gu);
  const kana = count(plain, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latinWords = count(plain, /[\p{Script=Latin}']+/gu);
  if (kana > 0 && kana >= (han + kana) * 0.15) return { language: 'ja', sure: kana >= 2 };
  const [script] = SCRIPTS.map(([language, pattern]) => ({ language, letters: count(plain, pattern) })).toSorted(
    (a, b) => b.letters - a.letters,
  );
  if (script !== undefined && script.letters > Math.max(han, letters / 2)) {
    return { language: script.language, sure: script.language !== 'ru' && script.language !== 'ar' };
  }
  // Two Han characters say about as much as a Latin word.
  if (han > 0 && han / 2 >= latinWords * 0.5) return { language: chinese(plain, han), sure: true };
  if (han >= 4) return { language: chinese(plain, han), sure: false };
  return latin(plain, model);
}
