/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Roll = () => number;

const one = <T>(values: readonly T[], roll: Roll): T | undefined => values[Math.floor(roll() * values.length)];

const ADDED = {
  zh: ['你好，', '请问，', '急！', '今天', '我的', '真的', '，请尽快处理', '，谢谢', '，太失望了', '。第二次反馈了'],
  en: [
    'Hi, ',
    'Hello team, ',
    'Today ',
    'Again: ',
    ' please help',
    ' thanks',
    ' so disappointed',
    '. Second time I write',
  ],
};
const LETTERS = { zh: '的了不在有人这中大为上个国我以要他时来用们', en: 'etaoinshrdlu' };

/** Some characters left out, doubled, exchanged or mistyped. */
function typos(text: string, share: number, letters: string, roll: Roll): string {
  return Array.from(text)
    .map((char) => {
      if (roll() > share) return char;
      return [`${char}${char}`, '', one(Array.from(letters), roll) ?? char][Math.floor(roll() * 3)] ?? char;
    })
    .join('');
}

/** Clauses in another order. */
function reordered(text: string, roll: Roll): string {
  const parts = text.split(/(?<=[,.!?;，。！？；\n])/u);
  const at = Math.floor(roll() * parts.length);
  return [...parts.slice(at), ...parts.slice(0, at)].join('');
}

/** A part of the text written anew. */
function edited(text: string, roll: Roll): string {
  const chars = Array.from(text);
  const length = Math.max(1, Math.floor(chars.length * 0.15 * roll()));
  const at = Math.floor(roll() * (chars.length - length));
  return [...chars.slice(0, at), ...chars.slice(at + length)].join('');
}

/** What somebody else may have written in place of a text: words added, parts moved or left out, typing errors. */
export function variant(text: string, language: 'zh' | 'en', roll: Roll): string {
  const added = one(ADDED[language], roll) ?? '';
  const changes = [
    (was: string) => (/^[ ，。.]/u.test(added) ? `${was}${added}` : `${added}${was}`),
    (was: string) => typos(was, 0.02 + 0.08 * roll(), LETTERS[language], roll),
    (was: string) => reordered(was, roll),
    (was: string) => edited(was, roll),
  ];
  const count = 1 + Math.floor(roll() * 3);
  return Array.from({ length: count }).reduce<string>((was) => one(changes, roll)?.(was) ?? was, text);
}
