/** How much speaks for each sentiment; any scale, none negative, the endpoint makes them sum to 1. */
export interface SentimentWeights {
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  readonly mixed: number;
}

/** A language (BCP 47) and how sure the judge is, 0..1. */
export interface LanguageScore {
  readonly code: string;
  readonly score: number;
}

/** A part of a text that is told: UTF-16 units, its kind where it has one, and how sure the judge is. */
export interface Told {
  readonly start: number;
  readonly end: number;
  /** As the service names it (`DATE`). */
  readonly type: string;
  readonly score: number;
}

/** What understands texts for the Comprehend-compatible endpoint. */
export interface Judge {
  sentiment(text: string, language: string): SentimentWeights;
  /** The languages found, the likeliest first; at least one. */
  language(text: string): readonly LanguageScore[];
  phrases(text: string): readonly Omit<Told, 'type'>[];
  entities(text: string): readonly Told[];
}

const GOOD = [
  /\b(great|good|love|loved|excellent|thanks?|thank you|awesome|nice|perfect|happy|helpful|fast|easy|best)\b/gi,
  /很好|好用|不错|喜欢|满意|谢谢|感谢|太棒|棒|赞|方便|好吃|推荐|贴心|点赞|好评/g,
];
const BAD = [
  /\b(bad|worst|terrible|awful|broken|crash\w*|freez\w*|slow|late|delay\w*|lost|refund|rude|never|angry|disappoint\w*|error|fail\w*|cancel\w*|wrong|stuck)\b/gi,
  /闪退|卡顿|卡死|太慢|很慢|差评|垃圾|退款|投诉|失望|难用|难吃|坏了|丢失|骗|错误|不满|不能|打不开|崩溃|延误|没人|态度差|太差|很差|扣款|盗刷/g,
];

const count = (text: string, patterns: readonly RegExp[]): number =>
  patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);

const share = (text: string, pattern: RegExp): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(pattern)?.length ?? 0) / letters;
};

const judgeLanguage = (text: string): LanguageScore[] => {
  if (share(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return [{ code: 'ja', score: 0.98 }];
  if (share(text, /\p{Script=Hangul}/gu) > 0.3) return [{ code: 'ko', score: 0.98 }];
  // A Han character carries about as much as a short word: a third of the letters already makes a text Chinese.
  const han = share(text, /\p{Script=Han}/gu);
  if (han > 0.33) return [{ code: 'zh', score: Math.min(0.99, 0.6 + han / 2) }];
  if (share(text, /\p{Script=Latin}/gu) > 0.5) return [{ code: 'en', score: 0.9 }];
  return [{ code: 'en', score: 0.2 }];
};

/** Words that are long for their script tell most: a guess, and good enough to see where phrases go. */
const LONG_WORD = /\p{Script=Han}{3,6}|\p{Script=Latin}{6,}/gu;
const longWords = (text: string): Omit<Told, 'type'>[] =>
  [...text.matchAll(LONG_WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length, score: 0.8 }));

const THINGS: readonly (readonly [string, RegExp])[] = [
  [
    'DATE',
    /\b(?:yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|昨天|今天|明天|\d{1,2}月\d{1,2}日/giu,
  ],
  ['QUANTITY', /\d+ ?(?:days?|hours?|weeks?|times|元|天|小时|次)/giu],
];
const namedThings = (text: string): Told[] =>
  THINGS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      type,
      score: 0.9,
    })),
  );

/** A small judge of its own for Chinese and English: counts words of a short list. Good enough to see the loop run. */
export const wordListJudge: Judge = {
  sentiment: (text) => {
    const good = count(text, GOOD);
    const bad = count(text, BAD);
    return { positive: 3 * good, negative: 3 * bad, neutral: 1, mixed: 2 * Math.min(good, bad) };
  },
  language: judgeLanguage,
  phrases: (text) => longWords(text),
  entities: (text) => namedThings(text),
};
