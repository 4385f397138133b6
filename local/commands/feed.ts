import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readEndpoints } from '../endpoints.ts';
import { readMap } from './feed/columns.ts';
import { readRows, UnreadableFile } from './feed/read-rows.ts';
import { defaults, type Summary, sendRows, type Target } from './feed/send-rows.ts';

const USAGE = `usage: npm run --silent feed -- --source <name> [--map <column>=<field>]… [--ignore-unknown] FILE
  FILE: JSON lines of intake bodies, or CSV with a header of fields (text, contact.email, metadata.store, …)
  sends to the local cloud that is up, or to CLOSELOOP_API with CLOSELOOP_TOKEN`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      'ignore-unknown': { type: 'boolean', default: false },
      connections: { type: 'string', default: String(defaults.connections) },
    },
  });
  const [file, ...more] = positionals;
  const connections = Number(values.connections);
  if (values.source === undefined || file === undefined || more.length > 0) throw new Error(USAGE);
  if (!Number.isInteger(connections) || connections < 1 || connections > 256)
    throw new Error('--connections: 1 to 256');
  const naming = { map: readMap(values.map), ignoreUnknown: values['ignore-unknown'] };
  // npm runs a script in the project's folder, whoever called it from elsewhere.
  return { source: values.source, file: resolve(process.env['INIT_CWD'] ?? '.', file), naming, connections };
}

async function targetOf(source: string, connections: number): Promise<Target> {
  const { CLOSELOOP_API: api, CLOSELOOP_TOKEN: token } = process.env;
  if (api && token) return { ...defaults, connections, api: api.replace(/\/+$/, ''), token };
  const endpoints = await readEndpoints();
  if (!endpoints)
    throw new Error('no local cloud is up (npm run local:up); else set CLOSELOOP_API and CLOSELOOP_TOKEN');
  const known = new Map(Object.entries(endpoints.sources)).get(source);
  if (!known) throw new Error(`no source "${source}": there are ${Object.keys(endpoints.sources).join(', ')}`);
  return { ...defaults, connections, api: endpoints.api, token: known.token };
}

const counts = ({ rows, accepted, replayed, refused }: Summary): string =>
  `${accepted + replayed + refused} of ${rows}: ${accepted} accepted, ${replayed} replayed, ${refused} refused`;

/** Says from time to time how far it is. */
function progress() {
  let next = 0;
  return (summary: Summary): void => {
    if (performance.now() < next) return;
    next = performance.now() + 1_000;
    say(counts(summary));
  };
}

const put = (summary: object): void => void process.stdout.write(`${JSON.stringify(summary)}\n`);

async function feed(): Promise<boolean> {
  const { source, file, naming, connections } = readCommand();
  const name = basename(file);
  const bytes = await readFile(file).catch(() => {
    throw new Error(`${name} cannot be read`);
  });
  const target = await targetOf(source, connections);
  const summary = await sendRows(target, readRows(file, bytes, naming), progress());
  say(counts(summary));
  for (const { reason, count, rows } of summary.reasons) say(`  ${count} × ${reason} (row ${rows.join(', ')})`);
  put({ source, file: name, ...summary });
  return summary.refused === 0;
}

try {
  process.exitCode = (await feed()) ? 0 : 1;
} catch (error) {
  const problem = error instanceof Error ? error.message : String(error);
  if (error instanceof UnreadableFile) put({ rows: 0, accepted: 0, replayed: 0, refused: 0, reasons: [], problem });
  say(problem);
  process.exitCode = 1;
}
