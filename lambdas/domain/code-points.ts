const SURROGATES = /[\ud800-\udbff][\udc00-\udfff]/;

/**
 * From places counted in code points, as AWS counts, to places in UTF-16 units, as JavaScript does. A place behind the end
 * of the text is its end.
 */
export function unitsOfCodePoints(text: string): (codePoint: number) => number {
  if (!SURROGATES.test(text)) return (codePoint) => Math.min(codePoint, text.length);
  const units = [0];
  for (const char of text) units.push((units.at(-1) ?? 0) + char.length);
  return (codePoint) => units[codePoint] ?? text.length;
}
