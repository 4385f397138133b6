/** The part of a language's tag that texts are grouped by: `zh` for `zh-TW`; `und` where nothing is known. */
export function groupOf(language: string | null): string {
  const [primary = ''] = (language ?? '').split('-');
  return primary === '' ? 'und' : primary.toLowerCase();
}
