import * as z from 'zod/mini';
import { parseTarget } from '../domain/calendar/target.ts';
import { wallClock } from '../domain/instants.ts';
import { CHANNELS, FEEDBACK_TYPES, LEVELS, PRIORITIES } from '../domain/labels.ts';
import { calendarSpec } from './calendar.ts';
import { TONES } from './tones.ts';

/** An ISO 8601 duration of counted time (`PT4H`) or of working days (`P7D`), above zero. */
export const targetText = z.string().check((context) => {
  const parsed = parseTarget(context.value);
  if (!parsed.ok) context.issues.push({ code: 'custom', message: parsed.problem, input: context.value });
});
const DURATION = /^P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
/** An ISO 8601 duration of wall-clock time, above zero. */
export const durationText = z.string().check(
  z.regex(DURATION, { abort: true }),
  z.refine((text) => wallClock(text) > 0, { error: 'must be above zero' }),
);

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/));

const targets = z.strictObject({
  calendar: z.string(),
  firstResponse: targetText,
  /** First response of a type of feedback, on the wall's clock whatever the calendar. */
  firstResponseOnTheWall: z.optional(z.partialRecord(z.enum(FEEDBACK_TYPES), targetText)),
  /** An owner who has not touched it within this loses it; left out: half of the first response. */
  untouched: z.optional(targetText),
  /** A time for the resolution is promised within. */
  plan: z.optional(targetText),
  resolution: targetText,
});

/** Any of these fits; a condition that names no value is a mistake. */
const oneOf = <S extends z.ZodMiniType>(value: S) => z.optional(z.array(value).check(z.minLength(1)));
const word = z.string().check(z.minLength(1));
const skills = z.optional(z.array(word));

/**
 * A rule fits when each of its conditions does. A category, language or region also fits the parts below it: `app` fits
 * `app.crash`, `zh` fits `zh-TW`, `CN` fits `CN-SH`. A rule without a condition fits everything.
 */
const routingRule = z.strictObject({
  id: name,
  when: z.strictObject({
    type: oneOf(z.enum(FEEDBACK_TYPES)),
    category: oneOf(word),
    tag: oneOf(word),
    product: oneOf(word),
    language: oneOf(word),
    region: oneOf(word),
    channel: oneOf(z.enum(CHANNELS)),
    tier: oneOf(name),
    priority: oneOf(z.enum(PRIORITIES)),
  }),
  team: name,
  /** Skills without which nobody is considered. */
  requires: skills,
  /** Skills that count, and that somebody is sought with first. */
  prefers: skills,
});

/** Who personally answers a customer, or every customer of a VIP tier; `source` tells equal customer ids apart. */
const manager = z.strictObject({
  customer: z.optional(word),
  source: z.optional(word),
  tier: z.optional(name),
  person: word,
});

const MOST_POINTS = 1000;
const points = z.number().check(z.gte(0), z.lte(MOST_POINTS));

