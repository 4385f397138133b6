import * as z from 'zod/mini';
import type { EventType, FeedbackEvent } from '../../contracts/event.ts';
import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { type Disposition, hasResult, isOpen, LEVELS, METRICS } from '../labels.ts';
import { isDetractor } from '../lifecycle/commands.ts';
import { isAlarming, isUnanswered } from '../service-level/alert.ts';
import { isAnswered } from './answered.ts';
import type { CustomerKind, Notice, StaffKind, StaffRole } from './kinds.ts';

/** Nobody is written to about these any more. */
const SILENCED: readonly (Disposition | null)[] = ['spam', 'deleted', 'erased'];
/** These say by themselves that no answer is awaited. */
const UNANSWERED: readonly (Disposition | null)[] = [...SILENCED, 'withdrawn', 'merged'];

const LOW_RATING = 2;
const WAITING: Feedback['status'] = 'waiting';

const step = z.object({ metric: z.enum(METRICS), cycle: z.number(), level: z.enum(LEVELS) });
const onCall = z.object({ person: z.string() });
const owned = z.object({ owner: z.nullable(z.object({ id: z.string() })) });
const rated = z.object({ score: z.number(), previous: z.optional(z.nullable(z.number())) });
const priorities = z.object({ priority: z.optional(z.nullable(z.string())) });
const corrected = z.object({ before: z.optional(priorities), after: z.optional(priorities) });

type Judge = (event: FeedbackEvent, item: Feedback) => boolean;

type CustomerRule = { to: 'customer'; kind: CustomerKind; when: Judge };
type StaffRule = {
  to: readonly StaffRole[] | ((event: FeedbackEvent) => readonly StaffRole[]);
  kind: StaffKind;
  when: Judge;
  topic?: true;
};
type Rule = CustomerRule | StaffRule;

const tellable = (item: Feedback): boolean => item.reachable && !SILENCED.includes(item.disposition);

const mayAcknowledge: Judge = (_, item) => item.reachable && isAnswered(item) && !UNANSWERED.includes(item.disposition);

const alarms: Judge = (_, item) => isAlarming(item);
const stillUnanswered: Judge = (_, item) => isAlarming(item) && isUnanswered(item.alert);

/** A correction, or a second reading, that made it P0; what was found P0 at first was told when it was understood. */
const becameAlarming: Judge = (event, item) => {
  const { before = {}, after = {} } = corrected.parse(event.data);
  return after.priority === 'P0' && before.priority !== 'P0' && isAlarming(item);
};

/** Later changes of the owner are told by their own events. */
const stillOwned: Judge = (event, item) => isOpen(item.status) && owned.parse(event.data).owner?.id === item.owner?.id;

/** The clock of a warning or an escalation, if it still runs: settled, paused and cancelled ones warn nobody. */
const runningClock = (event: FeedbackEvent, item: Feedback): Clock | undefined => {
  const { metric, cycle } = step.parse(event.data);
  return item.clocks.find((clock) => clock.metric === metric && clock.cycle === cycle && clock.state === 'running');
};
const stillLate: Judge = (event, item) => isOpen(item.status) && runningClock(event, item) !== undefined;

const levelOf = (event: FeedbackEvent): readonly StaffRole[] => [step.parse(event.data).level];

const reopens = (event: FeedbackEvent): boolean => event.data['to'] === 'reopened';
/** What is routed only now comes to its owner by that. */
const tellsSomebody: Judge = ({ data }, item) =>
  data['thanks'] !== true && !(data['reread'] === true && item.team === null);
const ownerAndMaybeLead = (event: FeedbackEvent): readonly StaffRole[] =>
  reopens(event) ? ['owner', 'lead'] : ['owner'];

/** Low now and not low before: falling acts once. */
const isNewlyLow: Judge = (event) => {
  const { score, previous } = rated.parse(event.data);
  return score <= LOW_RATING && !(typeof previous === 'number' && previous <= LOW_RATING);
};

const isNewDetractor: Judge = (event) => {
  const { score, previous } = rated.parse(event.data);
  return isDetractor(score) && !(typeof previous === 'number' && isDetractor(previous));
};

/** Nothing else was said meanwhile. */
const stillSilent: Judge = (event, item) =>
  tellable(item) && isOpen(item.status) && item.status !== WAITING && (item.toldAt === null || item.toldAt < event.at);

const reminds = ({ data }: FeedbackEvent, of: 'rating' | 'question'): boolean =>
  data['to'] === 'customer' && data['of'] === of;

const stillUnrated: Judge = (event, item) =>
  reminds(event, 'rating') && tellable(item) && item.csat === null && hasResult(item.status);

const stillAsked: Judge = (event, item) => reminds(event, 'question') && tellable(item) && item.status === WAITING;

