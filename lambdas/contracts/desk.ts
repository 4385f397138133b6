import * as z from 'zod/mini';
import { cleanText, codePoints } from '../domain/clean-text.ts';
import { CHANNELS, FEEDBACK_TYPES, PRIORITIES, SENTIMENTS, STATUSES } from '../domain/labels.ts';
import { MOST_FACTOR } from '../domain/understanding/score.ts';
import { paging } from './paging.ts';
import { TONES } from './tones.ts';

/** Words of a person: cleaned as the intake cleans a customer's, 1 to 5,000 code points. */
const words = (most = 5000) =>
  z.string().check(
    z.overwrite(cleanText),
    z.refine((value) => codePoints(value) >= 1 && codePoints(value) <= most, {
      error: `Must have 1 to ${most} characters.`,
    }),
  );

const name = words(100);
/** The form of an item's id. */
export const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** A body without fields: `{}` or nothing at all. */
export const nothing = z.strictObject({});
export const textBody = z.strictObject({ text: words() });
/** A reply in the handler's own words, or by a template: one of both. */
export const replyBody = z
  .strictObject({
    text: z.optional(words()),
    template: z.optional(name),
    /** What the template asks for, by name: plain words. */
    values: z.optional(z.record(name, words(200))),
    tone: z.optional(z.enum(TONES)),
    /** A time the customer is promised; any offset, kept in UTC. */
    promisedAt: z.optional(z.iso.datetime({ offset: true })),
  })
  .check(
    z.refine(({ text, template }) => text !== undefined || template !== undefined, {
      path: ['text'],
      error: 'A text or a template is needed.',
    }),
    z.refine(({ text, template }) => text === undefined || template === undefined, {
      path: ['template'],
      error: 'Either a text or a template.',
    }),
    z.refine(({ template, values }) => template !== undefined || values === undefined, {
      path: ['values'],
      error: 'Only a template takes values.',
    }),
    z.refine(({ template, tone }) => template !== undefined || tone === undefined, {
      path: ['tone'],
      error: 'Only a template has a tone.',
    }),
  );
export const rejectBody = z.strictObject({ reason: words(), plan: words() });
/** What was found, for colleagues; the team is needed by those who are in several that help. */
export const finishBody = z.strictObject({ team: z.optional(name), text: z.optional(words()) });
export const reopenBody = z.strictObject({ reason: words() });
export const splitBody = z.strictObject({ texts: z.array(words()).check(z.minLength(1), z.maxLength(10)) });
export const mergeBody = z.strictObject({
  into: z.string().check(z.regex(ULID, { error: 'Must be the id of a feedback.' })),
});

export const assignBody = z
  .strictObject({ team: z.optional(name), owner: z.optional(name), summary: z.optional(words()) })
  .check(
    z.refine(({ team, owner }) => team !== undefined || owner !== undefined, {
      error: 'A team or an owner is needed.',
    }),
  );

/** A correction, with the categories that a company has. */
export const classifyBodyWith = (isCategory: (name: string) => boolean) =>
  z
    .strictObject({
      type: z.optional(z.enum(FEEDBACK_TYPES)),
      category: z.optional(name.check(z.refine(isCategory, { error: 'Not a category of this company.' }))),
      sentiment: z.optional(z.enum(SENTIMENTS)),
      priority: z.optional(z.enum(PRIORITIES)),
      tags: z.optional(z.array(words(64)).check(z.maxLength(20))),
      /** Pushes the priority up or down by so many steps, beside what the machine reads; leads and admins. */
      factor: z.optional(z.int().check(z.gte(-MOST_FACTOR), z.lte(MOST_FACTOR))),
      /** Needed when the priority goes down from P0 or P1. */
      reason: z.optional(words()),
    })
    .check(
      z.refine((body) => Object.keys(body).some((field) => field !== 'reason'), { error: 'A correction is needed.' }),
    );

export const classifyBody = classifyBodyWith(() => true);

/** What is stored under a key and masked everywhere else. */
export const REVEALED_FIELDS = ['text', 'contact.name', 'contact.email', 'contact.phone', 'contact.wechat'] as const;
export type RevealedField = (typeof REVEALED_FIELDS)[number];

export const revealBody = z.strictObject({
  fields: z.array(z.enum(REVEALED_FIELDS)).check(z.minLength(1), z.maxLength(20)),
  reason: words(500),
});
/** Null: the customer has not given it. */
export const revealAnswer = z.object({ values: z.partialRecord(z.enum(REVEALED_FIELDS), z.nullable(z.string())) });

export const presenceBody = z.strictObject({ state: z.enum(['present', 'away']) });

/** Several values of a filter, separated by commas. */
const anyOf = <const V extends readonly string[]>(values: V) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(',').map((part) => part.trim())),
    ),
    z.array(z.enum(values)),
  );
const oneOrMore = z.pipe(
  z.string(),
  z.transform((text) => text.split(',').map((part) => part.trim())),
);

export const historyQuery = z.strictObject(paging);

/** Corrections of items that were received on or after a UTC day. */
export const correctionsQuery = z.strictObject({ ...paging, since: z.iso.date() });

export const topicsQuery = z.strictObject({
  ...paging,
  /** Topics with an item since; the time that texts are compared for, when left out. */
  since: z.optional(z.iso.datetime({ offset: true })),
  sort: z.optional(z.enum(['count', 'growth'])),
});
export type TopicsQuery = z.infer<typeof topicsQuery>;
export const topicQuery = z.strictObject(paging);

export const listQuery = z.strictObject({
  ...paging,
  team: z.optional(oneOrMore),
  owner: z.optional(oneOrMore),
  status: z.optional(anyOf(STATUSES)),
  priority: z.optional(anyOf(PRIORITIES)),
  type: z.optional(anyOf(FEEDBACK_TYPES)),
  category: z.optional(oneOrMore),
  channel: z.optional(anyOf(CHANNELS)),
  language: z.optional(oneOrMore),
  sentiment: z.optional(anyOf(SENTIMENTS)),
  topic: z.optional(oneOrMore),
  due: z.optional(z.enum(['overdue', 'soon'])),
  q: z.optional(words(200)),
  sort: z.optional(z.enum(['received', 'urgency'])),
});
export type ListQuery = z.infer<typeof listQuery>;
