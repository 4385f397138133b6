import type { MailChoice } from '../../lambdas/contracts/customer.ts';
import type {
  Alerts,
  HeldNotice,
  HeldNotices,
  LedgerAnswer,
  MailCaps,
  MailChoices,
  Mailer,
  MailKey,
  MailLedger,
  OutgoingMail,
  SendOutcome,
} from '../../lambdas/loop/outbound.ts';

const LEASE = 90_000;

const nameOf = ({ event, template, recipient }: MailKey): string => `${event.id}/${event.seq}/${template}/${recipient}`;

export interface MemoryLedger extends MailLedger {
  /** What became of each entry, by `item/seq/template/recipient`. */
  readonly entries: ReadonlyMap<string, string>;
}

/** The mail ledger in memory, under the rules of the real one. */
export function memoryMailLedger(): MemoryLedger {
  const entries = new Map<string, string>();
  const leases = new Map<string, number>();
  return {
    entries,
    async begin(key, now): Promise<LedgerAnswer> {
      const name = nameOf(key);
      const state = entries.get(name);
      if (state === undefined || state === 'released') {
        entries.set(name, 'sending');
        leases.set(name, now + LEASE);
        return 'first';
      }
      if (state !== 'sending') return 'done';
      if ((leases.get(name) ?? 0) > now) return 'underway';
      entries.set(name, 'unknown');
      return 'unknown';
    },
    settle: async (key, verdict) => {
      entries.set(nameOf(key), verdict);
    },
    release: async (key) => {
      if (entries.get(nameOf(key)) === 'sending') entries.set(nameOf(key), 'released');
    },
  };
}

export interface MemoryMailer extends Mailer {
  readonly mails: readonly OutgoingMail[];
  /** What the next attempts end in; mails of attempts that end in `sent` or `unknown` are kept. Errors are thrown. */
  next(...outcomes: (SendOutcome | Error)[]): void;
}

export function memoryMailer(): MemoryMailer {
  const mails: OutgoingMail[] = [];
  const planned: (SendOutcome | Error)[] = [];
  return {
    mails,
    next: (...outcomes) => planned.push(...outcomes),
    async send(mail) {
      const outcome = planned.shift() ?? 'sent';
      if (outcome instanceof Error) throw outcome;
      if (outcome === 'sent' || outcome === 'unknown') mails.push(mail);
      return outcome;
    },
  };
}

export function memoryAlerts(): Alerts & { readonly raised: readonly { subject: string; text: string }[] } {
  const raised: { subject: string; text: string }[] = [];
  return {
    raised,
    async raise(subject, text) {
      raised.push({ subject, text });
      return 'sent';
    },
  };
}

export function memoryMailChoices(): MailChoices & { readonly chosen: ReadonlyMap<string, MailChoice> } {
  const chosen = new Map<string, MailChoice>();
  return {
    chosen,
    of: async (mac) => chosen.get(mac) ?? 'all',
    choose: async (mac, choice) => {
      chosen.set(mac, choice);
    },
  };
}

export function memoryHeld(): HeldNotices & { readonly waiting: ReadonlyMap<string, readonly HeldNotice[]> } {
  const waiting = new Map<string, HeldNotice[]>();
  const same = (a: HeldNotice, b: HeldNotice): boolean => JSON.stringify(a) === JSON.stringify(b);
  return {
    waiting,
    async hold(person, notice) {
      waiting.set(person, [...(waiting.get(person) ?? []), notice]);
    },
    piles: async () => [...waiting].map(([person, notices]) => ({ person, notices })),
    async takeOff(person, notices) {
      const rest = (waiting.get(person) ?? []).filter((one) => !notices.some((taken) => same(one, taken)));
      if (rest.length > 0) waiting.set(person, rest);
      else waiting.delete(person);
    },
  };
}

/** Caps under the rules of the real ones, at the speed of the clock. */
export function memoryMailCaps(): MailCaps {
  const counts = new Map<string, Set<string>>();
  const reminded = new Map<string, { name: string; freeAt: number }>();
  const isFull = (set: string, name: string, most: number): boolean => {
    const held = counts.get(set) ?? new Set();
    if (!held.has(name) && held.size >= most) return true;
    counts.set(set, held.add(name));
    return false;
  };
  return {
    async take({ mac, key, reminds }, now) {
      const name = nameOf(key);
      const last = reminded.get(mac);
      if (reminds && last !== undefined && last.name !== name && last.freeAt > now) return 'reminded-lately';
      if (reminds) reminded.set(mac, { name, freeAt: now + 4 * 3_600_000 });
      if (isFull(key.event.id, name, 6)) return 'item-full';
      return isFull(`${mac}/${Math.floor(now / 86_400_000)}`, name, 8) ? 'address-full' : 'free';
    },
  };
}
