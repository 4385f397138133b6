import {
  COUNTED_THINGS,
  COUNTRIES,
  HOUSE_NAMES,
  PLAIN_STREET_ENDINGS,
  RARE_STREET_ENDINGS,
  STREET_BEGINNINGS,
  STREET_ENDINGS,
  STREET_SUFFIXES,
  STREET_WORDS,
  UNIT_WORDS,
  US_STATES,
} from '../data/street-words.ts';

// Every part is bounded: words of 24 letters, up to five of them, numbers of five digits.
const NUMBER = String.raw`(?<![\d.,:/#$€£%-])\d{1,5}[½¼¾]?(?:[A-Za-z](?![A-Za-z]))?(?:[-/][A-Za-z\d]{1,4}(?![A-Za-z\d]))?(?: bis| ter)?(?![\d%])`;
const LETTERS = String.raw`(?:\p{L}{1,5}\.|\p{L}[\p{L}'’-]{0,24})`;
const CAPITAL = String.raw`(?:\p{Lu}\p{L}{0,3}\.|\p{Lu}[\p{L}'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)|(?:of|de|la|las|los|les|the|del|dels|du|des|der|den|van|von|di|da|do|dos|das|le|el|y|delle|dell)(?= ))`;
const END = String.raw`(?![\p{L}\p{N}])`;
/** "5 Minute Drive", "2 Large Court shoes": so many or so big, and no house. */
const NO_MEASURE = String.raw`(?!(?:Min(?:ute)?|Hour|Hr|Day|Week|Month|Year|Mile|Km|Inch|Star|Pack|Piece|Pair|Player|Person|Seater|Wall|Seat|Speed|Way|Step|Large|Small|Medium|Extra|Big|Free)s?[ -])`;
export const SEPARATOR = String.raw`(?:,? |\.?, ?|,?\s{0,3}\n[>\s]{0,3},? ?)`;

