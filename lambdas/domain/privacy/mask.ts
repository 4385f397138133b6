import { findPersonalData } from './find.ts';
import { fold } from './fold.ts';
import type { PersonalDataType, Span } from './span.ts';

const EXTENSION = /,? ?(?:转|轉|分机|ext|x|#).*$/i;

/**
 * 138****5678: the first 3 and last 4 digits where at least 3 stay hidden, else only the last 2; an extension is
 * left out.
 */
export const maskPhone = (value: string): string => {
  const plain = fold(value).text.replace(EXTENSION, '');
  const mobile = /^(?:\+?(?:00)?86[ -]?)?(1[3-9]\d{9})$/.exec(plain.replace(/[ .()-]/g, ''));
  const digits = plain.replace(/\D/g, '');
  if (mobile?.[1] !== undefined) return `${mobile[1].slice(0, 3)}****${mobile[1].slice(-4)}`;
  if (digits.length >= 10) return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
  return `${'*'.repeat(Math.max(digits.length - 2, 4))}${digits.slice(-2)}`;
};

/** Stars with the last four characters, as long as the number without its separators. */
export const maskTail = (value: string): string => {
  const plain = fold(value).text.replace(/[^0-9A-Za-z]/g, '');
  return `${'*'.repeat(Math.max(plain.length - 4, 4))}${plain.slice(-4)}`;
};

/** a***@example.com; a spoken address has no domain to show: `[email]`. */
export const maskEmail = (value: string): string => {
  const match = /^([a-z0-9])[^@]* ?@ ?(.+)$/i.exec(fold(value).text);
  return match === null ? '[email]' : `${match[1]}***@${match[2]}`;
};

const PARTIAL: Partial<Record<PersonalDataType, (value: string) => string>> = {
  phone: maskPhone,
  landline: maskPhone,
  email: maskEmail,
  'id-card': maskTail,
  'bank-card': maskTail,
};

/** Equal values get one label and the first of a type none: [name], [name 2], … */
const labeller = (): ((type: PersonalDataType, value: string) => string) => {
  const known = new Map<PersonalDataType, Map<string, number>>();
  return (type, value) => {
    const ofType = known.get(type) ?? new Map<string, number>();
    known.set(type, ofType);
    const key = fold(value).text.replace(/\s+/g, ' ').toLowerCase();
    const number = ofType.get(key) ?? ofType.size + 1;
    ofType.set(key, number);
    return number === 1 ? `[${type}]` : `[${type} ${number}]`;
  };
};

/** Replaces each span of a text by its mask; spans by start, not overlapping. */
export const maskSpans = (text: string, spans: readonly Span[]): string => {
  const label = labeller();
  let masked = '';
  let at = 0;
  for (const { type, start, end } of spans) {
    const value = text.slice(start, end);
    masked += text.slice(at, start) + (PARTIAL[type]?.(value) ?? label(type, value));
    at = end;
  }
  return masked + text.slice(at);
};

/** Finds and masks; `spans` point into the text as given. */
export const maskText = (text: string): { masked: string; spans: Span[] } => {
  const spans = findPersonalData(text);
  return { masked: maskSpans(text, spans), spans };
};