/** The new time still stands: nothing was said or promised since, and nothing is finished. */
const stillPromised: Judge = (event, item) =>
  tellable(item) &&
  isOpen(item.status) &&
  item.promises.some(({ state, promisedAt }) => state === 'running' && promisedAt === event.data['newAt']);

const customer = (kind: CustomerKind, when: Judge = (_, item) => tellable(item)): Rule => ({
  to: 'customer',
  kind,
  when,
});

const staff = (kind: StaffKind, to: StaffRule['to'], when: Judge, extra: { topic?: true } = {}): Rule => ({
  to,
  kind,
  when,
  ...extra,
});

/**
 * Which notices follow from which event. Conditions are judged on the item as it is right before sending, so that what
 * became pointless meanwhile is left out.
 */
const RULES: Partial<Record<EventType, readonly Rule[]>> = {
  understood: [
    customer('acknowledgement', mayAcknowledge),
    staff('p0-alert', ['oncall', 'lead', 'executive'], alarms, { topic: true }),
  ],
  classified: [
    customer('acknowledgement', (event, item) => event.data['from'] === 'received' && mayAcknowledge(event, item)),
    staff('p0-alert', ['oncall', 'lead', 'executive'], becameAlarming, { topic: true }),
  ],
  refined: [staff('p0-alert', ['oncall', 'lead', 'executive'], becameAlarming, { topic: true })],
  routed: [staff('assigned', ['owner', 'lead'], stillOwned)],
  assigned: [staff('assigned', ['owner', 'lead'], stillOwned)],
  replied: [customer('reply')],
  asked: [customer('question')],
  resolved: [customer('result')],
  rejected: [customer('rejection')],
  merged: [customer('merged', (_, item) => item.reachable && item.disposition === 'merged')],
  reminded: [
    customer('rating-reminder', stillUnrated),
    customer('question-reminder', stillAsked),
    staff('no-answer', ['owner'], (event, item) => event.data['to'] === 'owner' && isOpen(item.status)),
  ],
  'promise-at-risk': [customer('apology', stillPromised)],
  progress: [customer('progress', stillSilent)],
  surveyed: [customer('check-in', (_, item) => tellable(item) && hasResult(item.status) && item.nps?.score === null)],
  recommended: [staff('low-nps', ['lead', 'owner'], isNewDetractor)],
  mailed: [staff('unconfirmed', ['owner'], (event) => event.data['outcome'] === 'unconfirmed')],
  finished: [staff('finished', ['owner'], (_, item) => isOpen(item.status))],
  alerted: [staff('p0-unanswered', ['oncall'], stillUnanswered, { topic: true })],
  warned: [staff('warning', levelOf, stillLate)],
  escalated: [staff('escalation', levelOf, stillLate)],
  message: [staff('message', ownerAndMaybeLead, tellsSomebody)],
  nudged: [staff('nudge', ownerAndMaybeLead, () => true)],
  rated: [staff('low-rating', ['lead', 'owner'], isNewlyLow)],
  reopened: [staff('reopened', ['owner'], (_, item) => isOpen(item.status))],
  'code-sent': [
    customer('access-code', (event, item) => tellable(item) && event.data['kind'] === 'access'),
    customer('erasure-code', (event, item) => tellable(item) && event.data['kind'] === 'erasure'),
  ],
  surged: [staff('rising-topic', ['lead'], (_, item) => item.erasedAt === null)],
  withdrawn: [staff('withdrawn', ['owner', 'lead'], () => true)],
};

/** Whether an event of this type can have notices at all. */
export const mayNotify = (type: EventType): boolean => RULES[type] !== undefined;

function noticeOf(rule: Rule, event: FeedbackEvent): Notice {
  if (rule.to === 'customer') return { to: 'customer', kind: rule.kind };
  const roles = typeof rule.to === 'function' ? rule.to(event) : rule.to;
  const about = step.safeParse(event.data);
  const clock = about.success ? { clock: { metric: about.data.metric, cycle: about.data.cycle } } : {};
  const called = onCall.safeParse(event.data);
  const person = called.success ? { person: called.data.person } : {};
  return { to: 'staff', kind: rule.kind, roles, ...clock, ...person, ...(rule.topic && { topic: true }) };
}

/** The notices that follow from an event for the item as it is now; the same every time while the item stays the same. */
export const noticesFor = (event: FeedbackEvent, item: Feedback): Notice[] =>
  (RULES[event.type] ?? []).filter((rule) => rule.when(event, item)).map((rule) => noticeOf(rule, event));

/** Whether a notice derived earlier is still called for. */
export const isStillWanted = (notice: Notice, event: FeedbackEvent, item: Feedback): boolean =>
  noticesFor(event, item).some((one) => one.to === notice.to && one.kind === notice.kind);

/** Until when the customer was told to hear from a person, if that is still open; null when nothing is promised. */
export const answerPromised = ({ promises }: Feedback): string | null =>
  promises.findLast((one) => one.for === 'answer' && one.state === 'running')?.promisedAt ?? null;
