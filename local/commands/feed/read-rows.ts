import { parse } from 'csv-parse/sync';
import { type Naming, pathOf, place } from './columns.ts';

/** One row of a file: what to send for it, or why it cannot be. Rows count from 1, a CSV's header not among them. */
export type Row = { readonly number: number } & (
  | { readonly request: Record<string, unknown> }
  | { readonly problem: string }
);

/** A file that is not read at all, with the reason for who gave it. */
export class UnreadableFile extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableFile';
  }
}

/** The text of a file: UTF-8, UTF-16 when it says so, else GB 18030, in which spreadsheets in China write. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const isJson = (name: string, text: string): boolean =>
  /\.(?:jsonl|ndjson|json)$/i.test(name) || (!/\.(?:csv|tsv|txt)$/i.test(name) && text.trimStart().startsWith('{'));

/** The rows of a file. @throws UnreadableFile when its columns are not known or it is no file of rows */
export function readRows(name: string, bytes: Uint8Array, naming: Naming): Row[] {
  if (/\.xlsx?$/i.test(name)) throw new UnreadableFile('spreadsheets are not read yet: save it as CSV');
  const text = textOf(bytes);
  return isJson(name, text) ? jsonRows(text, naming) : csvRows(text, naming);
}

function jsonRows(text: string, naming: Naming): Row[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines.filter(({ line }) => line !== '').map(({ line, number }) => jsonRow(line, number, naming));
}

function jsonRow(line: string, number: number, naming: Naming): Row {
  const fields = objectOf(line);
  if (fields === undefined) return { number, problem: 'not a JSON object' };
  const request: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const path = pathOf(name, naming, true);
    if (path === undefined) unknown.push(name);
    else place(request, path, value);
  }
  return unknown.length > 0 && !naming.ignoreUnknown
    ? { number, problem: `unknown fields: ${unknown.join(', ')}` }
    : { number, request };
}

function objectOf(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The sign that parts the columns: the one that the header has most of. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function cellsOf(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UnreadableFile(`not CSV: ${error instanceof Error && 'code' in error ? String(error.code) : 'broken'}`);
  }
}

function csvRows(text: string, naming: Naming): Row[] {
  const [header = [], ...records] = cellsOf(text);
  const names = header.map((name) => name.trim());
  const paths = names.map((name) => pathOf(name, naming));
  const unknown = names.filter((_, index) => paths[index] === undefined);
  if (unknown.length > 0 && !naming.ignoreUnknown) {
    throw new UnreadableFile(`unknown columns: ${unknown.join(', ')} (--map <column>=<field>, or --ignore-unknown)`);
  }
  return records.map((cells, index) =>
    cells.length === names.length
      ? { number: index + 1, request: csvRequest(paths, cells) }
      : { number: index + 1, problem: `${cells.length} cells, the header has ${names.length}` },
  );
}

/** A cell as the intake wants it. What is not a number or a flag stays a text, which the intake refuses by name. */
function valueOf(path: string, cell: string): unknown {
  if (path === 'rating' && /^\s*\d+\s*$/.test(cell)) return Number(cell);
  if (path === 'backfill' && /^(?:true|false)$/i.test(cell.trim())) return cell.trim().toLowerCase() === 'true';
  return cell;
}

function csvRequest(paths: readonly (string | undefined)[], cells: readonly string[]): Record<string, unknown> {
  const request: Record<string, unknown> = {};
  for (const [index, cell] of cells.entries()) {
    const path = paths[index];
    if (path !== undefined && (cell.trim() !== '' || path === 'text')) place(request, path, valueOf(path, cell));
  }
  return request;
}
