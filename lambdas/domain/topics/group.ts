/** Where no language is known. */
export const UNKNOWN = 'und';

/** The part of a language's tag that texts are grouped by: `zh` for `zh-TW`. */
export function groupOf(language: string | null): string {
  const [primary = ''] = (language ?? '').split('-');
  return primary === '' ? UNKNOWN : primary.toLowerCase();
}
