import { matchesOf } from '../matches.ts';
import type { Candidate } from '../span.ts';

const KOREAN_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류진엄채원천방공현함변염여추도소석선설마길연위표명기반왕';
/** 이름은 김민수입니다, 예금주 박지연, 이서준님: behind what announces a name, or before a title. */
const KOREAN = new RegExp(
  `(?:이름[은이:]?|성함[은:]?|수령인:?|받는 ?(?:분|사람):?|예금주:?|주문자:?|담당자:?|저는) ?([${KOREAN_SURNAMES}][가-힣]{1,2})(?=입니다|이고|인데|이에요|예요|님|씨|[\\s,.)(]|$)|(?<![가-힣])(?!구매자|주문자|배달원|이용자|소비자|기사분)([${KOREAN_SURNAMES}][가-힣]{2})(?= ?(?:님|씨)(?![가-힣]))`,
  'gu',
);
/** Меня зовут Иван Петров */
const CYRILLIC =
  /(?<![а-яё])(?:меня зовут|имя и фамилия:?|фио:?|получатель:?|клиент:?|пассажир:?|мене звати|с уважением,?)\s([А-ЯЁІЇЄ][а-яёіїє-]{1,20}(?: [А-ЯЁІЇЄ][а-яёіїє-]{1,20}){0,2})/giu;

/** Names in Korean and Cyrillic writing, where words announce them. */
export const namesInFurtherScripts = (text: string): Candidate[] => {
  const pattern = /[가-힣]/.test(text) ? KOREAN : /[А-Яа-я]/.test(text) ? CYRILLIC : undefined;
  if (pattern === undefined) return [];
  return matchesOf(pattern, text).map((match): Candidate => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return { type: 'name', start, end: start + name.length, score: /^\p{Ll}/u.test(name) ? 0 : 0.6 };
  });
};