const flags = 'gu';
/** 12 Baker Street; 1600 N. Amphitheatre Pkwy; Blk 123 Ang Mo Kio Ave 6; 88 Queensway. */
export const ENGLISH = new RegExp(
  `(?:No\\.? ?|(?:Unit|Flat|Apt\\.?|Lot|Suite) (?=\\d+/)|(?:Blk\\.?|Block|Plot|House|Lot) |${NUMBER} )?${NUMBER} ${NO_MEASURE}(?:(?:${CAPITAL} ){1,4}(?:${titled(STREET_ENDINGS)})(?!-\\p{L})(?: \\d{1,2}(?=,| #| Singapore))?|Broadway|(?:Queen|King|Motor|Mill|Bridge)s?way)${END}\\.?(?: [NSEW]{1,2}${END})?`,
  flags,
);
/** 910 Sycamore Bend, 4 The Green; 4500 County Road 12. */
export const RARE_ENGLISH = new RegExp(
  `(?:${NUMBER} )?${NUMBER} (?:(?:The |${CAPITAL} ){1,3}(?:${RARE_STREET_ENDINGS})|(?:County Road|State Route|State Hwy|Highway|Hwy|Route|FM|County Hwy) \\d{1,4})${END}`,
  flags,
);
/** 12 baker street, in the lower case of a hasty message. */
export const HASTY = new RegExp(
  `(?:${NUMBER} )?${NUMBER} (?:[a-z][a-z'-]{1,24} ){1,3}(?:${PLAIN_STREET_ENDINGS})${END}`,
  flags,
);
const OF_ROMANCE = `(?:,? \\d{1,4}[A-Za-z]?(?:[/-][A-Za-z0-9]{1,3})?${END})?`;
/** 12 rue de la Paix, Via Roma 5, 40 Calle Mayor 3. */
export const ROMANCE = new RegExp(
  `(?:${NUMBER} )?(?:${NUMBER},? )?(?<![\\p{L}])(?:${titled(STREET_BEGINNINGS)}|${STREET_BEGINNINGS}) (?:${CAPITAL}[ -]|de l['’]|d['’]|del |della |degli |dei |nossa |senhora ){0,4}(?:${CAPITAL}|de l['’]\\p{L}{2,20}|d['’]\\p{L}{2,20})${OF_ROMANCE}`,
  flags,
);
/** The same in the small letters of a hasty message. */
export const HASTY_ROMANCE = new RegExp(
  `(?:${NUMBER} )?(?:${NUMBER},? )?(?<![\\p{L}])(?:${STREET_BEGINNINGS}) (?:${LETTERS} ){0,4}${LETTERS}${OF_ROMANCE}`,
  flags,
);
/** Hauptstraße 12, 3 Adrianalaan 62. */
export const JOINED = new RegExp(
  `(?:${NUMBER} )?(?=\\p{Lu})(?:${CAPITAL} ){0,2}\\p{Lu}[\\p{L}-]{2,28}(?:${STREET_SUFFIXES}|[ -](?:${STREET_WORDS})) ${NUMBER}(?: [a-h](?=, \\d))?${END}`,
  flags,
);
const COURTS = 'Hinterhaus|Vorderhaus|Seitenflügel|Gartenhaus|Hinterhof|Quergebäude|HH|VH|links|rechts';
/** Am Markt 4, ul. Marszałkowska 12/5, Schönhauser Allee 36-39: with a postcode and a town behind it. */
export const TRAILING = new RegExp(
  `(?<![\\p{L}\\d])(?:ul\\. )?(?=\\p{Lu})(?:${CAPITAL} ){0,3}\\p{Lu}[\\p{L}'’.-]{2,24} \\d{1,4}(?: ?[a-z](?![a-z]))?(?:[-/]\\d{1,4})?(?:,? ?(?:\\d{1,2}\\. ?(?:OG|Stock|Etage|Obergeschoss)|EG|lgh \\d{2,4}|${COURTS}))?(?=,? (?:[A-Z]{1,2}-)?(?:\\d{4,5}|\\d\\d-\\d{3}|\\d{4} [A-Z]{2}|\\d{3} \\d{2}) \\p{Lu})`,
  flags,
);
/** Room 1602, Building 8, Lane 333, Zhongshan Road; No. 18, Jianguo Road; The Coach House, Mill Lane: no number before the street. */
export const UNIT_LED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?:${titled(UNIT_WORDS)})\\.? ?#?[A-Za-z]?\\d{1,5}[A-Za-z]?|[A-Z]-?\\d{1,4}|\\d{1,3}/F|(?:The )?(?:\\p{Lu}[\\p{L}'’]{1,20} ){1,3}(?:${HOUSE_NAMES})|The Old \\p{Lu}\\p{L}{2,15}), ?){1,5}(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,3}(?:${titled(STREET_ENDINGS)})${END}`,
  flags,
);
/** 4-2-8 Shibakoen, Minato-ku; Plot 14, Sector 18. */
export const QUARTERED = new RegExp(
  `(?<![\\p{L}\\p{N}.-])(?:(?:\\d{1,3}(?:-\\d{1,3}){1,2}|\\d{1,2}[- ]?[Cc]h[oō]me[ -]\\d{1,3}(?:-\\d{1,3})?)(?: \\p{Lu}[\\p{L}-]{2,20}){1,3}(?: \\d{1,4})?, \\p{Lu}[\\p{L}-]{1,20}-(?:ku|shi|cho|machi|gun)|\\p{Lu}[\\p{L}-]{2,20}-(?:daero|ro|gil) \\d{1,4}(?:-\\d{1,3})?(?:, \\p{Lu}[\\p{L}-]{1,20}-(?:dong|gu|si|myeon|eup|gun)){1,3}|(?:Plot|House|Flat|Shop)(?: No\\.?)? ?[A-Z]?-?\\d{1,5}[A-Z]?, (?:Sector|Phase|Block) [A-Z\\d-]{1,5})${END}`,
  flags,
);
/** the corner of William Street and 3 Mill Lane */
export const CORNER = new RegExp(
  `(?<![\\p{L}])(?:the )?corner of (?:${NUMBER} )?${CAPITAL}(?: ${LETTERS}){0,4}?(?: ${NUMBER}\\.?)? (?:and|&) (?:${NUMBER} )?(?:${CAPITAL} ){0,4}\\p{Lu}[\\p{L}'’-]{0,24}(?: ${NUMBER})?`,
  flags,
);
/** P.O. Box 12, PSC 7004, Box 8380, Unit 4818 Box 0262. */
export const BOX =
  /(?<![\p{L}\p{N}])(?:\d{1,5} )?(?:(?:PSC|Unit|CMR|RR|HC|Rural Route) \d{1,5},? )?(?:P\.? ?O\.? ?)?Box \d{1,6}[A-Z]?(?![\p{L}\p{N}])/giu;
