import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import type { Row } from './read-rows.ts';

/** Where to send to, and how. */
export interface Target {
  /** The prefix of `/v1/feedback`. */
  readonly api: string;
  readonly token: string;
  /** Requests at a time. */
  readonly connections: number;
  readonly fetch: typeof fetch;
  /** Waits between attempts, in milliseconds. */
  readonly wait: (span: number) => Promise<unknown>;
}

export interface Refusal {
  readonly row: number;
  readonly reason: string;
}

/** What became of the rows; `refused` counts each that is not stored, for whatever reason. */
export interface Summary {
  rows: number;
  accepted: number;
  replayed: number;
  refused: number;
  /** Each reason with its first rows. */
  reasons: { reason: string; count: number; rows: number[] }[];
}

export const defaults = { connections: 8, fetch, wait: (span: number) => setTimeout(span) };

const ATTEMPTS = 8;
const SHOWN = 20;

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

/** The intake's own words, which never hold what was sent. */
function reasonOf(status: number, body: unknown): string {
  const { data } = problem.safeParse(body);
  const fields = data?.errors?.map(({ pointer, detail }) => `${pointer}: ${detail}`.replace(/^: /, ''));
  return `${status} ${fields && fields.length > 0 ? fields.join(' ') : (data?.detail ?? '')}`.trim();
}

/** Names a row that has no `externalId`: by its content, and by how many equal ones came before. */
function keysOf(rows: readonly Row[]): Map<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.flatMap((row): [number, string][] => {
      if (!('request' in row) || 'externalId' in row.request) return [];
      const hash = createHash('sha256').update(JSON.stringify(row.request)).digest('hex');
      const occurrence = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, occurrence);
      return [[row.number, `feed-${hash}-${occurrence}`]];
    }),
  );
}

type Sent = 'accepted' | 'replayed' | { reason: string; again: boolean; after?: number };

async function attempt(target: Target, request: unknown, key: string | undefined): Promise<Sent> {
  try {
    const response = await target.fetch(`${target.api}/v1/feedback`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${target.token}`,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(request),
    });
    const body: unknown = await response.json().catch(() => ({}));
    if (response.status === 202)
      return response.headers.get('idempotent-replayed') === 'true' ? 'replayed' : 'accepted';
    const again = response.status === 429 || response.status >= 500;
    const after = Number(response.headers.get('retry-after') ?? 0) * 1000;
    return { reason: reasonOf(response.status, body), again, after };
  } catch {
    return { reason: 'the intake does not answer', again: true };
  }
}

/** Sends one row; an attempt with an unknown outcome is repeated under the same name, so nothing is stored twice. */
async function send(target: Target, request: unknown, key: string | undefined): Promise<Sent> {
  for (let attempts = 1; ; attempts += 1) {
    const sent = await attempt(target, request, key);
    if (typeof sent === 'string' || !sent.again || attempts === ATTEMPTS) return sent;
    await target.wait(Math.max(sent.after ?? 0, 2 ** attempts * 50));
  }
}

const grouped = (refusals: readonly Refusal[]): Summary['reasons'] =>
  [...Map.groupBy(refusals, ({ reason }) => reason)].map(([reason, group]) => ({
    reason,
    count: group.length,
    rows: group
      .map(({ row }) => row)
      .toSorted((a, b) => a - b)
      .slice(0, SHOWN),
  }));

/**
 * Sends rows to an intake, several at a time. Sent again, the same rows are the same records.
 * @param onRow told after each row how many of how many are done
 */
export async function sendRows(
  target: Target,
  rows: readonly Row[],
  onRow: (summary: Summary) => void = () => undefined,
): Promise<Summary> {
  const keys = keysOf(rows);
  const refusals: Refusal[] = [];
  const summary: Summary = { rows: rows.length, accepted: 0, replayed: 0, refused: 0, reasons: [] };
  const queue = rows.values();

  async function worker(): Promise<void> {
    for (const row of queue) {
      const sent = 'problem' in row ? { reason: row.problem } : await send(target, row.request, keys.get(row.number));
      if (typeof sent === 'string') summary[sent] += 1;
      else {
        summary.refused += 1;
        refusals.push({ row: row.number, reason: sent.reason });
      }
      onRow(summary);
    }
  }
  await Promise.all(Array.from({ length: target.connections }, worker));
  return { ...summary, reasons: grouped(refusals) };
}
