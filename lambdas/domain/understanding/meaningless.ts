const FILLER =
  /^(?:tests?|testing|tester|asdf\w*|qwert\w*|abcd?\w?|foo|bar|foobar|blah|测试+(?:一下|中|数据|内容)?|测一下|试试|试一下|啊+|嗯+|哦+|呃+|额+|无|没有|暂无|没|none|nil|null|undefined|[a-z]|\d{1,5})$/u;
/** Runs of neighbouring keys, one after the other. */
const KEYBOARD = /^(?:qwe|wer|ert|rty|tyu|yui|uio|iop|asd|sdf|dfg|fgh|ghj|hjk|jkl|lkj|zxc|xcv|cvb|vbn|bnm){2,}[a-z]?$/u;
const REPEATED = /^(?:([a-z])\1{3,}|[哈呵嘿嘻啊嗯哦呃额]+)$/u;
const LETTER = /\p{L}/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** As long a number may be that of an order. */
const NUMBER = /\d{6,}/u;
const MASKED = /\*\*|\[[a-z-]+\]/u;

/** Letters without any vowel, as fingers on a keyboard leave them. */
const isMash = (word: string): boolean => /^[b-df-hj-np-tv-xz]{5,}$/u.test(word);

/**
 * Whether a text says nothing that anybody could act on: signs only, filler words, one character repeated, keys hit at
 * random. A picture alone says something (a mood), and so do masked data and long numbers (how to reach somebody, an order).
 */
export function isMeaningless(text: string): boolean {
  if (MASKED.test(text) || NUMBER.test(text)) return false;
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.some((word) => LETTER.test(word))) return !PICTURE.test(text);
  return words.every((word) => FILLER.test(word) || KEYBOARD.test(word) || isMash(word) || REPEATED.test(word));
}