/** Postfach 12 34, 60999 Frankfurt; Apartado 12, 28001 Madrid; BP 40, 69001 Lyon: what other countries call a box. */
export const BOX_ABROAD =
  /(?<![\p{L}\p{N}])(?:Postfach|Apartado(?: de Correos)?|Apdo\.?|Postbus|Postboks|Casella Postale|Boîte Postale|Caixa Postal|Skrytka Pocztowa|Private Bag|Locked Bag|BP) \d{1,3}(?: ?\d{2,3})?(?=,? ?[\n ])(?![\p{L}\p{N}])/gu;
/** The Old Dairy, Brook Farm, Little Hadley GL54 9AA: a house, a farm and a town with a British postcode. */
export const HOUSE_TO_POSTCODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:The Old \\p{Lu}\\p{L}{2,15}|(?:The )?(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,3}(?:${HOUSE_NAMES}))(?:, \\p{Lu}[\\p{L}'’-]{1,20}(?: (?:\\p{Lu}[\\p{L}'’-]{1,20}|of|on|upon|the|under|le)){0,3}){1,4},? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}${END}`,
  flags,
);
/** Canelones 2266, Via Nizza 60: what says that it is a street is the unit, or the town with its postcode, behind it. */
export const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(?:ul|al|os|pl)\\. )?(?=\\p{Lu})(?:${CAPITAL} ){0,4}${CAPITAL}(?: (?:u\\.|utca|útja|tér|ulica|cesta|tn|mnt|pst))?,? ${NUMBER}(?![.,]\\d)\\.?(?!\\p{L})(?<!(?:${COUNTED_THINGS}) \\d{1,5}\\.?)`,
  flags,
);
/** The same in small letters, with its unit behind it. */
export const HASTY_NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:${LETTERS} ){0,3}${LETTERS} ${NUMBER}\\.?(?=${SEPARATOR}(?:apt|suite|apartment)\\.? \\d)`,
  flags,
);
/** US forces abroad: a ship, FPO AP 12345. */
export const FORCES =
  /(?<![\p{L}\p{N}])(?:(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,6}|US[A-Z]{1,3} [\p{L}'-]{2,24})[,\s]{1,3}(?:APO|FPO|DPO),? A[AEP] \d{5}(?!\d)/giu;
/** 92 Canelones 2266: only with what follows, or a word for an address before. */
export const PLAIN = new RegExp(`${NUMBER} (?:${NUMBER} )?${LETTERS}(?: ${LETTERS}){0,4}(?: ${NUMBER}\\.?)?`, flags);

function titled(words: string): string {
  return words
    .split('|')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('|');
}

const FLOOR = String.raw`\d{1,3}(?:st|nd|rd|th) floor|(?:ground|first|second|third|fourth|top) floor|\d{1,3}/F|\d{1,2}\.? ?[ºª°](?: ?(?:izq(?:uierda)?|dcha|derecha|int|ext|centro|pta)(?![a-z])\.?| ?[A-Z])?|\d{1,2}F-\d{1,2}|(?:garden|ground floor|basement|upper|lower|top floor|first floor|rear|front) (?:flat|apartment|maisonette)|${COURTS}|\d{1,2}\. ?(?:OG|Stock|Etage|Obergeschoss|tv|th|mf|sal)|\d{1,2}(?:e|er|ème) étage`;
const UNIT = String.raw`(?:(?:${UNIT_WORDS})\.? ?#?[A-Za-z]?\d{1,5}[A-Za-z]?(?:-[A-Za-z0-9]{1,4})?|(?:${UNIT_WORDS}) [A-Z]|(?:bât|bldg|blk|apt|ste|appt|esc|pta|blq)\. [A-Z]|m\. ?\d{1,3}|#[A-Z]?\d{1,4}[A-Za-z]?(?:-\d{1,4})?|${FLOOR})${END}`;
export const UNITS_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}/])(?:(?:(?:rés\\.|résidence|immeuble|imm\\.)(?: \\p{L}[\\p{L}'’-]{1,20}){1,3}, ?)?(?:${UNIT}(?:,? |, ?|,?\\n)){1,4}(?:No\\.? ?|Lane )?|(?:apt|apartment|suite|flat|unit|room)\\.? |\\d/\\d, )$`,
  'iu',
);
/** Rose Cottage, The Old Forge: the name of a house, which a unit may stand before. */
export const HOUSE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Flat|Apartment|Apt\\.?|Unit|Room|Suite) \\d{1,4}[A-Za-z]?, ?|[A-Z]-?\\d{1,4}, ?)?(?:(?:The )?(?:\\p{Lu}[\\p{L}'’]{1,20} ){1,3}(?:${HOUSE_NAMES})|The Old \\p{Lu}\\p{L}{2,15}|T[yŷ] \\p{Lu}\\p{L}{2,15}|#\\d{1,3}-\\d{1,4} (?:\\p{Lu}[\\p{L}'’]{1,20} ?){1,3}), ?$`,
  'u',
);
/** Room 1203, Block B, Sunshine Plaza: units and the name of their house in front of a street. */
export const NAMED_UNITS_BEFORE =
  /(?<![\p{L}\p{N}])(?:(?:(?:Flat|Room|Rm|Unit|Suite|Apt\.?|Apartment|Block|Tower|Building|Floor|Level|House|Shop)\.? ?#?(?:[A-Z]?-?\d{1,5}[A-Z]?|[A-Z])|\d{1,3}\/F), ?){1,4}(?:\p{Lu}[\p{L}'’]{1,20}(?: \p{Lu}[\p{L}'’]{1,20}){0,3}, ?){1,2}$/u;
export const UNIT_AFTER = new RegExp(`${SEPARATOR}${UNIT}`, 'iyu');
export const POSTCODE = String.raw`(?:(?:\d{5}(?:-\d{3,4})?|\d{4}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]\d{2} [A-Z0-9]{4}|\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{2}-\d{3}|\d{3}-\d{4}|\d{4}|\d{6}|\d{3} \d{3}(?! ?\d))${END}|(?:S|Singapore) ?\(\d{6}\))`;
/** A state, in any letters where the postcode follows, in brackets as in Italy. */
export const STATE = String.raw`(?:(?:[A-Z]{2,3}|D\.C\.|N\.T\.|nan)(?![\p{L}\p{N}-])|\([A-Z]{2}\)|[A-Za-z]{2,3}(?=\s{1,3}(?:\p{Lu}\p{L}{2,20} (?:\p{Lu}\p{L}{2,20} ){0,2})?\d{5}(?!\d)))`;
const TOWN_WORD = String.raw`(?:(?:St|Mt|Ft|Pt)\.|(?!I(?![\p{L}]))\p{Lu}[\p{L}'’-]{0,24})`;
const TOWN = String.raw`${TOWN_WORD}(?: (?:(?:de la|de|la|del|di|do|da|dos|am|an der|upon|of|and|sur|en|nad|pod|ob|bei|les|u) )?${TOWN_WORD}){0,3}(?: \d{1,2}(?!\d))?(?![\p{L}\p{N}])(?: \([A-Z]{2}\))?`;
export const TOWN_AFTER = new RegExp(`${SEPARATOR}(${TOWN})`, 'yu');
export const HASTY_TOWN_AFTER = new RegExp(
  `(?:(?:, |,?\\s{0,3}\\n[>\\s]{0,3},? ?)(${TOWN})|,? ([a-z]{3,20}(?: [a-z]{3,20})?)(?=,? (?:${US_STATES})(?: \\d{5}|$|[\\s.,!?])))`,
  'iyu',
);
/** A country, in any letters. */
export const COUNTRY_AFTER = new RegExp(`${SEPARATOR}(?:${COUNTRIES})(?![\\p{L}\\p{N}])`, 'iyu');
/** "… apt. 98 erwetegem united states": a town of up to four words, a country, the end of the line. */
export const HASTY_LAST_TOWN = new RegExp(
  `,? ((?:\\p{L}[\\p{L}'’-]{1,20}(?: (?!(?:${COUNTRIES})\\b)\\p{L}[\\p{L}'’-]{1,20}){0,3})?)((?: (?:${COUNTRIES}))?)(?= ?(?:$|\\n|[.?!](?:\\s|$)| for (?:this|my|the) ))`,
  'iyu',
);
export const STATE_AFTER = new RegExp(`(?:${SEPARATOR}| - )${STATE}`, 'yu');
export const HASTY_STATE_AFTER = new RegExp(`,? (?:${US_STATES})(?![a-z])`, 'iyu');
export const POSTCODE_AFTER = new RegExp(`${SEPARATOR}(?:[A-Z]{1,2}-)?${POSTCODE}`, 'yu');
/** ls1 4ab, behind a street in small letters. */
export const HASTY_POSTCODE_AFTER = new RegExp(`${SEPARATOR}${POSTCODE}`, 'iyu');
/** A town with its state and postcode: no word is too ordinary for it. */
export const CERTAIN_TOWN = new RegExp(
  `^,? (?:[A-Z]{2}|D\\.C\\.) \\d{5}(?!\\d)|^,? [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![A-Z\\d])`,
);

/** Flat 302, Sai Residency, 4th Cross, Indiranagar, Bengaluru 560038: a unit, names that go on to a town with a postcode. */
export const UNIT_TO_POSTCODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Flat|House|Plot|Shop|Door|Room|Villa|Block|Tower|Unit|Apt|Apartment|Stand|H\\.?|D\\.?|S\\.?)\\.?(?: ?No\\.?)? ?#?(?:[A-Z]?-?\\d{1,5}[A-Z]?(?:[-/][A-Z\\d]{1,5}){0,4}|[A-Z])|[A-Z]-?\\d{1,4}|#\\d{1,4}|No\\.? ?\\d{1,4}(?:/\\d{1,4})?), ?(?:(?:\\d{1,3}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}'’.-]{0,24}|of|\\d{1,4}(?:/[A-Z\\d])?|\\([NSEW]\\))(?: (?:\\d{1,3}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}'’.-]{0,24}|of|\\d{1,4}(?:/[A-Z\\d])?|\\([NSEW]\\))){0,4}, ?){1,6}\\p{Lu}[\\p{L}'’.-]{1,24}(?: \\p{Lu}[\\p{L}'’.-]{1,24}){0,2}(?: ?[-–,]? ?\\d{6}| \\d{4}(?= ?(?:$|[.,;!?)\\n]|[a-z]{2}))| [A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}| [A-Z]{2,3} \\d{4,5})${END}`,
  flags,
);

