import * as z from 'zod/mini';
import { defaultDeployment, defaultSettings } from './defaults.ts';
import { problemsOf } from './problems.ts';
import type { StageConfig } from './schema.ts';

/** What the local cloud knows only once it runs; every field has a default, so the stage also synthesizes without it. */
const localCloud = z.strictObject({
  speed: z.prefault(z.number().check(z.positive()), 60),
  region: z.prefault(z.string(), 'us-east-1'),
  /** The emulator's address, no trailing slash. */
  gatewayUrl: z.prefault(z.url(), 'http://127.0.0.1:4566'),
  issuer: z.prefault(z.url(), 'http://127.0.0.1:8080'),
  audience: z.optional(z.string()),
  /** Prefix of the customers' pages; `{restApiId}` is replaced. */
  pagesUrl: z.optional(z.url()),
  deskUrlTemplate: z.optional(z.string()),
  mailFrom: z.prefault(z.email(), 'feedback@closeloop.example.com'),
});

function readLocalCloud(text: string): z.infer<typeof localCloud> {
  const read = localCloud.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  const wrong = problemsOf(read.error).map(({ path, detail }) => `${path}: ${detail}`);
  throw new Error(`CLOSELOOP_LOCAL: ${wrong.join('; ')}`);
}

const cloud = readLocalCloud(process.env['CLOSELOOP_LOCAL'] ?? '{}');

const roundTheClock = <T extends object>(entries: Record<string, T>) =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...entry, calendar: '24x7' }]));

const { policy, teams } = defaultSettings;

const config: StageConfig = {
  settings: {
    ...defaultSettings,
    stage: 'local',
    speed: cloud.speed,
    company: { name: { zh: '本地演示', en: 'Local demo' }, reportZone: 'Asia/Shanghai', customerZone: 'Asia/Shanghai' },
    mail: { from: cloud.mailFrom },
    oidc: {
      issuer: cloud.issuer,
      ...(cloud.audience === undefined ? {} : { audience: cloud.audience }),
      roleClaim: 'closeloop:role',
      teamsClaim: 'closeloop:teams',
    },
    deskUrlTemplate: cloud.deskUrlTemplate ?? `${cloud.gatewayUrl}/v1/desk/feedback/{id}`,
    calendars: { '24x7': '24x7' },
    privacy: { ...defaultSettings.privacy, legalCalendar: '24x7' },
    calendarsEndOn: null,
    teams: roundTheClock(teams),
    policy: {
      ...policy,
      targets: {
        P0: { ...policy.targets.P0, calendar: '24x7' },
        P1: { ...policy.targets.P1, calendar: '24x7' },
        P2: { ...policy.targets.P2, calendar: '24x7' },
        P3: { ...policy.targets.P3, calendar: '24x7' },
      },
    },
  },
  deployment: {
    ...defaultDeployment,
    region: cloud.region,
    removalProtection: false,
    retention: { logDays: 1, failedRecordDays: 1, exportDays: 1 },
    alarms: { enabled: false },
    mailIdentity: { name: cloud.mailFrom, create: true },
    pagesUrl: cloud.pagesUrl ?? `${cloud.gatewayUrl}/restapis/{restApiId}/v/_user_request_`,
    api: { ratePerSecond: 10_000, burst: 5_000, createLogRole: false },
    failedRecords: { to: 'queue', afterSeconds: 60 },
  },
};

export default config;
