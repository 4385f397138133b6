import {
  CLOSINGS,
  GREETINGS,
  NAME_AFTER_PREPOSITION,
  NAME_FIELDS,
  NAME_FOLLOWS,
  NAME_LIKELY,
  NAME_NOUNS,
  PERSON_ROLES,
  PERSON_TITLES,
  PERSON_VERBS,
  PLACE_BEGINNINGS,
  SELF_NAMED,
  SPEAKERS,
} from '../data/name-words.ts';

type Lead =
  | 'title'
  | 'sure'
  | 'field'
  | 'likely'
  | 'preposition'
  | 'greeting'
  | 'closing'
  | 'place'
  | 'speaker'
  | 'role'
  | 'verb'
  | 'self'
  | 'noun';
const LEADS: ReadonlyMap<string, Lead[]> = ((): Map<string, Lead[]> => {
  const leads = new Map<string, Lead[]>();
  const add = (lead: Lead, words: string): void => {
    for (const phrase of words.split('|')) leads.set(phrase, [...(leads.get(phrase) ?? []), lead]);
  };
  add('title', PERSON_TITLES);
  add('sure', NAME_FOLLOWS);
  add('field', NAME_FIELDS);
  add('likely', NAME_LIKELY);
  add('preposition', NAME_AFTER_PREPOSITION);
  add('greeting', GREETINGS);
  add('closing', CLOSINGS);
  add('place', PLACE_BEGINNINGS);
  add('speaker', SPEAKERS);
  add('role', PERSON_ROLES);
  add('verb', PERSON_VERBS);
  add('self', SELF_NAMED);
  add('noun', NAME_NOUNS);
  return leads;
})();

/** The words that phrases end in: most words before a name are none, and need no closer look. */
const LAST_WORD = /[\p{L}\p{N}'’@/&]+$/u;
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...LEADS.keys()].map((phrase) => LAST_WORD.exec(phrase)?.[0] ?? phrase),
);

/** Phrases are five words at most; a lead is read no further back than this. */
const MOST_WORDS = 6;
const REACH = 48;

const LETTER = /[\p{L}\p{N}]/u;
const IN_WORDS = "'’@/&";

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code > 0x7f) return LETTER.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
};

const FIRST_HAN = 0x3400;
const HAN_LEAD = /(?:客服|我叫|叫|联系|找|给|我是|经理|说)$/;

const HAN_NAMES = /(?:名字|姓名|户名|名叫|收件人|收货人|联系人|持卡人|乘客|自称|落款)是?$/;

/** What stands right before a name: which kinds of phrase end there, and the signs between. */
export type Before = { leads: ReadonlySet<Lead>; lead: string; signs: string; isSentenceStart: boolean };

export const readBefore = (text: string, start: number): Before => {
  const lead = text.slice(Math.max(0, start - REACH), start);
  let length = lead.length;
  while (length > 0 && !isLetter(lead, length - 1)) length -= 1;
  const signs = lead.slice(length);
  const said = lead.slice(0, length);
  const leads = new Set<Lead>();
  let word = length;
  while (word > 0 && (isLetter(said, word - 1) || IN_WORDS.includes(said.charAt(word - 1)))) word -= 1;
  if (LAST_WORDS.has(said.slice(word).toLowerCase())) {
    const plain = ` ${said.toLowerCase().replace(/[^\p{L}\p{N}'’@/&]+/gu, ' ')}`;
    let at = plain.length;
    for (let words = 0; words < MOST_WORDS && at > 0; words += 1) {
      at = plain.lastIndexOf(' ', at - 1);
      const phrase = plain.slice(at + 1);
      for (const kind of LEADS.get(phrase) ?? []) leads.add(kind);
    }
  }
  if (said.charCodeAt(length - 1) >= FIRST_HAN) {
    if (HAN_LEAD.test(said.slice(-2))) leads.add('likely');
    if (HAN_NAMES.test(said.slice(-3))) leads.add('sure');
  }
  return { leads, lead, signs, isSentenceStart: lead === signs || /[.!?:;\n>"“]/.test(signs) };
};
