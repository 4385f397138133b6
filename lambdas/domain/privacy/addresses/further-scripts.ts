import { matchesOf, over } from '../matches.ts';
import type { Recogniser } from '../reading.ts';

/** 서울특별시 강남구 테헤란로 152, 101동 1203호: city and quarter, road and number, building and room. */
const KOREAN =
  /(?:[가-힣]{1,6}(?:특별자치시|특별시|광역시|시|도) ){0,2}(?:[가-힣]{1,6}(?:시|군|구|읍|면) ){0,2}[가-힣]{1,8}(?:대로|로|길)(?:\d{1,4}(?:번|가)?길)? ?\d{1,4}(?:-\d{1,4})?(?!\d|번|일|월|년|원|개|시간)(?:,? (?:[가-힣]{1,8} )?\d{1,4}(?:동|호|층)(?![가-힣])){0,3}/g;
/** г. Москва, ул. Ленина, д. 5, кв. 12: town, street, house, parts of it. */
const CYRILLIC =
  /(?:\d{6}, ?)?(?:(?:г\.|город) ?[А-ЯЁ][а-яё-]{1,24}, ?)?(?<![а-яё])(?:ул\.|улица|улице|пр-т|просп\.|проспект|пр\.|пер\.|переулок|бульвар|шоссе|наб\.|вул\.) ?[А-ЯЁ][А-Яа-яЁё-]{1,24}(?: [А-ЯЁ][а-яё-]{1,24}){0,2},? ?(?:(?:д|дом|буд)\.? ?)?\d{1,4}(?:[а-я](?![а-яё]))?(?:\/\d{1,3})?(?:, ?(?:корп|стр|кв|квартира|к|под|эт|оф)\.? ?\d{1,4}){0,4}(?:, ?\d{6}(?!\d))?/giu;

/** Addresses in Korean and Cyrillic writing, where a road and a house number stand. */
export const findAddressesInFurtherScripts: Recogniser = ({ written }) => {
  const pattern = /[가-힣]/.test(written) ? KOREAN : /[А-Яа-я]/.test(written) ? CYRILLIC : undefined;
  return pattern === undefined
    ? []
    : matchesOf(pattern, written).map((match) =>
        over(match, 'address', /[시군구] |[동호층]$/.test(match[0]) || pattern === CYRILLIC ? 0.8 : 0.55),
      );
};
