import type { Certificate, Found, PrivacyRequest, RequestKind } from '../../contracts/privacy.ts';
import { iso, ms } from '../instants.ts';
import type { LegalTimes } from './legal-calendar.ts';

export interface Asked {
  id: string;
  kind: RequestKind;
  by: PrivacyRequest['by'];
  /** The data subjects known under what was given; none when nobody is. */
  subjects: readonly string[];
  /** Keyed fingerprint of what was given. */
  fingerprint: string;
}

/** A request as it is received: due for its first step at once. */
export const newRequest = (asked: Asked, times: LegalTimes, now: number): PrivacyRequest => ({
  v: 1,
  seq: 1,
  status: 'received',
  ...asked,
  subjects: [...asked.subjects],
  receivedAt: iso(now),
  warnAt: iso(times.warnAt),
  dueBy: iso(times.dueAt),
  warnedAt: null,
  escalatedAt: null,
  nextAt: iso(now),
  passes: [],
  found: null,
  certificate: null,
  copy: null,
});

/** Whether a step of the request is due. */
export const isStepDue = ({ nextAt }: PrivacyRequest, now: number): boolean => nextAt !== null && ms(nextAt) <= now;

/** An erasure is done twice: what was on its way during the first pass is found by the second. */
const PASSES = 2;

/**
 * An erasure after one more pass: to be done again, or done. Nobody known by what was given: done at once.
 * @param again milliseconds until the next pass
 */
export function afterPass(
  request: PrivacyRequest,
  found: Found,
  now: number,
  again: number,
): PrivacyRequest & { isLast: boolean } {
  const passes = [...request.passes, iso(now)];
  const isLast = found.subjects === 0 || passes.length >= PASSES;
  const seq = request.seq + 1;
  return { ...request, seq, passes, found, status: 'running', nextAt: isLast ? null : iso(now + again), isLast };
}

/** A request that is done. */
export const concluded = (request: PrivacyRequest, certificate: Certificate): PrivacyRequest => ({
  ...request,
  seq: request.seq + 1,
  status: 'done',
  nextAt: null,
  certificate,
});

export type Notice = 'warning' | 'escalation';

/** What somebody must be told of a request that is still open; of several things the latest only. */
export function noticeDue(request: PrivacyRequest, now: number): Notice | null {
  if (isDone(request)) return null;
  if (ms(request.dueBy) <= now) return request.escalatedAt === null ? 'escalation' : null;
  return ms(request.warnAt) <= now && request.warnedAt === null ? 'warning' : null;
}

/** The request with a notice given. */
export const noticed = (request: PrivacyRequest, notice: Notice, now: number): PrivacyRequest => ({
  ...request,
  seq: request.seq + 1,
  ...(notice === 'warning' ? { warnedAt: iso(now) } : { escalatedAt: iso(now) }),
});

/** A step that should have been done so long ago was lost on its way. */
const LOST_AFTER = 2 * 60_000;

/** Whether a step was lost on its way and must be asked for again. */
export const isStepLost = ({ nextAt }: PrivacyRequest, now: number): boolean =>
  nextAt !== null && ms(nextAt) + LOST_AFTER <= now;

export const isDone = ({ status }: PrivacyRequest): boolean => status === 'done';
