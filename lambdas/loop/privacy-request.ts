import type { PrivacyRequest } from '../contracts/privacy.ts';
import type { Settings } from '../contracts/settings.ts';
import type { Compiled } from '../domain/calendar/index.ts';
import { legalTimes } from '../domain/data-subject/legal-calendar.ts';
import { type Asked, newRequest } from '../domain/data-subject/request.ts';
import type { Now } from './ports.ts';

/** The requests of data subjects, as they are kept. */
export interface PrivacyRequests {
  add(request: PrivacyRequest): Promise<void>;
  /** Consistent. */
  read(id: string): Promise<PrivacyRequest | undefined>;
  /** Keeps a change if nobody changed the request since `before` was read; false when somebody did. */
  save(before: PrivacyRequest, after: PrivacyRequest): Promise<boolean>;
  /** Those that something is still to be done about, of the last months; eventually consistent. */
  unsettled(now: number): Promise<PrivacyRequest[]>;
}

/** What waits for whoever carries requests out. */
export interface RequestQueue {
  /** @param after milliseconds, at most 15 minutes */
  send(id: string, after: number): Promise<void>;
}

export interface RequestDesk {
  requests: PrivacyRequests;
  /** Left out where the watch finds the request soon enough. */
  queue?: RequestQueue;
  settings: Pick<Settings, 'privacy' | 'calendars' | 'speed'>;
  /** By which the law counts. */
  calendar: Compiled;
  now: Now;
  /** A new ULID at a time. */
  newId(now: number): string;
  /** Something that failed and is made up for: a code and ids. */
  failed(code: string, id: string, error: unknown): void;
}

/** Writes into the audit that a request is about to be made; throws when it cannot: then there is none. */
export type RecordRequest = (act: { action: string; target: string; subject: string | null }) => Promise<void>;

/**
 * Receives the request of a data subject: audited, stored, then queued. What is not queued is found by the watch.
 * Throws when it could not be audited or stored: then there is no request.
 */
export async function startRequest(
  desk: RequestDesk,
  asked: Omit<Asked, 'id'>,
  record: RecordRequest,
): Promise<PrivacyRequest> {
  const now = desk.now();
  const id = desk.newId(now);
  const times = legalTimes(desk.settings, desk.calendar, now);
  const request = newRequest({ id, ...asked }, times, now, desk.queue !== undefined);
  await record({ action: `request-${asked.kind}`, target: id, subject: asked.subjects[0] ?? null });
  await desk.requests.add(request);
  await desk.queue?.send(id, 0).catch((error: unknown) => desk.failed('privacy.not-queued', id, error));
  return request;
}
