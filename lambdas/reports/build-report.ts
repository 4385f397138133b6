import type { AUDIENCES, ReportedTopic } from '../contracts/reports.ts';
import { addDays } from '../domain/figures/day.ts';
import { type CounterRow, type Figure, figureOf, figuresOf, sumOf } from '../domain/figures/figures.ts';
import { daysOf, type Period, periodBefore } from '../domain/figures/period.ts';
import type { Figures } from '../loop/figures.ts';

export type Audience = (typeof AUDIENCES)[number];

export interface Report {
  period: Period;
  audience: Audience;
  figures: Figure[];
  /** What most feedback of the period was about. */
  topCategories: { category: string; count: number }[];
  /** What is new or grows fast, as it is now: for product, and not in reports of earlier days. */
  topics: ReportedTopic[];
}

export interface SeriesPoint {
  day: string;
  by: string;
  value: number | null;
  n: number;
}

const TOP = 5;

const rowsOf = (figures: Figures, days: readonly string[], dimension: string): Promise<CounterRow[]> =>
  Promise.all(days.map((day) => figures.day(day, dimension)));

async function topCategories(figures: Figures, days: readonly string[]): Promise<Report['topCategories']> {
  const counts = new Map<string, number>();
  for (const dimensions of await Promise.all(days.map((day) => figures.dimensions(day, 'category=')))) {
    for (const [key, row] of dimensions) {
      const category = key.slice('category='.length);
      counts.set(category, (counts.get(category) ?? 0) + (row.get('received') ?? 0));
    }
  }
  return [...counts]
    .filter(([, amount]) => amount > 0)
    .map(([category, amount]) => ({ category, count: amount }))
    .toSorted((a, b) => b.count - a.count || a.category.localeCompare(b.category))
    .slice(0, TOP);
}

export interface ReportSources {
  figures: Figures;
  /** Left out where nothing is grouped. */
  rising?: {
    topics(): Promise<ReportedTopic[]>;
    /** The day that it is in the company's report zone. */
    today(): string;
  };
}

/** A report of a period, read from counters alone: its cost grows with days, not with items. */
export async function buildReport(
  { figures, rising }: ReportSources,
  period: Period,
  audience: Audience,
): Promise<Report> {
  const days = daysOf(period);
  const isNow = rising !== undefined && audience === 'product' && addDays(period.to, 1) >= rising.today();
  const [now, before, categories, topics] = await Promise.all([
    rowsOf(figures, days, 'all'),
    rowsOf(figures, daysOf(periodBefore(period)), 'all'),
    topCategories(figures, days),
    isNow ? rising.topics() : [],
  ]);
  return { period, audience, figures: figuresOf(sumOf(now), sumOf(before)), topCategories: categories, topics };
}

/** A figure day by day, whole or cut by a dimension (`team`, `channel`, `category`, `product`). */
export async function buildSeries(
  figures: Figures,
  ask: { name: string; by: string | null; from: string; to: string },
): Promise<SeriesPoint[]> {
  const points = await Promise.all(
    daysOf(ask).map(async (day): Promise<SeriesPoint[]> => {
      const rows: ReadonlyMap<string, CounterRow> =
        ask.by === null
          ? new Map([['all', await figures.day(day, 'all')]])
          : await figures.dimensions(day, `${ask.by}=`);
      return [...rows].map(([by, row]) => {
        const { value = null, n = 0 } = figureOf(ask.name, row) ?? {};
        return { day, by: by.replace(/^[a-z]+=/, ''), value, n };
      });
    }),
  );
  return points.flat();
}
