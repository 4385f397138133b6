import type { PrivacyRequest } from '../../lambdas/contracts/privacy.ts';
import type { Codes } from '../../lambdas/customer/ports.ts';
import { isUnsettled } from '../../lambdas/domain/data-subject/request.ts';
import type { PrivacyRequests, RequestQueue } from '../../lambdas/loop/privacy-request.ts';
import type { Copies, SubjectRecords } from '../../lambdas/privacy/ports.ts';
import type { MemoryFeedback } from './memory-feedback.ts';

export interface MemoryRequests extends PrivacyRequests {
  readonly kept: ReadonlyMap<string, PrivacyRequest>;
}

/** Requests in memory, under the condition of the real ones. */
export function memoryRequests(): MemoryRequests {
  const kept = new Map<string, PrivacyRequest>();
  return {
    kept,
    add: async (request) => {
      kept.set(request.id, structuredClone(request));
    },
    read: async (id) => structuredClone(kept.get(id)),
    save: async (before, after) => {
      if (kept.get(before.id)?.seq !== before.seq) return false;
      kept.set(after.id, structuredClone(after));
      return true;
    },
    unsettled: async () => [...kept.values()].filter(isUnsettled).map((one) => structuredClone(one)),
  };
}

export interface MemoryRequestQueue extends RequestQueue {
  /** Ids and delays in milliseconds, in order. */
  readonly sent: { id: string; after: number }[];
  down: boolean;
}

export function memoryRequestQueue(): MemoryRequestQueue {
  const queue: MemoryRequestQueue = {
    sent: [],
    down: false,
    async send(id, after) {
      if (queue.down) throw new Error('the queue is away');
      queue.sent.push({ id, after });
    },
  };
  return queue;
}

/** The records of a data subject in a feedback table in memory. */
export const memoryRecords = (feedback: MemoryFeedback): SubjectRecords => ({
  idsOf: async (subject) => [...feedback.items.values()].filter((item) => item.subject === subject).map(({ id }) => id),
  strip: async (id) => feedback.strip(id),
  endContact: async (id) => feedback.endContact(id),
  endAt: async (id, at) => feedback.endAt(id, at),
});

export interface MemoryCopies extends Copies {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The bucket's copies in memory. */
export function memoryCopies(): MemoryCopies {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    async put(subject, request, zip) {
      const key = `exports/privacy/${subject}/${request}.zip`;
      files.set(key, zip);
      return key;
    },
    async removeAll(subject) {
      const own = [...files.keys()].filter((key) => key.includes(`/${subject}/`));
      for (const key of own) files.delete(key);
      return own.length;
    },
  };
}

/** Codes in memory, under the rules of the real ones. */
export function memoryCodes(): Codes {
  const kept = new Map<string, { mac: string; kind: PrivacyRequest['kind']; until: number; tries: number }>();
  return {
    keep: async (item, code, now) => {
      kept.set(item, { ...code, until: now + 30 * 60_000, tries: 0 });
    },
    async use(item, mac, now) {
      const code = kept.get(item);
      if (!code || code.until <= now || code.tries >= 5) return null;
      code.tries += 1;
      if (code.mac !== mac) return null;
      kept.delete(item);
      return code.kind;
    },
  };
}
