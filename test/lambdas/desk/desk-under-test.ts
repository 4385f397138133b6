import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { FeedbackEvent } from '../../../lambdas/contracts/event.ts';
import type { Body, Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Desk } from '../../../lambdas/desk/ports.ts';
import { deskRoutes } from '../../../lambdas/desk/routes.ts';
import { ROLES, type Role } from '../../../lambdas/domain/labels.ts';
import { Problem } from '../../../lambdas/http/problem.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { authorizeStaff, type Staff } from '../../../lambdas/http/staff.ts';
import { aBody, aReceivedEvent, iso, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { aTopic } from '../../builders/topics.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryCustomers } from '../../doubles/memory-customers.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { birthIds, memoryLedger } from '../../doubles/memory-ledger.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';
import { memoryQueries } from '../../doubles/memory-queries.ts';
import { memoryTopics } from '../../doubles/memory-topics.ts';
import { memoryVault } from '../../doubles/memory-vault.ts';

/** The staff of the tests, by role: the agent and the lead are in team app. */
export const STAFF: Record<Role, Staff> = {
  agent: { kind: 'person', id: 'app-owner', name: 'app owner', role: 'agent', teams: ['app'] },
  lead: { kind: 'person', id: 'app-lead', name: 'app lead', role: 'lead', teams: ['app'] },
  analyst: { kind: 'person', id: 'analyst', name: 'analyst', role: 'analyst', teams: [] },
  admin: { kind: 'person', id: 'admin', name: 'admin', role: 'admin', teams: [] },
  auditor: { kind: 'person', id: 'auditor', name: 'auditor', role: 'auditor', teams: [] },
};

export interface Asked {
  /** A role of `STAFF`, or somebody else; nobody at all without a token. */
  as?: Role | Staff | 'nobody';
  /** Sent as JSON, unless it is text already. */
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: Shown;
}

/** What an answer holds, as far as tests look into it by name; which of it is there they judge. */
export interface Shown {
  status: string | number;
  owner: { id: string; name: string } | null;
  clocks: { metric: string }[];
  contact: Record<string, string | null>;
  allowed: string[];
  errors: { pointer: string; detail: string }[];
  items: { id: string; type: string; data: { text?: string } }[];
  cursor: string | null;
  text: string;
  alert: object | null;
  understanding: object | null;
}

/** Who answers for team app; of those on call the second one is the agent. */
const ROSTER = {
  team: 'app',
  lead: 'app-lead',
  head: 'head',
  executive: 'executive',
  oncall: ['app-other', 'app-owner'],
};

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** The desk over doubles in memory, called as the gateway calls it. */
export function deskUnderTest(at: string = RECEIVED_AT) {
  const people = [
    aPerson(),
    aPerson({ id: 'app-other', name: 'app other' }),
    aPerson({ id: 'payments-owner', name: 'payments owner', teams: ['payments'] }),
  ];
  const feedback = memoryFeedback(people);
  const vault = memoryVault();
  const queries = memoryQueries(feedback);
  const audit = memoryAudit();
  const topics = memoryTopics();
  const taken = new Map<string, number>();
  const clock = { now: ms(at) };
  const strangers = new Map<string, Staff>();
  const ids = birthIds();
  const desk: Desk = {
    feedback,
    ledger: memoryLedger(feedback),
    ...ids,
    queries,
    people: memoryPeople(people, [ROSTER]),
    customers: memoryCustomers(feedback),
    table: someSettings(),
    vault,
    audit,
    topics,
    allowance: {
      async take(name, most) {
        const before = taken.get(name) ?? 0;
        if (before < most) taken.set(name, before + 1);
        return before < most ? null : 1800;
      },
    },
    policy: somePolicy(),
    now: () => clock.now,
    async setPresence(id, present) {
      const found = people.find((person) => person.id === id);
      if (!found) return undefined;
      const before = { present: found.present, seenAt: found.seenAt };
      Object.assign(found, { present, seenAt: iso(clock.now) });
      return before;
    },
    settings: someSettings(),
  };
  const handle = serve<Staff>({
    name: 'desk',
    routes: deskRoutes(desk),
    async authenticate({ headers }) {
      const who = headers['authorization'] ?? '';
      const staff = isRole(who) ? STAFF[who] : strangers.get(who);
      if (!staff) throw new Problem(401, 'Who is it?');
      return staff;
    },
    authorize: authorizeStaff,
  });

  /** Stores an item with its body, its first event and its key. */
  async function add(item: Feedback, events: readonly FeedbackEvent[] = [aReceivedEvent(item)], body: Body = aBody()) {
    feedback.add(item, body, events);
    if (item.topic !== null && !topics.all.has(item.topic)) topics.add(aTopic({ id: item.topic }));
    await vault.newRecordKey(item.id);
    return item;
  }

  async function call(method: string, path: string, asked: Asked = {}): Promise<Answered> {
    const { as = 'agent', body, headers = {}, query = {} } = asked;
    const who = typeof as === 'string' ? as : as.id;
    if (typeof as !== 'string') strangers.set(who, as);
    const text = body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body);
    const event = {
      httpMethod: method,
      path,
      headers: { 'content-type': 'application/json', authorization: who, ...headers },
      queryStringParameters: query,
      body: text,
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1' },
    } as unknown as APIGatewayProxyEvent;
    const answer = await handle(event);
    const given = Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(given),
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
    };
  }

  /** Gives a command on an item, with the version it has now unless another is named. */
  function give(item: Feedback, command: string, body: unknown = {}, asked: Omit<Asked, 'body'> = {}) {
    const rev = feedback.items.get(item.id)?.rev ?? 0;
    const headers = { 'If-Match': `"${rev}"`, ...asked.headers };
    return call('POST', `/v1/desk/feedback/${item.id}/${command}`, { ...asked, body, headers });
  }

  const stored = (item: Feedback): Feedback => {
    const found = feedback.items.get(item.id);
    if (!found) throw new Error(`no item ${item.id}`);
    return found;
  };

  return { add, call, give, stored, feedback, vault, queries, people, audit, topics, desk, clock };
}
