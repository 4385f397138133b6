import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type EventType, type FeedbackEvent } from '../../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { EVENT_DATA } from '../../../../lambdas/domain/data-subject/event-data.ts';
import { noteCode } from '../../../../lambdas/domain/data-subject/note-code.ts';
import { scrubEvent } from '../../../../lambdas/domain/data-subject/scrub-event.ts';
import type { Command, Findings, RoutingDecision } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import { absorb, release } from '../../../../lambdas/domain/lifecycle/merge.ts';
import { noteReveal } from '../../../../lambdas/domain/lifecycle/reveal.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import type { CommandName } from '../../../../lambdas/domain/lifecycle/table.ts';
import { newFeedback } from '../../../../lambdas/domain/new-feedback.ts';
import { noteCopy } from '../../../../lambdas/domain/notices/copies.ts';
import type { Reason } from '../../../../lambdas/domain/routing/reasons.ts';
import {
  advance,
  checkIn,
  keepPromises,
  offerBack,
  remind,
  remindOfQuestion,
  renew,
  tellOfProgress,
} from '../../../../lambdas/domain/service-level/advance.ts';
import { grouped } from '../../../../lambdas/domain/topics/grouping.ts';
import { raised } from '../../../../lambdas/domain/topics/reach.ts';
import { topicRules } from '../../../../lambdas/domain/topics/settings.ts';
import { beginTopic } from '../../../../lambdas/domain/topics/topic.ts';
import {
  aFeedback,
  after,
  anAgent,
  anAssignedFeedback,
  anId,
  iso,
  ms,
  someFindings,
} from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';
import { CELLS, commandOf, itemIn } from '../lifecycle/cells.ts';

/** A word that stands for whatever somebody wrote. */
const SECRET = 'canary';
const HOUR = 3_600_000;
const policy = somePolicy();
const words = { text: SECRET, sealed: SECRET };
const code = { id: 'x', reference: 'WXYZ-2345' };
const owner = { id: 'app-owner', name: 'app owner' };

const reason: Required<Reason> = {
  step: 2,
  code: 'rule',
  person: 'app-owner',
  team: 'app',
  rule: 'r',
  what: 'type',
  category: 'app.crash',
  confidence: 0.5,
  candidates: [{ category: 'app.crash', score: 0.5, team: 'app' }],
  reference: 'WXYZ-2345',
  until: iso(0),
  since: iso(0),
  skills: ['cards'],
  language: 'en',
  load: 1,
  capacity: 2,
  score: 0.5,
  count: 3,
};
/** With all that a decision may bring: a field that is added one day does not compile until it stands here. */
const decision: Required<RoutingDecision> = {
  team: 'app',
  owner,
  reasons: ['category app.crash'],
  why: [reason],
  losers: [reason],
  collaborators: ['payments'],
  linked: code,
};
const findings: Required<Findings> = { ...someFindings({ tags: [SECRET] }), words: 'P2' };

/** Commands that bring more than the plainest of their kind. */
const FULL: Partial<Record<CommandName, Command>> = {
  understood: { name: 'understood', findings },
  route: { name: 'route', decision },
  assign: { name: 'assign', team: 'payments', owner, summary: SECRET },
  note: { name: 'note', text: SECRET },
  reply: { name: 'reply', words, promisedAt: '2026-11-21T09:00:00.000Z' },
  ask: { name: 'ask', words },
  resolve: { name: 'resolve', words },
  reject: { name: 'reject', words, plan: words },
  reopen: { name: 'reopen', reason: SECRET },
  classify: { name: 'classify', changes: { category: 'app.slow', tags: [SECRET] }, factor: 1, reason: SECRET },
  message: { name: 'message', words },
  thanks: { name: 'thanks', words },
  'rating-high': { name: 'rating', score: 5, comment: SECRET },
  split: { name: 'split', children: [code] },
};

const admin = anAgent({ id: 'admin', role: 'admin' });
const ACTORS: readonly Actor[] = [{ kind: 'system' }, { kind: 'customer' }, admin];
const at = (item: Feedback, hours = 1) => ({
  now: ms(item.updatedAt) + hours * HOUR,
  actor: ACTORS[0] as Actor,
  policy,
});

