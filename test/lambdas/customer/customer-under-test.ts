import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Customers } from '../../../lambdas/customer/ports.ts';
import { customerRoutes } from '../../../lambdas/customer/routes.ts';
import { legalCalendarOf } from '../../../lambdas/domain/data-subject/legal-calendar.ts';
import { ms } from '../../../lambdas/domain/instants.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { signPageToken } from '../../../lambdas/loop/page-link.ts';
import {
  aBody,
  aFeedback,
  after,
  anAgent,
  anId,
  aReceivedEvent,
  someFindings,
  type Told,
} from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { birthIds, memoryLedger } from '../../doubles/memory-ledger.ts';
import { memoryMailChoices } from '../../doubles/memory-outbound.ts';
import { aPerson } from '../../doubles/memory-people.ts';
import { memoryCodes, memoryRequests } from '../../doubles/memory-privacy.ts';
import { memoryVault } from '../../doubles/memory-vault.ts';

export const CUSTOMER = 'customer.one@example.com';
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
/** The code that every mail has. */
export const CODE = '042042';

export interface Sent {
  json?: unknown;
  form?: Record<string, string>;
  /** Sent as it is, with its content type. */
  raw?: { type: string; body: string };
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  text: string;
  json: { status: string | number; state?: string; allowed?: string[]; errors?: { pointer: string }[] };
}

function bodyOf({ json, form, raw }: Sent): { type: string; body: string } | undefined {
  if (raw) return raw;
  if (form) return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(form).toString() };
  return json === undefined ? undefined : { type: 'application/json', body: JSON.stringify(json) };
}

/** What a customer's own requests are made with, in memory; every code is the same. */
function ownRequests(now: () => number) {
  const settings = someSettings();
  const taken = new Map<string, number>();
  return {
    audit: memoryAudit(),
    codes: memoryCodes(),
    newCode: () => CODE,
    allowance: {
      async take(name: string, most: number) {
        const used = (taken.get(name) ?? 0) + 1;
        taken.set(name, used);
        return used <= most ? null : 1800;
      },
    },
    desk: {
      requests: memoryRequests(),
      settings,
      calendar: legalCalendarOf(settings),
      now,
      newId: () => anId(900),
      failed: () => undefined,
    },
  };
}

/** The customer's function over doubles in memory, called as the gateway calls it, and one item with its link. */
export async function customerUnderTest(given: { item?: Partial<Feedback>; language?: string; speed?: number } = {}) {
  const { language = 'zh', speed = 1 } = given;
  const people = [aPerson()];
  const feedback = memoryFeedback(people);
  const vault = memoryVault();
  const choices = memoryMailChoices();
  const received = aFeedback({ subject: await vault.subjectFor([{ kind: 'email', value: CUSTOMER }]), ...given.item });
  const clock = { now: ms(received.receivedAt) };
  const policy = somePolicy({ speed });
  const own = ownRequests(() => clock.now);
  const customers: Customers = {
    own,
    feedback,
    ledger: memoryLedger(feedback),
    ...birthIds(),
    vault,
    choices,
    policy,
    settings: someSettings({ speed }),
    pagesUrl: 'https://pages.example.com',
    now: () => clock.now,
  };
  const { id } = received;
  await vault.newRecordKey(id);
  const subject = received.subject ?? '';
  const email = received.reachable ? { email: await vault.sealForSubject(subject, id, 'contact.email', CUSTOMER) } : {};
  feedback.add(received, aBody({ contactSealed: email }), [aReceivedEvent(received)]);
  const handle = serve<never>({
    name: 'customer',
    routes: customerRoutes(customers),
    authenticate: () => Promise.reject(new Error('nobody has credentials here')),
  });

  const stored = (): Feedback => {
    const item = feedback.items.get(id);
    if (!item) throw new Error('no item');
    return item;
  };

  /** Changes the item as staff or the system would. */
  async function change(command: Command, told: Told = {}): Promise<Feedback> {
    const before = stored();
    const next = after(before, command, { now: clock.now, policy, ...told });
    await feedback.commit({ before, after: next.item, events: next.events, loads: [] });
    return next.item;
  }

  const words = async (text: string, field = 'words') => ({ text, sealed: await vault.sealForRecord(id, field, text) });
  const agent = { actor: anAgent() };
  const lead = { actor: anAgent({ id: 'app-lead', name: 'app lead', role: 'lead' }) };

  /** A link sent now, in the cycle that is now. */
  const link = (cycle = stored().cycle): Promise<string> =>
    signPageToken(vault, { id, epoch: stored().tokenEpoch, cycle, issuedAt: clock.now });

  async function call(method: string, path: string, sent: Sent = {}): Promise<Answered> {
    const body = bodyOf(sent);
    const event = {
      httpMethod: method,
      path,
      headers: { ...(body && { 'Content-Type': body.type }), ...sent.headers },
      queryStringParameters: sent.query ?? null,
      body: body?.body ?? null,
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1' },
    } as unknown as APIGatewayProxyEvent;
    const answer = await handle(event);
    const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]);
    const isJson = answer.body.startsWith('{');
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(headers),
      text: answer.body,
      json: isJson ? JSON.parse(answer.body) : {},
    };
  }

  return {
    feedback,
    vault,
    own,
    choices,
    clock,
    customers,
    stored,
    change,
    words,
    agent,
    lead,
    link,
    call,
    history: () => feedback.history(id),
    post: (token: string, what: string, sent: Sent = { json: {} }) => call('POST', `/c/${token}/${what}`, sent),
    page: (token: string, query?: Record<string, string>) =>
      call('GET', `/c/${token}`, { headers: { accept: 'text/html' }, ...(query && { query }) }),
    /** Brings the item to work: understood, routed. */
    async work(): Promise<void> {
      await change({ name: 'understood', findings: someFindings({ language }) });
      await change({
        name: 'route',
        decision: { team: 'app', owner: { id: 'app-owner', name: 'app owner' }, reasons: [] },
      });
    },
    async resolve(text = '新版本已修复'): Promise<void> {
      await change({ name: 'resolve', words: await words(text) }, agent);
    },
  };
}

export type CustomerUnderTest = Awaited<ReturnType<typeof customerUnderTest>>;

/** The nonce that a page hides in its forms. */
export const nonceIn = (page: string): string => /name="nonce" value="([^"]+)"/.exec(page)?.[1] ?? '';
