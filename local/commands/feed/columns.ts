/** What a column or a field may be called: the paths of the intake's body, and `metadata.` with any name. */
export const COLUMNS = [
  'text',
  'type',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.wechat',
  'customer.id',
  'customer.tier',
  'product',
  'region',
  'language',
  'appVersion',
  'rating',
  'occurredAt',
  'externalId',
  'url',
  'backfill',
  'channel',
] as const;

/** Fields that JSON lines may bring as they are, beside the columns. */
const NESTED = ['contact', 'customer', 'metadata', 'attachments'];

/** How names in a file become those of the intake. */
export interface Naming {
  /** From a name in the file to a path of the intake's body. */
  readonly map: ReadonlyMap<string, string>;
  /** Leave out what the intake does not know, in place of refusing it. */
  readonly ignoreUnknown: boolean;
}

const isColumn = (path: string): boolean => COLUMNS.some((known) => known === path) || /^metadata\..+/.test(path);

/** The path that a name in a file stands for; undefined when it is none. `nested` allows JSON's own objects. */
export function pathOf(name: string, { map }: Naming, nested = false): string | undefined {
  const path = map.get(name) ?? name;
  return isColumn(path) || (nested && NESTED.includes(path)) ? path : undefined;
}

/** Reads `--map a=text` options. @throws for who typed it, when one is not `name=path` with a path of the intake */
export function readMap(options: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    options.map((option): [string, string] => {
      const at = option.lastIndexOf('=');
      const [name, path] = [option.slice(0, at), option.slice(at + 1)];
      if (at < 1 || !isColumn(path)) {
        throw new Error(`--map ${option}: expected <name in the file>=<one of ${COLUMNS.join(', ')}, metadata.*>`);
      }
      return [name, path];
    }),
  );
}

/** Puts a value at a dotted path of a request. */
export function place(request: Record<string, unknown>, path: string, value: unknown): void {
  const dot = path.indexOf('.');
  if (dot < 0) {
    request[path] = value;
    return;
  }
  const [parent, field] = [path.slice(0, dot), path.slice(dot + 1)];
  const there = request[parent];
  request[parent] = { ...(typeof there === 'object' ? there : {}), [field]: value };
}