/** Every command in every state, by everybody who may give it. */
const byCommands = (): FeedbackEvent[] =>
  CELLS.flatMap(({ name, from }) =>
    ACTORS.flatMap((actor) => {
      const item = itemIn(from, name as CommandName);
      const command = FULL[name as CommandName] ?? commandOf(name as CommandName);
      const decided = decide(item, command, { ...at(item), actor });
      return decided.ok ? decided.events : [];
    }),
  );

/** What being one of many writes into a history. */
function byTopics(item: Feedback): FeedbackEvent[] {
  const membership = { item: item.id, topic: anId(2), first: anId(3), begins: false, suspect: true };
  const { after: member, events } = grouped(item, { ...membership, rising: { count: 9, customers: 7 } }, at(item));
  const rules = topicRules(someSettings());
  const begun = beginTopic(aFeedback({ id: anId(2) }), 'zh', true, rules);
  const risen = raised(member, { ...begun, count: 300, customers: 200 }, rules, at(item));
  return [...events, ...(risen?.events ?? [])];
}

/** What the passing of time, the intake, the mails and the looks at what is masked write into a history. */
function byOthers(): FeedbackEvent[] {
  const item = anAssignedFeedback();
  const replied = after(
    item,
    { name: 'reply', words, promisedAt: iso(ms(item.updatedAt) + 2 * HOUR) },
    { actor: admin },
  );
  const alarmed = anAssignedFeedback({
    alert: { raisedAt: item.updatedAt, at: item.updatedAt, step: 0, team: 'app', earlier: [] },
    priority: 'P0',
  });
  const waking = [1, 2, 3.8, 5, 9, 30].flatMap((hours) => advance(item, at(item, hours)).events);
  const { events } = absorb(item, aFeedback(), at(item));
  const { id, ...rest } = aFeedback();
  const arrival = { ...rest, id, receivedAt: ms(rest.receivedAt), occurredAt: null };
  const mailed = { template: 'result', event: 2, outcome: 'unconfirmed' };
  const notOfItems = [{ ...newFeedback(arrival, policy).event, type: 'mailed', data: mailed }] as const;
  return [
    newFeedback(arrival, policy).event,
    ...waking,
    ...advance(alarmed, at(alarmed), { onCall: { person: 'next', step: 1 } }).events,
    ...renew(item, at(item)).events,
    ...remind(item, at(item)).events,
    ...remindOfQuestion(item, at(item)).events,
    ...keepPromises(replied.item, at(replied.item, 1.5)).events,
    ...keepPromises(replied.item, at(replied.item, 3)).events,
    ...offerBack(item, at(item)).events,
    ...tellOfProgress(item, at(item)).events,
    ...checkIn(item, at(item), false).events,
    ...events,
    ...release(item, aFeedback(), at(item)).events,
    ...noteReveal(item, ['text'], { ...at(item), actor: admin }).events,
    ...noteCode(item, { kind: 'erasure', sealed: SECRET }, at(item)).events,
    ...byTopics(item),
    ...(noteCopy(item, [], { copy: code, text: SECRET }, at(item))?.events ?? []),
    ...notOfItems,
  ];
}

const all = [...byCommands(), ...byOthers()];
const keysOf = (type: EventType): string[] => [
  ...new Set(all.filter((event) => event.type === type).flatMap(({ data }) => Object.keys(data))),
];

