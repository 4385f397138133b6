import pairs from './words/traditional.json' with { type: 'json' };

/** Characters written differently in traditional and in simplified Chinese; those that both use are not listed. */
const SIMPLE = new Map(pairs.pairs.flatMap((line) => line.split(' ')).map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** The text with its traditional characters written the simplified way. */
export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (char) => SIMPLE.get(char) ?? char);

/** How many characters of the text are written only in traditional Chinese. */
export const countTraditional = (text: string): number => {
  let count = 0;
  for (const char of text) if (SIMPLE.has(char)) count += 1;
  return count;
};
