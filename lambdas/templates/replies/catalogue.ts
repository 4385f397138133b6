import type { Tone } from '../../contracts/tones.ts';
import { fill } from '../texts/catalogue.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The variants of one template: by language (BCP 47) and tone. */
type Variants = Readonly<Record<string, Readonly<Partial<Record<Tone, string>>>>>;
/** A company's own templates by name; those of the product's names take their place, variant by variant. */
export type ReplyTemplates = Readonly<Record<string, Variants>>;

const DEFAULT_LANGUAGE = 'en';
const DEFAULT_TONE: Tone = 'formal';

const byLanguage: Readonly<Record<string, Readonly<Record<string, Variants[string]>>>> = { en, zh };

const SHIPPED: ReplyTemplates = Object.fromEntries(
  Object.keys(en).map((name) => [
    name,
    Object.fromEntries(Object.entries(byLanguage).map(([language, texts]) => [language, texts[name] ?? {}])),
  ]),
);

const NAMES = /\{([\w-]+)\}/g;

/** The values that a text asks for, each once. */
export const valuesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(NAMES)].flatMap(([, name]) => name ?? [])),
];

function merged(own: ReplyTemplates): ReplyTemplates {
  const names = [...new Set([...Object.keys(SHIPPED), ...Object.keys(own)])];
  return Object.fromEntries(
    names.map((name) => {
      const [shipped = {}, mine = {}] = [SHIPPED[name], own[name]];
      const languages = [...new Set([...Object.keys(shipped), ...Object.keys(mine)])];
      return [name, Object.fromEntries(languages.map((one) => [one, { ...shipped[one], ...mine[one] }]))];
    }),
  );
}

const textsOf = (variants: Variants): string[] =>
  Object.values(variants).flatMap((tones) => Object.values(tones).flatMap((text) => text ?? []));

export interface TemplateOffer {
  name: string;
  languages: string[];
  tones: string[];
  /** What the handler has to give. */
  values: string[];
}

/** Every template there is, the company's own among them, in the order of their names. */
export const templatesOffered = (own: ReplyTemplates = {}): TemplateOffer[] =>
  Object.entries(merged(own))
    .map(([name, variants]) => ({
      name,
      languages: Object.keys(variants).toSorted(),
      tones: [...new Set(Object.values(variants).flatMap((tones) => Object.keys(tones)))].toSorted(),
      values: [...new Set(textsOf(variants).flatMap(valuesIn))].toSorted(),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** `zh-TW`, `zh`, then English, then whatever there is. */
function languagesFor(language: string, variants: Variants): string[] {
  const parts = language.split('-');
  const chain = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...chain, DEFAULT_LANGUAGE, ...Object.keys(variants)];
}

/**
 * The text of a template for a customer's language, in the tone that was asked for, else the formal one, else any;
 * undefined when there is no such template.
 */
export function replyTemplate(
  name: string,
  language: string,
  tone: Tone = DEFAULT_TONE,
  own: ReplyTemplates = {},
): string | undefined {
  const templates = merged(own);
  const variants = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (variants === undefined) return undefined;
  const spoken = languagesFor(language, variants).find((one) => Object.values(variants[one] ?? {}).length > 0);
  const tones = spoken === undefined ? {} : (variants[spoken] ?? {});
  return tones[tone] ?? tones[DEFAULT_TONE] ?? Object.values(tones)[0];
}

/** A template with its values in place. */
export const filledTemplate = (text: string, values: Readonly<Record<string, string>>): string => fill(text, values);

/** What is wrong with a company's own templates: variants of one template that do not ask for the same values. */
export function unevenTemplates(own: ReplyTemplates): { path: string; detail: string }[] {
  const templates = merged(own);
  return Object.entries(own).flatMap(([name, variants]) => {
    const needed = valuesIn(textsOf(templates[name] ?? {})[0] ?? '').toSorted();
    return Object.entries(variants).flatMap(([language, tones]) =>
      Object.entries(tones).flatMap(([tone, text]) =>
        valuesIn(text ?? '')
          .toSorted()
          .join() === needed.join()
          ? []
          : [{ path: `${name}.${language}.${tone}`, detail: `expected the values ${needed.join(', ') || 'none'}` }],
      ),
    );
  });
}
