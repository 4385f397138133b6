import { NEAR_TARGETS, nearDuplicatesIn, USUAL } from './near-duplicates.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How many near-duplicates are found, by language, and the languages in which too few are. */
export function nearDuplicateTable(data: string): { table: Record<string, object>; missed: string[] } {
  const rows = (['zh', 'en'] as const).map((language) => {
    const { texts, true: pairs, recall, precision } = nearDuplicatesIn(language, { data, ...USUAL });
    const isMet = recall >= NEAR_TARGETS.recall && precision >= NEAR_TARGETS.precision;
    const row = { texts, pairs, recall: percent(recall), precision: percent(precision) };
    return { language, isMet, row: { ...row, target: isMet ? 'met' : 'MISSED' } };
  });
  return {
    table: Object.fromEntries(rows.map(({ language, row }) => [language, row])),
    missed: rows.filter(({ isMet }) => !isMet).map(({ language }) => `${language}: near-duplicates`),
  };
}
