const NOT_WORDS = /[\p{P}\p{S}\s]+/gu;

/** Read without gaps: every text has one reading in these. */
const CHINESE =
  /^(?:好|嗯|行|收到|知道|明白|非常|十分|太|多|感谢|谢|辛苦|您|你|们|啦|了|哈|啊|呀|的|帮助|帮忙|回复|客服)+$/u;
const CHINESE_THANKS = /谢|辛苦/u;

const ENGLISH_THANKS = new Set(['thank', 'thanks', 'thx', 'ty', 'cheers', 'appreciate', 'appreciated']);
const ENGLISH_BESIDE = new Set(
  `ok okay great perfect got it all good many you u so very much a lot again for the your quick fast help reply answer
  support really i we`.split(/\s+/),
);

/** Longer messages say more than thanks. */
const MOST = 60;

const inChinese = (bare: string): boolean => CHINESE_THANKS.test(bare) && CHINESE.test(bare);

const inEnglish = (words: readonly string[]): boolean =>
  words.some((word) => ENGLISH_THANKS.has(word)) &&
  words.every((word) => ENGLISH_THANKS.has(word) || ENGLISH_BESIDE.has(word));

/** Whether a message only thanks: it then confirms, and neither reopens nor asks for an answer. */
export function isOnlyThanks(text: string): boolean {
  if (text.length > MOST) return false;
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(NOT_WORDS)
    .filter((word) => word !== '');
  return inChinese(words.join('')) || inEnglish(words);
}
