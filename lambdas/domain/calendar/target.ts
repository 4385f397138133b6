import { DAY } from './days.ts';

/** What a deadline aims at: counted calendar time, or the end of the n-th working day after the day of receipt. */
export type Target =
  | { readonly kind: 'counted'; readonly ms: number }
  | { readonly kind: 'working-days'; readonly days: number };

/** An expected failure: one sentence that names the field and does not echo its value. */
export interface Failure {
  readonly ok: false;
  readonly problem: string;
}

export const fail = (problem: string): Failure => ({ ok: false, problem });

const COUNTED = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;
const WORKING_DAYS = /^P(\d+)D$/;

/** Reads `PT…` with whole hours, minutes, seconds, or `PnD`; both above zero. */
export function parseTarget(text: string): { readonly ok: true; readonly target: Target } | Failure {
  const counted = COUNTED.exec(text);
  if (counted) {
    const [hours = 0, minutes = 0, seconds = 0] = counted.slice(1).map((part) => Number(part ?? 0));
    return inRange({ kind: 'counted', ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 });
  }
  const days = WORKING_DAYS.exec(text)?.[1];
  if (days !== undefined) return inRange({ kind: 'working-days', days: Number(days) });
  return fail('target: expected PT with whole hours, minutes and seconds, or PnD with whole days');
}

function inRange(target: Target): { ok: true; target: Target } | Failure {
  const size = target.kind === 'counted' ? target.ms : target.days * DAY;
  if (size <= 0) return fail('target: must be above zero');
  if (!Number.isSafeInteger(size)) return fail('target: too large');
  return { ok: true, target };
}