describe('R6.3 what an erasure makes of a history', () => {
  it.each([...EVENT_TYPES])('an event `%s` can be made here, and each of its fields is known', (type) => {
    const { stays, goes } = EVENT_DATA[type];
    expect(
      all.some((event) => event.type === type),
      `nothing here makes an event of this kind`,
    ).toBe(true);
    expect(keysOf(type).filter((key) => !stays.includes(key) && !goes.includes(key))).toEqual([]);
    expect(stays.filter((key) => goes.includes(key))).toEqual([]);
  });

  it('no word of anybody is left of any event', () => {
    expect(JSON.stringify(all)).toContain(SECRET);
    expect(JSON.stringify(all.map(scrubEvent))).not.toContain(SECRET);
  });

  it('what stays of an event stays as it was', () => {
    for (const event of all) {
      const { stays } = EVENT_DATA[event.type];
      const corrected = event.type === 'classified' ? ['before', 'after'] : [];
      for (const key of stays.filter((one) => one in event.data && !corrected.includes(one))) {
        expect(scrubEvent(event).data[key]).toEqual(event.data[key]);
      }
    }
  });

  it('a field that nobody has thought of is forgotten', () => {
    for (const type of EVENT_TYPES) {
      const event = {
        ...(all[0] as FeedbackEvent),
        type,
        data: { surprise: SECRET, owner: { id: 'x', mail: SECRET } },
      };
      expect(JSON.stringify(scrubEvent(event))).not.toContain(SECRET);
    }
  });
});

/** A text in each field that holds somebody's words, or by which a customer is known: what of the state goes. */
const PERSONAL: Partial<Feedback> = {
  snippet: SECRET,
  customer: { id: SECRET, tier: 'vip' },
  csat: { score: 5, comment: SECRET, at: iso(0), cycle: 1 },
  tags: [SECRET],
  setByPerson: ['tags'],
  commandKeys: [SECRET],
};

/** All other fields of the state: codes, numbers, instants, ids. A new field does not compile until it is judged here. */
const STAYS: Record<Exclude<keyof Feedback, keyof typeof PERSONAL_FIELDS>, true> = {
  v: true,
  id: true,
  reference: true,
  source: true,
  channel: true,
  status: true,
  disposition: true,
  receivedAt: true,
  updatedAt: true,
  startedAt: true,
  backfill: true,
  statedType: true,
  type: true,
  category: true,
  sentiment: true,
  intensity: true,
  confidence: true,
  review: true,
  provisional: true,
  askAgainAt: true,
  language: true,
  priority: true,
  reasons: true,
  points: true,
  score: true,
  factor: true,
  loop: true,
  team: true,
  owner: true,
  collaborators: true,
  reroute: true,
  avoid: true,
  untouchedSince: true,
  passedOver: true,
  // What it was about, masked at the intake: figures are counted by these.
  product: true,
  region: true,
  appVersion: true,
  stars: true,
  // A random number once its key is gone.
  subject: true,
  reachable: true,
  rev: true,
  seq: true,
  cycle: true,
  clocks: true,
  checkpoint: true,
  timer: true,
  slv: true,
  alert: true,
  policy: true,
  followUp: true,
  firstResponseAt: true,
  resolvedAt: true,
  closedAt: true,
  reopens: true,
  replies: true,
  asks: true,
  question: true,
  reread: true,
  nudgedAt: true,
  nudges: true,
  tierRank: true,
  toldAt: true,
  promisedAt: true,
  promises: true,
  progressAt: true,
  nps: true,
  prior: true,
  mergedInto: true,
  erasedAt: true,
  counted: true,
  tokenEpoch: true,
  duplicates: true,
  // An id that is taken away, so that the tombstone is no member any more; and a number.
  topic: true,
  reach: true,
};
const PERSONAL_FIELDS = {
  snippet: true,
  customer: true,
  csat: true,
  tags: true,
  setByPerson: true,
  commandKeys: true,
} as const;

describe('R6.3 what an erasure makes of the state', () => {
  it('every field is judged, and those with words of anybody lose them', () => {
    const item = anAssignedFeedback(PERSONAL);
    expect(Object.keys(item).toSorted()).toEqual(Object.keys({ ...STAYS, ...PERSONAL_FIELDS }).toSorted());
    expect(Object.keys(PERSONAL)).toEqual(expect.arrayContaining(['snippet', 'customer', 'csat', 'tags']));
    expect(JSON.stringify(item)).toContain(SECRET);
    expect(JSON.stringify(after(item, { name: 'erase' }).item)).not.toContain(SECRET);
  });
});
