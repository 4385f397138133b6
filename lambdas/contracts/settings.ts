import * as z from 'zod/mini';
import { FEEDBACK_TYPES, LEVELS, PRIORITIES } from '../domain/labels.ts';
import { calendarSpec } from './calendar.ts';

/** An ISO 8601 duration of counted time (`PT4H`) or of working days (`P7D`). */
export const targetText = z.string().check(z.regex(/^P(?:[1-9]\d*D|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/));
/** An ISO 8601 duration of wall-clock time. */
export const durationText = z.string().check(z.regex(/^P(?=[\dT])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/));

const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,31}$/));

const targets = z.strictObject({
  calendar: z.string(),
  firstResponse: targetText,
  resolution: targetText,
});

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
  /** Where staff open an item: `{id}` is replaced. */
  deskUrlTemplate: z.string(),
  tiers: z.array(
    z.strictObject({
      name,
      firstResponse: z.optional(targetText),
      resolution: z.optional(targetText),
      vip: z.boolean(),
    }),
  ),
  calendars: z.record(z.string(), calendarSpec),
  policy: z.strictObject({
    id: z.string(),
    targets: z.record(z.enum(PRIORITIES), targets),
    ladder: z.array(z.strictObject({ share: z.number().check(z.positive()), to: z.enum(LEVELS) })),
    followUp: z.strictObject({
      ratingReminder: durationText,
      checkIn: durationText,
      autoClose: durationText,
      autoCloseMinor: durationText,
      reopenWindow: durationText,
      pageRights: durationText,
      nudgeEvery: durationText,
    }),
  }),
  teams: z.record(
    name,
    z.strictObject({ label: z.strictObject({ zh: z.string(), en: z.string() }), calendar: z.string() }),
  ),
  fallbackTeam: name,
  /** Category (level1.level2) to the team that owns it. */
  taxonomy: z.record(z.string().check(z.regex(/^[a-z]+(\.[a-z-]+){1,2}$/)), z.strictObject({ team: name })),
  /** Which types ask somebody to act; the others are listened to. */
  handledTypes: z.array(z.enum(FEEDBACK_TYPES)),
  /** The company's own words in mails and on the page, by language (BCP 47) and key; a language may be new. */
  texts: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
  analysis: z.strictObject({ strategy: z.enum(['comprehend', 'cascade', 'local']), reviewBelow: z.number() }),
});

/** What the functions of one stage know of its configuration: bundled beside their code as `settings.json`. */
export type Settings = z.infer<typeof settingsSchema>;
