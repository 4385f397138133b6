import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { fold } from './fold.ts';
import { maskEmail, maskPhone } from './mask.ts';

/** A contact's fields as a customer gave them; null where none is known. */
export type ContactFields = {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  wechat?: string | null | undefined;
};

export type MaskedContact = {
  name: string | null;
  email: string | null;
  phone: string | null;
  wechat: string | null;
};

/** For a blind index: E.164, mainland China assumed where no country code is written; null when not a number. */
export const normalisePhone = (value: string): string | null => {
  const plain = fold(value).text.trim().replace(/^\(\+/, '+(').replace(/^00/, '+');
  const digits = plain.replace(/\D/g, '');
  const isChinese = plain.startsWith('+') ? digits.startsWith('86') : true;
  if (isChinese && /^(?:86|0)?1[3-9]\d{9}$/.test(digits)) return `+86${digits.slice(-11)}`;
  const parsed = parsePhoneNumberFromString(plain, 'CN');
  return parsed?.isPossible() === true ? parsed.number : null;
};

/** For a blind index: trimmed, folded, lower case; null when there is no `@`. */
export const normaliseEmail = (value: string): string | null => {
  const plain = fold(value).text.replace(/\s/g, '').toLowerCase();
  return /^[^@]+@[^@]+$/.test(plain) ? plain : null;
};

/** A name by its first character and two stars, whatever its length. */
const maskInitial = (value: string): string => `${Array.from(value.trim())[0] ?? ''}**`;

const masked = (value: string | null | undefined, mask: (value: string) => string): string | null =>
  value === null || value === undefined || value.trim() === '' ? null : mask(value.trim());

/** A contact for display: 138****5678, a***@example.com, name and WeChat id by their first character. */
export const maskContact = (contact: ContactFields): MaskedContact => ({
  name: masked(contact.name, maskInitial),
  email: masked(contact.email, maskEmail),
  phone: masked(contact.phone, maskPhone),
  wechat: masked(contact.wechat, maskInitial),
});
