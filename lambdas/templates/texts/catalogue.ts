import { mail as mailEn } from './en/mail.ts';
import { page as pageEn } from './en/page.ts';
import { privacy as privacyEn } from './en/privacy.ts';
import { staff as staffEn } from './en/staff.ts';
import { mail as mailZh } from './zh/mail.ts';
import { page as pageZh } from './zh/page.ts';
import { privacy as privacyZh } from './zh/privacy.ts';
import { staff as staffZh } from './zh/staff.ts';

const english = { ...mailEn, ...staffEn, ...pageEn, ...privacyEn };

export type TextKey = keyof typeof english;
export type Texts = Readonly<Record<TextKey, string>>;
/** A company's own words, by language (BCP 47) and key; what is left out stays as the product ships it. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SHIPPED: Readonly<Record<string, Texts>> = {
  en: english,
  zh: { ...mailZh, ...staffZh, ...pageZh, ...privacyZh },
};
const DEFAULT = 'en';

/** Keys of overrides that name no text of the product. */
export const unknownTexts = (overrides: Overrides): { language: string; key: string }[] =>
  Object.entries(overrides).flatMap(([language, texts]) =>
    Object.keys(texts)
      .filter((key) => !(key in english))
      .map((key) => ({ language, key })),
  );

/** Whether a language is one that its times can be written in. */
export function isLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length === 1;
  } catch {
    return false;
  }
}

export interface Voice {
  /** BCP 47, of the words that are used: what `lang` attributes and times go by. */
  language: string;
  direction: 'ltr' | 'rtl';
  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const known = (language: string, overrides: Overrides): boolean => language in SHIPPED || language in overrides;

/** `zh-TW`, `zh`: a language and what it falls back to. */
function chainOf(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** Fills `{names}`; a name without a value stays as it is, which a test of the texts would find. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/**
 * The words for a language: its own, else its base language's (`zh-TW` → `zh`), else English; a company's words first.
 * @param language BCP 47; null and `und` are English
 */
export function voiceFor(language: string | null, overrides: Overrides = {}): Voice {
  const chain = [...chainOf(language ?? DEFAULT).filter((one) => known(one, overrides)), DEFAULT];
  const texts = chain
    .toReversed()
    .reduce<Texts>((all, one) => ({ ...all, ...SHIPPED[one], ...overrides[one] }), english);
  const chosen = chain[0] ?? DEFAULT;
  return {
    language: chosen,
    direction: RIGHT_TO_LEFT.has(chosen.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    say: (key, values = {}) => fill(texts[key], values),
  };
}
