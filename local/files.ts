import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';

const absent = z.object({ code: z.literal('ENOENT') });

/** Writes a JSON file whole: a reader sees the old content or the new, never a part. */
export const writeJson = async (path: string, value: unknown, mode = 0o600): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, `${JSON.stringify(value, null, 2)}\n`, { mode });
  await rename(partial, path);
};

/** Reads a file; `undefined` when it is not there. Other errors are thrown. */
export const readText = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (absent.safeParse(error).success) return undefined;
    throw error;
  }
};

/** Reads a JSON file and checks its shape; `undefined` when it is not there. A wrong shape throws, naming the file. */
export const readJson = async <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> => {
  const text = await readText(path);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
