import { METRICS, SENTIMENTS } from '../labels.ts';
import { quantile } from './histogram.ts';

export type CounterRow = ReadonlyMap<string, number>;

export interface Figure {
  name: string;
  /** Null when there is nothing to divide by. */
  value: number | null;
  unit: 'items' | 'share' | 'seconds' | 'stars' | 'points';
  /** How many items the value rests on. */
  n: number;
  /** The same figure of the period before. */
  previous: number | null;
}

type Value = Omit<Figure, 'name' | 'previous'>;

const count = (row: CounterRow, name: string): number => row.get(name) ?? 0;
const items = (row: CounterRow, name: string): Value => ({
  value: count(row, name),
  unit: 'items',
  n: count(row, name),
});

function share(part: number, whole: number): Value {
  return { value: whole === 0 ? null : part / whole, unit: 'share', n: whole };
}

function mean(row: CounterRow, sum: string, name: string, unit: Figure['unit']): Value {
  const n = count(row, name);
  return { value: n === 0 ? null : count(row, sum) / n, unit, n };
}

function durations(row: CounterRow, name: string, part: number): Value {
  const buckets = new Map<number, number>();
  for (const [key, amount] of row) {
    if (key.startsWith(`${name}:h`)) buckets.set(Number(key.slice(name.length + 2)), amount);
  }
  return { value: quantile(buckets, part), unit: 'seconds', n: count(row, `${name}:n`) };
}

const compliance = (row: CounterRow, metric: string): Value =>
  share(count(row, `${metric}:met`), count(row, `${metric}:met`) + count(row, `${metric}:breached`));

const satisfied = (row: CounterRow): number => count(row, 'rating:4') + count(row, 'rating:5');

/** Share of those who would recommend the company, less those who would not, in points (−100..100). */
function nps(row: CounterRow): Value {
  const n = count(row, 'nps');
  const value = n === 0 ? null : (100 * (count(row, 'nps:promoters') - count(row, 'nps:detractors'))) / n;
  return { value, unit: 'points', n };
}

/** How far the true value may be from it, in points, at 95 %: 1.96 standard errors of a mean of +1, 0 and −1. */
function npsMargin(row: CounterRow): Value {
  const n = count(row, 'nps');
  if (n === 0) return { value: null, unit: 'points', n };
  const [plus, minus] = [count(row, 'nps:promoters') / n, count(row, 'nps:detractors') / n];
  return { value: 196 * Math.sqrt((plus + minus - (plus - minus) ** 2) / n), unit: 'points', n };
}

/**
 * Every figure by name, from one row of counters. Durations are wall time; shares are 0..1.
 * Service-level compliance = met ÷ (met + breached); CSAT = ratings ≥ 4 ÷ ratings; reopen rate = reopened ÷ resolved.
 */
const FORMULAS: Record<string, (row: CounterRow) => Value> = {
  received: (row) => items(row, 'received'),
  'negative-share': (row) => share(count(row, 'sentiment:negative'), count(row, 'understood')),
  ...Object.fromEntries(
    SENTIMENTS.map((sentiment) => [
      `sentiment-${sentiment}`,
      (row: CounterRow) => items(row, `sentiment:${sentiment}`),
    ]),
  ),
  'first-response-median': (row) => durations(row, 'first-response', 0.5),
  'first-response-p90': (row) => durations(row, 'first-response', 0.9),
  'first-response-mean': (row) => mean(row, 'first-response:sum', 'first-response:n', 'seconds'),
  'resolution-median': (row) => durations(row, 'resolution', 0.5),
  'resolution-p90': (row) => durations(row, 'resolution', 0.9),
  'resolution-mean': (row) => mean(row, 'resolution:sum', 'resolution:n', 'seconds'),
  ...Object.fromEntries(
    METRICS.map((metric) => [`compliance-${metric}`, (row: CounterRow) => compliance(row, metric)]),
  ),
  resolved: (row) => items(row, 'resolved'),
  closed: (row) => items(row, 'closed'),
  'promises-kept': (row) =>
    share(count(row, 'promises:met'), count(row, 'promises:met') + count(row, 'promises:missed')),
  'reopen-rate': (row) => share(count(row, 'reopened'), count(row, 'resolved')),
  csat: (row) => share(satisfied(row), count(row, 'ratings')),
  nps,
  'nps-margin': npsMargin,
  'rating-mean': (row) => mean(row, 'ratings:sum', 'ratings', 'stars'),
};

/** Names of all figures, in the order of a report. */
export const FIGURE_NAMES: readonly string[] = Object.keys(FORMULAS);

/** One figure of a row of counters; undefined for an unknown name. */
export const figureOf = (name: string, row: CounterRow): Value | undefined => FORMULAS[name]?.(row);

/** All figures of a period beside those of the period before. */
export function figuresOf(row: CounterRow, before: CounterRow): Figure[] {
  return Object.entries(FORMULAS).map(([name, formula]) => ({
    name,
    ...formula(row),
    previous: formula(before).value,
  }));
}

/** Sum of several rows of counters. */
export function sumOf(rows: readonly CounterRow[]): CounterRow {
  const sum = new Map<string, number>();
  for (const row of rows) for (const [name, amount] of row) sum.set(name, (sum.get(name) ?? 0) + amount);
  return sum;
}