/** Words without which a kind of street line cannot stand in a text. */
export const HINTS = {
  english: new RegExp(` (?:${titled(STREET_ENDINGS)}|Broadway|(?:Queen|King|Motor|Mill|Bridge)s?way)${END}`, 'u'),
  rare: new RegExp(` (?:${RARE_STREET_ENDINGS}|(?:Road|Route|Hwy|Highway|FM) \\d{1,4})${END}`, 'u'),
  hasty: new RegExp(` (?:${PLAIN_STREET_ENDINGS})${END}`, 'u'),
  box: /box|postfach|apartado|apdo|postbus|postboks|casella|boîte|caixa|skrytka|private bag|locked bag|(?<![A-Za-z])BP \d/i,
  house: /[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}/,
  corner: /corner of/i,
  romance: new RegExp(`(?<![a-z\u00C0-\u024F])(?:${STREET_BEGINNINGS}) [^\\s\\d]`, 'i'),
  joined: new RegExp(`(?:${STREET_SUFFIXES}|[ -](?:${STREET_WORDS})) \\d`, 'u'),
  postal: /[\dA-Za-z],? (?:[A-Z]{1,2}-)?\d[\d -]{3,5}(?: [A-Z]{2})? \p{Lu}/u,
  unit: new RegExp(`, ?(?:\\p{Lu}[\\p{L}'’-]{1,20} ){1,3}(?:${titled(STREET_ENDINGS)})${END}`, 'u'),
  quarter: /-(?:ku|shi|cho|machi|gun|daero|ro|gil)|sector|phase/i,
  forces: /[AFD]PO/i,
  unitToPostcode: /, ?\p{Lu}[^,\n]{1,80}, ?\p{Lu}[^,\n]{1,60}(?:\d{4}|\d[A-Z]{2})/u,
  numbered:
    /\d[.,]?(?:\s{0,3}\n[>\s]{0,3}| )(?:(?:[Aa]pt|[Ss]uite|[Aa]partment)\.? \d|[^\n\d]{2,40}(?:\n[ ,>]*\p{L}{0,20})? ?\d{4})|(?<![a-z])(?:address|office|house|home|lives?|living|resid|located|moved|adresse|direcci|send|ship|deliver|stop|meet|at|to|on) (?:[a-z]+ ){0,2}\p{Lu}[^\n]{2,40} \d/u,
  unitBehind: /\d\.?(?:,?\s{0,3}\n[>\s]{0,3}|,? )(?:apt|suite|apartment)\.? \d/u,
  any: /\d[A-Za-z\d/ -]{0,8} \p{L}/u,
} as const;
