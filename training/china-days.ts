import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';

/** First year that is shipped: older items are backfill and have no clocks. */
const FIRST = 2024;

const require = createRequire(import.meta.url);
const byDate = z.record(z.iso.date(), z.string());
const source = z.object({ holidays: byDate, workdays: byDate });
const { version } = z.object({ version: z.string() }).parse(require('chinese-days/package.json'));
const data = source.parse(JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')));

const datesOf = (days: Record<string, string>, year: number): string[] =>
  Object.keys(days)
    .filter((date) => date.startsWith(`${year}-`))
    .toSorted();

const years = [...new Set(Object.keys(data.holidays).map((date) => Number(date.slice(0, 4))))]
  .filter((year) => year >= FIRST)
  .toSorted((a, b) => a - b)
  .map((year) => ({ year, holidays: datesOf(data.holidays, year), workdays: datesOf(data.workdays, year) }));

writeFileSync(
  new URL('../lambdas/domain/calendar/china-days.json', import.meta.url),
  `${JSON.stringify(
    {
      about:
        'Public holidays of mainland China and the make-up workdays for them, as the State Council announces each year',
      source: `npm package chinese-days ${version} (MIT), written by npm run data:china-days`,
      years,
    },
    null,
    2,
  )}\n`,
);
console.error(`${years.length} years, the last is ${years.at(-1)?.year}`);
