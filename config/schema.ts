import * as z from 'zod/mini';
import { settingsSchema } from '../lambdas/contracts/settings.ts';

const days = (most: number) => z.int().check(z.gte(1), z.lte(most));
/** What CloudWatch Logs accepts as a retention. */
const logDays = z.union(
  [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096].map((n) => z.literal(n)),
  {
    error: 'expected a retention CloudWatch Logs knows: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365 … days',
  },
);
const tableName = z.string().check(z.regex(/^[A-Za-z0-9_.-]{3,255}$/, { error: 'expected the name of a table' }));

/** A restore from point-in-time makes a new table: its name (and stream) given here takes the place of the stack's own. */
const restored = z.strictObject({
  feedback: z.optional(
    z.strictObject({
      name: tableName,
      streamArn: z
        .string()
        .check(z.regex(/^arn:aws[a-z-]*:dynamodb:.+\/stream\/.+$/, { error: "expected a stream's ARN" })),
    }),
  ),
  keys: z.optional(tableName),
  ledger: z.optional(tableName),
  figures: z.optional(tableName),
  audit: z.optional(tableName),
  registry: z.optional(tableName),
});

export const deploymentSchema = z.strictObject({
  /** Left out: the account that the CDK's credentials belong to. */
  account: z.optional(z.string().check(z.regex(/^\d{12}$/, { error: 'expected twelve digits' }))),
  region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: 'expected a region such as eu-central-1' })),
  /** On: tables, keys and buckets outlive their stack and refuse to be deleted. */
  removalProtection: z.boolean(),
  recovery: z.strictObject({
    /** How far back texts can be restored. */
    textDays: days(35),
    /** How far back keys can be restored: an erasure is final only after this. */
    keyDays: days(35),
  }),
  /** How checkpoints of the audit are locked; `compliance`: nobody can lift it, not even to delete the account's data. */
  auditLock: z.enum(['governance', 'compliance']),
  retention: z.strictObject({ logDays, failedRecordDays: days(365), exportDays: days(365) }),
  alarms: z.strictObject({
    /** Off where the monitoring resources cannot be created. */
    enabled: z.boolean(),
    mail: z.optional(z.email()),
  }),
  mailIdentity: z.strictObject({
    /** The verified address or domain that mail is sent from. */
    name: z.string().check(z.minLength(3)),
    /** Off when the identity exists already. */
    create: z.boolean(),
  }),
  /** Where customers' pages are reached; `{restApiId}` is replaced. Left out: the API's own address. */
  pagesUrl: z.optional(z.url()),
  api: z.strictObject({
    ratePerSecond: z.int().check(z.gte(1), z.lte(10_000)),
    burst: z.int().check(z.gte(1), z.lte(5_000)),
    /** Off when the account has its logging role for API Gateway from elsewhere. */
    createLogRole: z.boolean(),
  }),
  /** What a stream's consumer gives up on, and when: `bucket` keeps whole records, `queue` only where they were. */
  failedRecords: z.strictObject({
    to: z.enum(['bucket', 'queue']),
    afterSeconds: z.int().check(z.gte(60), z.lte(86_400)),
  }),
  /** Reserved concurrency by function. */
  reservedConcurrency: z.record(z.string(), z.int().check(z.gte(0), z.lte(1_000))),
  /** How many batches are analysed at once at most: what Comprehend's quota bears. */
  analysisConcurrency: z.int().check(z.gte(2), z.lte(1_000)),
  restored,
  tags: z.record(z.string(), z.string()),
});

/** All that one stage is deployed with: what its functions know, and how its resources are made. */
export const stageSchema = z.strictObject({ settings: settingsSchema, deployment: deploymentSchema });

export type Deployment = z.infer<typeof deploymentSchema>;
export type StageConfig = z.infer<typeof stageSchema>;

type Settings = StageConfig['settings'];
type WorkingHours = Exclude<Settings['calendars'][string], '24x7'>;
/** A calendar in a stage's file: `holidays` may name places (`DE`, `DE-BY`) and iCal files beside it, too. */
type WrittenCalendar = '24x7' | (Omit<WorkingHours, 'holidays'> & { holidays?: string | readonly string[] });

/** A stage as its file writes it. */
export type StageFile = Omit<StageConfig, 'settings'> & {
  settings: Omit<Settings, 'calendars'> & { calendars: Record<string, WrittenCalendar> };
};
