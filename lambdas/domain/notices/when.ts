import { ms } from '../instants.ts';

const MINUTE = 60_000;

/** Up to the next full minute: what is told is never earlier than what is meant. */
const upToMinute = (instant: string): number => Math.ceil(ms(instant) / MINUTE) * MINUTE;

type Parts = Record<string, string>;

function partsOf(at: number, zone: string, locale: string, options: Intl.DateTimeFormatOptions): Parts {
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

const baseOf = (language: string): string => language.split('-')[0] ?? language;

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

function chinese(at: number, zone: string): string {
  const options = { month: 'numeric', day: 'numeric', weekday: 'short', ...CLOCK } as const;
  const { month, day, weekday, hour, minute } = partsOf(at, zone, 'zh-CN', options);
  return `${month}月${day}日(${weekday})${hour}:${minute}`;
}

function english(at: number, zone: string): string {
  const options = { month: 'long', day: 'numeric', weekday: 'long', ...CLOCK } as const;
  const { month, day, weekday, hour, minute } = partsOf(at, zone, 'en-GB', options);
  return `${hour}:${minute} on ${weekday}, ${day} ${month}`;
}

function written(at: number, zone: string, language: string): string {
  const base = baseOf(language);
  if (base === 'zh') return chinese(at, zone);
  if (base === 'en') return english(at, zone);
  const options = { month: 'long', day: 'numeric', weekday: 'long', ...CLOCK } as const;
  return new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(at);
}

/** A zone's name in a language, as it is at a time: `China Standard Time`, `中国标准时间`. */
export const zoneName = (instant: string, zone: string, language: string): string =>
  partsOf(ms(instant), zone, language, { timeZoneName: 'long' })['timeZoneName'] ?? zone;

/**
 * A time to come as a customer is told it: `10月8日(周四)18:00`, `18:00 on Thursday, 8 October (China Standard Time)`;
 * other languages as their locale writes it. The zone is named but in Chinese. Rounded up to the minute.
 */
export function toldTime(instant: string, zone: string, language: string): string {
  const told = written(upToMinute(instant), zone, language);
  return baseOf(language) === 'zh' ? told : `${told} (${zoneName(instant, zone, language)})`;
}

/** A time that has been, written the same way without its zone. */
export const pastTime = (instant: string, zone: string, language: string): string =>
  written(ms(instant), zone, language);
