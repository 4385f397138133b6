import { nearDuplicatesIn } from './found.ts';

const TARGETS = { recall: 0.95, precision: 0.98 } as const;
const CORPUS = { count: 2500, seed: 7 } as const;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How many near-duplicates are found, by language, and the languages in which too few are. */
export function nearDuplicateTable(data: string): { table: Record<string, object>; missed: string[] } {
  const rows = (['zh', 'en'] as const).map((language) => {
    const { texts, true: pairs, right, found } = nearDuplicatesIn(language, { data, ...CORPUS });
    const [recall, precision] = [right / pairs, right / found];
    const isMet = recall >= TARGETS.recall && precision >= TARGETS.precision;
    const row = { texts, pairs, recall: percent(recall), precision: percent(precision) };
    return { language, isMet, row: { ...row, target: isMet ? 'met' : 'MISSED' } };
  });
  return {
    table: Object.fromEntries(rows.map(({ language, row }) => [language, row])),
    missed: rows.filter(({ isMet }) => !isMet).map(({ language }) => `${language}: near-duplicates`),
  };
}
