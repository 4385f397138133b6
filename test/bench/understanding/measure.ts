import { defaultSettings } from '../../../config/defaults.ts';
import { areaOf } from '../../../lambdas/domain/understanding/purpose.ts';
import type { Labelled, Polar } from './corpora.ts';

/** What a reader makes of a message. */
export interface Reading {
  language: string;
  type: string;
  category: string;
  sentiment: string;
  priority: string;
  review: boolean;
}
export type Reader = (message: { text: string; channel?: string | undefined; tier?: string | undefined }) => Reading;

export interface Share {
  of: number;
  right: number;
}

export const shareOf = ({ of, right }: Share): number => (of === 0 ? Number.NaN : right / of);

const count = <T>(rows: readonly T[], isRight: (row: T) => boolean): Share => ({
  of: rows.length,
  right: rows.filter(isRight).length,
});

const RANKS = ['P0', 'P1', 'P2', 'P3'];
const rank = (priority: string): number => RANKS.indexOf(priority);
const TEAMS: Record<string, { team: string }> = defaultSettings.taxonomy;
const teamOf = (category: string): string | undefined => TEAMS[category]?.team;

/** All figures of one labelled set. */
export function figuresOf(set: readonly Labelled[], read: Reader) {
  const rows = set.map((row) => ({ row, found: read(row) }));
  const alone = rows.filter(({ found }) => !found.review);
  const named = (priority: string) => rows.filter(({ row }) => row.priority === priority);
  type Row = (typeof rows)[number];
  const isCategory = ({ row, found }: Row): boolean => row.category === found.category;
  const isAnyCategory = (each: Row): boolean => isCategory(each) || (each.row.alt ?? []).includes(each.found.category);
  const atLeast = (priority: string) => count(named(priority), ({ found }) => rank(found.priority) <= rank(priority));
  return {
    type: count(rows, ({ row, found }) => row.type === found.type),
    'level 1': count(rows, ({ row, found }) => areaOf(row.category) === areaOf(found.category)),
    'level 2': count(rows, isCategory),
    'level 2, or another right one': count(rows, isAnyCategory),
    'tagged by itself': count(rows, ({ found }) => !found.review),
    'level 2 where tagged by itself': count(alone, isCategory),
    '… or another right one': count(alone, isAnyCategory),
    team: count(rows, ({ row, found }) => teamOf(row.category) === teamOf(found.category)),
    sentiment: count(rows, ({ row, found }) => row.sentiment === found.sentiment),
    'P0 recall': atLeast('P0'),
    'P1 recall': atLeast('P1'),
    'false P0': count(
      rows.filter(({ row }) => row.priority !== 'P0'),
      ({ found }) => found.priority === 'P0',
    ),
    'priority within one level': count(
      rows,
      ({ row, found }) => Math.abs(rank(row.priority) - rank(found.priority)) <= 1,
    ),
  };
}

const isBad = (sentiment: string): boolean => sentiment === 'negative' || sentiment === 'mixed';
const isGood = (sentiment: string): boolean => sentiment === 'positive';

/** Negative recall, and how many of the negative and positive texts were told apart; mixed counts as negative. */
export function polarityOf(set: readonly Polar[], read: Reader) {
  const rows = set
    .filter(({ label }) => label === 'neg' || label === 'pos')
    .map(({ text, label }) => ({ label, sentiment: read({ text }).sentiment }));
  const isRight = ({ label, sentiment }: (typeof rows)[number]): boolean =>
    label === 'neg' ? isBad(sentiment) : isGood(sentiment);
  return {
    'negative recall': count(
      rows.filter(({ label }) => label === 'neg'),
      isRight,
    ),
    'negative or positive': count(rows, isRight),
    // A text without feeling is no false alarm: the figure that the Chinese and English sets of two labels are known by.
    'not the opposite': count(rows, ({ label, sentiment }) =>
      label === 'neg' ? !isGood(sentiment) : !isBad(sentiment),
    ),
  };
}

export const languageFigure = (set: readonly { text: string; language: string }[], read: Reader): Share =>
  count(set, ({ text, language }) => read({ text }).language === language);
