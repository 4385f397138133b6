import type { Feedback } from '../../contracts/feedback.ts';
import type { Settings } from '../../contracts/settings.ts';
import { type Compiled, compileCalendar, nextOpening, parseTarget, type Target } from '../calendar/index.ts';
import { wallClock } from '../instants.ts';
import type { FeedbackType, Level, Metric, Priority } from '../labels.ts';
import { teamOf } from './answering-team.ts';

export interface Rung {
  /** Share of the target's counted time after which this level is told. */
  share: number;
  to: Level;
}

/** A stage's service levels, ready to compute with: durations are divided by the stage's speed. */
export interface Policy {
  id: string;
  speed: number;
  ladder: readonly Rung[];
  vipTiers: ReadonlySet<string>;
  /** The team that answers for an item: its own, before routing its category's, else the fallback. */
  answering(item: Pick<Feedback, 'team' | 'category'>): string;
  /** A tier's place, the most valued being 0: VIP tiers first, each in the order of the settings; an unknown one last. */
  tierRank(tier: string): number;
  /** Milliseconds of wall-clock time. */
  followUp: { [K in Exclude<keyof Settings['policy']['followUp'], 'questionReminders'>]: number };
  /** When the customer is reminded of a question, counted in the team's calendar. */
  questionReminders: readonly Target[];
  calendar(name: string): Compiled;
  /** What the score of an item's priority adds up from. */
  weights: Settings['priority'];
  /** When a customer may be reminded: an instant by day at theirs (08–22) is itself, one of the night the next morning. */
  byDay(at: number): number;
  /** Target after which an untouched item is offered back; undefined: a share of the first response. */
  untouched(priority: Priority): string | undefined;
  /** When a team works, or the member of it whose shift is a calendar of its own; a shift nobody knows is the team's. */
  hoursOf(team: string | null, shift?: string | null): Compiled;
  /** Targets as written, each with the calendar it counts in, for a metric of an item; none for some metrics. */
  targetsFor(
    metric: Metric,
    priority: Priority,
    tier: string,
    team: string | null,
    type?: FeedbackType | null,
  ): readonly NamedTarget[];
}

export interface NamedTarget {
  text: string;
  calendar: string;
}

const DAY = 86_400_000;
const WAKING = [['08:00', '22:00']] as const;

/**
 * Reads a target at a stage's speed. At another speed than 1 only calendars open round the clock are allowed,
 * where n working days are n × 24 h, so a target of days shrinks as counted time.
 */
export function scaledTarget(text: string, speed: number): Target {
  const parsed = parseTarget(text);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  if (speed === 1) return parsed.target;
  const span = parsed.target.kind === 'counted' ? parsed.target.ms : parsed.target.days * DAY;
  return { kind: 'counted', ms: Math.max(1, Math.round(span / speed)) };
}

function scaledFollowUp(written: Settings['policy']['followUp'], speed: number): Policy['followUp'] {
  const at = (text: string): number => Math.round(wallClock(text) / speed);
  return {
    ratingReminder: at(written.ratingReminder),
    checkIn: at(written.checkIn),
    surveyEvery: at(written.surveyEvery),
    silence: at(written.silence),
    autoClose: at(written.autoClose),
    autoCloseMinor: at(written.autoCloseMinor),
    reopenWindow: at(written.reopenWindow),
    pageRights: at(written.pageRights),
    nudgeEvery: at(written.nudgeEvery),
    questionTimeout: at(written.questionTimeout),
    promiseBuffer: at(written.promiseBuffer),
  };
}

function compileAll(settings: Settings): Map<string, Compiled> {
  const compiled = new Map<string, Compiled>();
  for (const [name, spec] of Object.entries({ '24x7': '24x7' as const, ...settings.calendars })) {
    const result = compileCalendar(spec);
    if (!result.ok) throw new RangeError(`calendar ${name}: ${result.problem}`);
    compiled.set(name, result.calendar);
  }
  return compiled;
}

function waking(timeZone: string): Compiled {
  const hours = { mon: WAKING, tue: WAKING, wed: WAKING, thu: WAKING, fri: WAKING, sat: WAKING, sun: WAKING };
  const result = compileCalendar({ timeZone, hours });
  if (!result.ok) throw new RangeError(`company.customerZone: ${result.problem}`);
  return result.calendar;
}

/**
 * The policy of a stage. Settings are checked at synth; a wrong one here is a broken deployment and throws.
 * `next-response` has the first-response target (as Zendesk does); `plan` is settled by a promise.
 */
export function policyOf(settings: Settings): Policy {
  const calendars = compileAll(settings);
  const { policy, speed } = settings;
  const day = speed === 1 ? waking(settings.company.customerZone) : null;
  const ofTeam = (calendar: string, team: string | null): string =>
    calendar === 'team' ? (settings.teams[team ?? settings.fallbackTeam]?.calendar ?? '24x7') : calendar;
  const named = (name: string): Compiled => {
    const found = calendars.get(name);
    if (!found) throw new RangeError(`calendar ${name} is not configured`);
    return found;
  };
  const ranked = settings.tiers.toSorted((a, b) => Number(b.vip) - Number(a.vip)).map(({ name }) => name);
  return {
    id: policy.id,
    speed,
    answering: (item) => teamOf(item, settings),
    tierRank: (tier) => (ranked.includes(tier) ? ranked.indexOf(tier) : ranked.length),
    ladder: policy.ladder,
    vipTiers: new Set(settings.tiers.filter((tier) => tier.vip).map((tier) => tier.name)),
    followUp: scaledFollowUp(policy.followUp, speed),
    questionReminders: policy.followUp.questionReminders.map((text) => scaledTarget(text, speed)),
    calendar: named,
    weights: settings.priority,
    byDay: (at) => (day === null ? at : (nextOpening(day, at) ?? at)),
    untouched: (priority) => policy.targets[priority].untouched,
    hoursOf: (team, shift = null) => calendars.get(shift ?? '') ?? named(ofTeam('team', team)),
    targetsFor(metric, priority, tier, team, type = null) {
      const own = policy.targets[priority];
      const calendar = ofTeam(own.calendar, team);
      if (metric === 'plan') return own.plan === undefined ? [] : [{ text: own.plan, calendar }];
      const pick = metric === 'resolution' ? 'resolution' : 'firstResponse';
      const ofTier = settings.tiers.find((candidate) => candidate.name === tier)?.[pick];
      const onTheWall = type === null || metric === 'resolution' ? undefined : own.firstResponseOnTheWall?.[type];
      return [
        ...[own[pick], ofTier].flatMap((text) => (text === undefined ? [] : [{ text, calendar }])),
        ...(onTheWall === undefined ? [] : [{ text: onTheWall, calendar: '24x7' }]),
      ];
    },
  };
}
