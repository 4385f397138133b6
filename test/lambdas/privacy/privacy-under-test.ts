import type { APIGatewayProxyEvent } from 'aws-lambda';
import { subjectPk } from '../../../lambdas/adapters/blind-index.ts';
import { forgettingOver } from '../../../lambdas/adapters/forgetting.ts';
import { keyRing } from '../../../lambdas/adapters/key-ring.ts';
import { vaultOver } from '../../../lambdas/adapters/vault.ts';
import type { FeedbackRequest } from '../../../lambdas/contracts/intake.ts';
import type { RequestKind } from '../../../lambdas/contracts/privacy.ts';
import { legalCalendarOf } from '../../../lambdas/domain/data-subject/legal-calendar.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import type { Actor } from '../../../lambdas/domain/lifecycle/rights.ts';
import { Problem } from '../../../lambdas/http/problem.ts';
import { serve } from '../../../lambdas/http/serve.ts';
import { authorizeStaff, type Staff } from '../../../lambdas/http/staff.ts';
import { acceptFeedback } from '../../../lambdas/intake/accept-feedback.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import type { Ledger } from '../../../lambdas/loop/records.ts';
import { carryOut } from '../../../lambdas/privacy/carry-out.ts';
import type { Carrier, PrivacyDesk } from '../../../lambdas/privacy/ports.ts';
import { privacyRoutes } from '../../../lambdas/privacy/routes.ts';
import { anAgent, anId, ms, RECEIVED_AT, someFindings } from '../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../builders/settings.ts';
import { memoryAudit } from '../../doubles/memory-audit.ts';
import { memoryFeedback } from '../../doubles/memory-feedback.ts';
import { memoryGraveyard, memoryKeyService, memoryKeyTable } from '../../doubles/memory-keys.ts';
import { memoryLedger } from '../../doubles/memory-ledger.ts';
import { memoryMailer, memoryMailLedger } from '../../doubles/memory-outbound.ts';
import { aPerson, memoryPeople } from '../../doubles/memory-people.ts';
import { memoryCopies, memoryRecords, memoryRequestQueue, memoryRequests } from '../../doubles/memory-privacy.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;
/** Stands in every text and contact of the person who is forgotten. */
export const CANARY = 'Canary';
export const MAIL = 'canary.one@example.com';
export const PHONE = '13812345678';

const WEB = { id: 'web', channel: 'web', maySetChannel: false } as const;
const SOURCES = ['web', 'partner'];

const person = (id: string, overrides = {}) => aPerson({ id, name: id, email: `${id}@example.com`, ...overrides });

/**
 * The product around a data subject, over doubles in memory: the real vault and its keys, the intake, the handling of
 * items, the calls of the API, and whoever carries requests out. Time stands still unless a test moves it.
 */
