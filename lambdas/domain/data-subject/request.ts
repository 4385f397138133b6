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

/**
 * A request as it is received: due for its first step at once.
 * @param queued whether a message for it is sent by whoever receives it
 */
export const newRequest = (asked: Asked, times: LegalTimes, now: number, queued: boolean): PrivacyRequest => ({
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
  toldAt: null,
  nextAt: iso(now),
  queuedAt: queued ? iso(now) : null,
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
  const nextAt = isLast ? null : iso(now + again);
  return { ...request, seq, passes, found, status: 'running', nextAt, queuedAt: nextAt, isLast };
}

/** A request that is done. */
export const concluded = (request: PrivacyRequest, certificate: Certificate): PrivacyRequest => ({
  ...request,
  seq: request.seq + 1,
  status: 'done',
  nextAt: null,
  certificate,
});

/** `done`: a customer's own request is done · `warning`, `escalation`: its deadline comes near, or has passed. */
export type Notice = 'done' | 'warning' | 'escalation';

/** Nobody of the staff asked for it, so somebody must hear that it is done. */
const isUntold = (request: PrivacyRequest): boolean =>
  isDone(request) && request.by.kind === 'customer' && request.toldAt === null;

/** What somebody must be told of a request; of several things the latest only. */
export function noticeDue(request: PrivacyRequest, now: number): Notice | null {
  if (isDone(request)) return isUntold(request) ? 'done' : null;
  if (ms(request.dueBy) <= now) return request.escalatedAt === null ? 'escalation' : null;
  return ms(request.warnAt) <= now && request.warnedAt === null ? 'warning' : null;
}

/** The request with a notice given. */
export const noticed = (request: PrivacyRequest, notice: Notice, now: number): PrivacyRequest => ({
  ...request,
  seq: request.seq + 1,
  ...{ done: { toldAt: iso(now) }, warning: { warnedAt: iso(now) }, escalation: { escalatedAt: iso(now) } }[notice],
});

/** A message that should have been worked so long ago was lost: longer than a failed one takes to come back. */
const LOST_AFTER = 3_600_000;

/** Whether nobody has sent a message for the step that is due, or it was lost. */
export const isUnasked = ({ nextAt, queuedAt }: PrivacyRequest, now: number): boolean =>
  nextAt !== null && ms(nextAt) <= now && (queuedAt === null || ms(queuedAt) + LOST_AFTER <= now);

/** The request with its step asked for, now. */
export const askedFor = (request: PrivacyRequest, now: number): PrivacyRequest => ({
  ...request,
  seq: request.seq + 1,
  queuedAt: iso(now),
});

/** Whether anything is still to be done about a request. */
export const isUnsettled = (request: PrivacyRequest): boolean => !isDone(request) || isUntold(request);

export const isDone = ({ status }: PrivacyRequest): boolean => status === 'done';
