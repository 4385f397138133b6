import type { FeedbackEvent } from '../../lambdas/contracts/event.ts';
import type { Body, Feedback } from '../../lambdas/contracts/feedback.ts';
import { iso, ms } from '../../lambdas/domain/instants.ts';
import type { Command, Findings } from '../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../lambdas/domain/lifecycle/rights.ts';
import { nextCheckpoint, type Waker } from '../../lambdas/domain/service-level/checkpoint.ts';
import type { Policy } from '../../lambdas/domain/service-level/policy.ts';
import { somePolicy } from './settings.ts';

/** When the feedback of the builders was received. */
export const RECEIVED_AT = '2026-11-20T08:00:00.000Z';

export const anId = (number = 1): string => `01JD3ZQ8N0${String(number).padStart(16, '0')}`;

/** An item as the intake stores it: received, not yet understood. Overrides win over everything, unchecked. */
export function aFeedback(overrides: Partial<Feedback> = {}): Feedback {
  const receivedAt = overrides.receivedAt ?? RECEIVED_AT;
  const item: Feedback = {
    v: 1,
    id: anId(),
    reference: 'ABCD-EFGH',
    source: 'web',
    channel: 'web',
    status: 'received',
    disposition: null,
    receivedAt,
    updatedAt: receivedAt,
    startedAt: receivedAt,
    backfill: false,
    statedType: null,
    type: null,
    category: null,
    sentiment: null,
    intensity: null,
    confidence: null,
    review: false,
    setByPerson: [],
    provisional: false,
    askAgainAt: null,
    language: null,
    priority: null,
    reasons: [],
    points: {},
    score: null,
    factor: 0,
    tags: [],
    loop: null,
    team: null,
    owner: null,
    collaborators: [],
    reroute: null,
    avoid: null,
    untouchedSince: null,
    passedOver: [],
    customer: { id: null, tier: 'standard' },
    product: null,
    region: null,
    appVersion: null,
    stars: null,
    subject: 'subject-1',
    reachable: true,
    snippet: 'App 闪退三天了',
    rev: 1,
    seq: 1,
    cycle: 1,
    clocks: [],
    checkpoint: null,
    timer: null,
    slv: 0,
    alert: null,
    policy: null,
    followUp: null,
    csat: null,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    reopens: 0,
    replies: 0,
    asks: 0,
    question: null,
    reread: null,
    nudgedAt: null,
    nudges: 0,
    tierRank: 0,
    toldAt: null,
    promisedAt: null,
    promises: [],
    progressAt: null,
    nps: null,
    prior: null,
    mergedInto: null,
    erasedAt: null,
    counted: null,
    tokenEpoch: 1,
    commandKeys: [],
    duplicates: [],
    topic: null,
    reach: null,
    ...overrides,
  };
  const checkpoint = nextCheckpoint(somePolicy(), item, ms(receivedAt));
  return { ...item, checkpoint: overrides.checkpoint === undefined ? checkpoint : overrides.checkpoint };
}

/** What was received of it: masked text, and a mail address sealed by `memoryVault`. */
export function aBody(overrides: Partial<Body> = {}): Body {
  return {
    v: 1,
    text: 'App 闪退三天了，我的手机号 138****5678',
    textSealed: 'sealed',
    contact: { email: 'a***@example.com' },
    contactSealed: { email: 'sealed' },
    url: null,
    attachments: [],
    metadata: {},
    occurredAt: null,
    externalId: null,
    ...overrides,
  };
}

/** What an analysis may have found: an ordinary complaint that somebody must handle. */
export function someFindings(overrides: Partial<Findings> = {}): Findings {
  return {
    type: 'complaint',
    category: 'app.crash',
    sentiment: 'negative',
    intensity: 0.8,
    confidence: 0.9,
    review: false,
    provisional: false,
    askAgainAt: null,
    language: 'zh',
    priority: 'P2',
    reasons: ['category app.crash'],
    tags: [],
    loop: 'handled',
    ...overrides,
  };
}

/** A handler of the team app. */
export const anAgent = (overrides: Partial<Extract<Actor, { kind: 'person' }>> = {}): Actor => ({
  kind: 'person',
  id: 'app-owner',
  name: 'app owner',
  role: 'agent',
  teams: ['app'],
  ...overrides,
});

export interface Told {
  actor?: Actor;
  /** Epoch milliseconds; the item's last change when left out. */
  now?: number;
  policy?: Policy;
  /** `timer` when the item's running timer makes the change. */
  waker?: Waker;
}

/** An item after a command, by the lifecycle itself, with the events of the change. Throws when it is refused. */
export function after(item: Feedback, command: Command, told: Told = {}): { item: Feedback; events: FeedbackEvent[] } {
  const { actor = { kind: 'system' }, now = ms(item.updatedAt), policy = somePolicy(), waker = 'nobody' } = told;
  const decision = decide(item, command, { actor, now, policy, waker });
  if (!decision.ok) throw new Error(`${command.name} is refused: ${decision.why}`);
  return { item: decision.after, events: decision.events };
}

/** An item that is understood and has an owner: its clocks and its timer run. */
export function anAssignedFeedback(overrides: Partial<Feedback> = {}, findings: Partial<Findings> = {}): Feedback {
  const understood = after(aFeedback(), { name: 'understood', findings: someFindings(findings) }).item;
  const decision = { team: 'app', owner: { id: 'app-owner', name: 'app owner' }, reasons: ['category app.crash'] };
  return { ...after(understood, { name: 'route', decision }, { waker: 'timer' }).item, ...overrides };
}

/** The first event of every item. */
export const aReceivedEvent = (item: Feedback): FeedbackEvent => ({
  v: 1,
  id: item.id,
  seq: 1,
  at: item.receivedAt,
  type: 'received',
  by: { kind: 'system', id: null },
  data: { channel: item.channel, source: item.source },
});

/** A time after an item's receipt, in epoch milliseconds. */
export const minutesAfter = (item: Feedback, minutes: number): number => ms(item.receivedAt) + minutes * 60_000;

export { iso, ms };