export const settingsSchema = z.strictObject({
  stage: name,
  version: z.string(),
  /** Divides every domain duration; 1 everywhere but on a local cloud. */
  speed: z.number().check(z.positive()),
  company: z.strictObject({
    name: z.strictObject({ zh: z.string(), en: z.string() }),
    reportZone: z.string(),
    customerZone: z.string(),
  }),
  mail: z.strictObject({ from: z.email(), replyTo: z.optional(z.email()) }),
  oidc: z.strictObject({
    issuer: z.url(),
    audience: z.optional(z.string()),
    roleClaim: z.string(),
    teamsClaim: z.string(),
  }),
  /** What agents see: all of their teams' items, or of these only their own and those that nobody owns yet. */
  access: z.strictObject({ agentsSee: z.enum(['team', 'own']) }),
  /** Where staff open an item: `{id}` is replaced. */
  deskUrlTemplate: z.string(),
  /** The most valued first, VIP tiers before all others. */
  tiers: z.array(
    z.strictObject({
      name,
      firstResponse: z.optional(targetText),
      resolution: z.optional(targetText),
      vip: z.boolean(),
    }),
  ),
  calendars: z.record(z.string(), calendarSpec),
  /** The last day whose holidays the calendars know (`yyyy-mm-dd`); null when they need none. */
  calendarsEndOn: z.nullable(z.iso.date()),
  policy: z.strictObject({
    id: z.string(),
    targets: z.record(z.enum(PRIORITIES), targets),
    ladder: z.array(z.strictObject({ share: z.number().check(z.positive()), to: z.enum(LEVELS) })),
    followUp: z.strictObject({
      ratingReminder: durationText,
      checkIn: durationText,
      /** How long one customer is not asked again whether they would recommend the company. */
      surveyEvery: durationText,
      /** Who has heard nothing for so long is told that work goes on. */
      silence: durationText,
      autoClose: durationText,
      autoCloseMinor: durationText,
      reopenWindow: durationText,
      pageRights: durationText,
      nudgeEvery: durationText,
      /** Working days of the team's calendar after which the customer is reminded of a question. */
      questionReminders: z.array(targetText),
      questionTimeout: durationText,
      /** How long before a promise is missed the customer is told, and how much later the new time is than ours. */
      promiseBuffer: durationText,
    }),
  }),
  teams: z.record(
    name,
    z.strictObject({
      label: z.strictObject({ zh: z.string(), en: z.string() }),
      calendar: z.string(),
      /** Teams that do the same work at other hours, the first open one helping out. */
      siblings: z.optional(z.array(name)),
    }),
  ),
  fallbackTeam: name,
  /** Ordered: the first rule that fits wins over the category's team; the first manager named wins over everybody. */
  routing: z.strictObject({ rules: z.array(routingRule), managers: z.array(manager) }),
  /** Category (level1.level2) to the team that owns it. */
  taxonomy: z.record(z.string().check(z.regex(/^[a-z]+(\.[a-z-]+){1,2}$/)), z.strictObject({ team: name })),
  /** Which types ask somebody to act; the others are listened to. */
  handledTypes: z.array(z.enum(FEEDBACK_TYPES)),
  /** A data subject's requests, and how the law counts the time for them. */
  privacy: z.strictObject({
    /** One of the calendars: its working days count. */
    legalCalendar: z.string(),
    /** Until when a request is carried out. */
    within: targetText,
    /** How long after an erasure it is done once more, for what was on its way meanwhile: at most 15 minutes. */
    secondPass: durationText,
    /** Versions of the blind index's key in use, the older first; two while a new one is brought in. */
    indexVersions: z.array(z.int().check(z.gte(1))).check(
      z.minLength(1),
      z.maxLength(2),
      z.refine(([one = 0, other]) => other === undefined || other > one, { error: 'expected the older version first' }),
    ),
    /** Who else looks for personal data in a text before it is stored (English and Spanish), beside the own recognisers. */
    alsoAsk: z.enum(['nobody', 'comprehend']),
    /** Who is told of requests that customers make, and of those that are late; left out: the fallback team's roster. */
    officer: z.optional(z.email()),
  }),
  /**
   * How many days each class of data is kept: of an item after it was closed, text and contact at least as long as it may
   * be spoken of.
   */
  retention: z.strictObject({
    /** What was written, masked and sealed, by anybody. */
    textDays: z.int().check(z.gte(60), z.lte(3_660)),
    /** By what a customer is recognised and reached. */
    contactDays: z.int().check(z.gte(60), z.lte(3_660)),
    /** Who did what and when, and what was counted. */
    historyDays: z.int().check(z.gte(60), z.lte(3_660)),
    /** Checkpoints of the audit trail, which nobody can remove before. No setting ends its entries: they stay with the stage. */
    auditDays: z.int().check(z.gte(1), z.lte(3_660)),
    /** Mails as they came in. */
    rawMailDays: z.int().check(z.gte(1), z.lte(365)),
  }),
  /** The company's own words in mails and on the page, by language (BCP 47) and key; a language may be new. */
  texts: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  /** The company's own templates of replies, by name, language (BCP 47) and tone; those of the product's names replace them. */
  replies: z.optional(z.record(name, z.record(z.string(), z.partialRecord(z.enum(TONES), word)))),
  /** How often one person may look at what is masked, by hour of the clock. */
  reveal: z.strictObject({ perHour: z.int().check(z.gte(1), z.lte(10_000)) }),
  analysis: z.strictObject({
    strategy: z.enum(['comprehend', 'cascade', 'local']),
    /** 0..1: the share of texts that are asked about though nobody needs it, to measure how far both readings agree. */
    sample: z.number().check(z.gte(0), z.lte(1)),
    /** Below this confidence in the category a person looks at it. */
    reviewBelow: z.number(),
    /** Below this one it does not even choose the team: the likeliest team, looked at, beats a detour. */
    routeBelow: z.number(),
  }),
  /**
   * What an item's score adds up from. From the thresholds on it is a P1 or a P2; P0 is said by words, by the models or by a
   * person, never by numbers.
   */
  priority: z.strictObject({
    /** Of what the words and the models say. */
    level: z.record(z.enum(PRIORITIES), points),
    sentiment: z.strictObject({ negative: points, mixed: points }),
    /** Of a bad mood at its strongest. */
    intensity: points,
    /** Of a customer of any VIP tier. */
    vip: points,
    /** Of a topic that grows, and of one that as many customers report as `topics.wideFrom` says. */
    reach: z.strictObject({ rising: points, wide: points }),
    /** Of each step that a lead pushes it. */
    factor: points,
    /** Of tags, whoever gave them; below zero they make it less urgent. */
    tags: z.record(word, z.number().check(z.gte(-MOST_POINTS), z.lte(MOST_POINTS))),
    thresholds: z.strictObject({ P1: points, P2: points }),
  }),
  topics: z.strictObject({
    /** How long a text is compared with those that come later. */
    window: durationText,
    /** So many copies of one text by different senders within this time look like a campaign. */
    suspect: z.strictObject({ copies: z.int().check(z.gte(2)), within: durationText }),
    /** From so many customers on, a topic makes its items P1: what the company takes for 30 % of its users. */
    wideFrom: z.int().check(z.gte(2)),
  }),
});

/** What the functions of one stage know of its configuration: bundled beside their code as `settings.json`. */
export type Settings = z.infer<typeof settingsSchema>;