export function privacyUnderTest(given: { officer?: string; calendars?: string } = {}) {
  const time = { now: ms(RECEIVED_AT) };
  const now = (): number => time.now;
  const keys = { table: memoryKeyTable(), graves: memoryGraveyard(), service: memoryKeyService() };
  const vaultOf = () => vaultOver(keys.table, keyRing(keys.table, keys.service, keys.graves, now));
  const vault = vaultOf();
  const people = [person('app-owner'), person('care-lead'), person('care-executive', { languages: ['en'] })];
  const feedback = memoryFeedback(people);
  const settings = someSettings(
    given.officer === undefined
      ? {}
      : {
          privacy: {
            legalCalendar: '24x7',
            within: 'P15D',
            secondPass: 'PT15M',
            indexVersions: [1],
            alsoAsk: 'nobody',
            officer: given.officer,
          },
        },
  );
  const policy = somePolicy();
  const audit = memoryAudit();
  const requests = memoryRequests();
  const queue = memoryRequestQueue();
  const copies = memoryCopies();
  const mailer = memoryMailer();
  const mails = memoryMailLedger();
  const forgotten: string[] = [];
  const roster = {
    team: 'customer-care',
    lead: 'care-lead',
    head: 'care-lead',
    executive: 'care-executive',
    oncall: [],
  };
  const officer = { people: memoryPeople(people, [roster]), mailer, ledger: mails, settings, now };
  const failures: string[] = [];
  let ids = 0;
  const newId = (): string => anId((ids += 1));

  const inner = memoryLedger(feedback);
  const ledger: Ledger = {
    async record(record) {
      const recorded = await inner.record(record);
      if (recorded.outcome === 'stored') keys.table.rows.set(String(record.key.row['pk']), { ...record.key.row });
      return recorded;
    },
  };

  const carrier = (overrides: Partial<Carrier> = {}): Carrier => ({
    feedback,
    policy,
    now,
    requests,
    queue,
    forgetting: forgettingOver(keys.table, keys.graves),
    records: memoryRecords(feedback),
    copies,
    traces: [
      {
        forget: async (records) => {
          forgotten.push(...records);
        },
      },
    ],
    vault,
    audit,
    backups: { keyDays: 1, textDays: 14 },
    secondPass: 15 * MINUTE,
    copyDays: 30,
    ...overrides,
  });

  const desk: PrivacyDesk = {
    requests,
    queue,
    audit,
    vault,
    links: {
      linkTo: async (key) => ({ url: `https://files.example.com/${key}`, expiresAt: '2026-11-20T09:00:00.000Z' }),
    },
    isErased: (subject) => keys.graves.isErased(subjectPk(subject)),
    sources: async () => SOURCES,
    settings,
    calendar: legalCalendarOf(settings),
    now,
    newId,
    failed: (code, id) => failures.push(`${code} ${id}`),
  };

  const handle = serve<Staff>({
    name: 'privacy',
    routes: privacyRoutes(desk),
    async authenticate({ headers }) {
      const role = headers['authorization'];
      const staff = anAgent({ id: `${role}-1`, role: role as Staff['role'] });
      if (!role || staff.kind !== 'person') throw new Problem(401, 'Who is it?');
      return staff;
    },
    authorize: authorizeStaff,
  });

  async function call(method: string, path: string, body?: unknown, role = 'admin') {
    const event = {
      httpMethod: method,
      path,
      headers: { authorization: role, 'content-type': 'application/json' },
      queryStringParameters: null,
      body: body === undefined ? null : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: { requestId: 'request-1' },
    };
    const answer = await handle(event as unknown as APIGatewayProxyEvent);
    return { status: answer.statusCode, headers: answer.headers ?? {}, body: JSON.parse(answer.body) };
  }

  /** Takes feedback in, as the intake does. */
  async function accept(request: Partial<FeedbackRequest>, from: { id: string } = WEB): Promise<string> {
    const intake = {
      vault,
      ledger,
      queue: { send: async () => [] },
      policy,
      pagesUrl: 'https://pages.example.com',
      now,
      newId,
      random: (bytes: number) => new Uint8Array(bytes).fill((ids * 37) % 256),
    };
    const accepted = await acceptFeedback(intake, { ...WEB, ...from }, { text: CANARY, ...request }, {});
    if (!accepted.ok) throw new Error('not accepted');
    return accepted.answer.id;
  }

  async function give(id: string, command: Command, actor: Actor = { kind: 'system' }) {
    const applied = await applyCommands({ feedback, policy, now }, id, actor, [command]);
    if (!applied.ok) throw new Error(`${command.name}: ${applied.why}`);
    return applied.item;
  }

  const words = async (id: string, text: string) => ({ text, sealed: await vault.sealForRecord(id, 'words', text) });

  /** Brings an item to a rated result, everybody saying the canary. */
  async function handleAll(id: string): Promise<void> {
    const owner = { id: 'app-owner', name: 'app owner' };
    const agent = anAgent();
    await give(id, { name: 'understood', findings: someFindings() });
    await give(id, { name: 'route', decision: { team: 'app', owner, reasons: ['category app.crash'] } });
    await give(id, { name: 'note', text: `note: ${CANARY}` }, agent);
    await give(id, { name: 'message', words: await words(id, `more: ${CANARY}`) }, { kind: 'customer' });
    await give(id, { name: 'reply', words: await words(id, `reply: ${CANARY}`) }, agent);
    await give(id, { name: 'resolve', words: await words(id, `result: ${CANARY}`) }, agent);
    await give(id, { name: 'rating', score: 4, comment: `thanks: ${CANARY}` }, { kind: 'customer' });
  }

  /** Everything that is stored of everybody, as text. */
  async function everything(): Promise<string> {
    const all = [...feedback.items.keys()];
    const histories = await Promise.all(all.map((id) => feedback.history(id)));
    const understood = await Promise.all(all.map((id) => feedback.readUnderstanding(id)));
    return JSON.stringify([
      [...feedback.items.values()],
      [...feedback.bodies],
      understood,
      histories,
      [...requests.kept.values()],
      [...keys.table.rows],
      [...copies.files].map(([key, zip]) => [key, Buffer.from(zip).toString('latin1')]),
      mailer.mails,
      audit.entries,
    ]);
  }

  async function ask(kind: RequestKind, subject: object): Promise<string> {
    const { status, body } = await call('POST', '/v1/privacy/requests', { kind, subject });
    if (status !== 202) throw new Error(`not received: ${status}`);
    return body.id;
  }

  /** Carries a request out, both passes of an erasure. */
  async function carryAll(id: string, by: Carrier = carrier()): Promise<void> {
    await carryOut(by, id);
    time.now += 15 * MINUTE;
    await carryOut(by, id);
  }

  return {
    time,
    keys,
    vault,
    vaultOf,
    feedback,
    settings,
    policy,
    audit,
    requests,
    queue,
    copies,
    mailer,
    mails,
    forgotten,
    officer,
    failures,
    carrier,
    call,
    accept,
    give,
    words,
    handleAll,
    everything,
    ask,
    carryAll,
    carryOut: (id: string, by: Carrier = carrier()) => carryOut(by, id),
    show: async (id: string) => (await call('GET', `/v1/privacy/requests/${id}`)).body,
  };
}

export type PrivacyUnderTest = ReturnType<typeof privacyUnderTest>;
