import type { Settings } from '../lambdas/contracts/settings.ts';
import { officialCalendarsEndOn, officialChina } from './calendars.ts';
import type { Deployment } from './schema.ts';

const owned = (team: string, categories: readonly string[]): Settings['taxonomy'] =>
  Object.fromEntries(categories.map((category) => [category, { team }]));

const day = (...intervals: [string, string][]): [string, string][] => intervals;
const everyDay = (...intervals: [string, string][]) => ({
  mon: day(...intervals),
  tue: day(...intervals),
  wed: day(...intervals),
  thu: day(...intervals),
  fri: day(...intervals),
  sat: day(...intervals),
  sun: day(...intervals),
});

const OFFICE = day(['09:00', '12:00'], ['13:00', '18:00']);

const CALENDARS: Settings['calendars'] = {
  '24x7': '24x7',
  extended: { timeZone: 'Asia/Shanghai', hours: everyDay(['08:00', '22:00']) },
  'team-cn': officialChina({ ...everyDay(...OFFICE), sat: [], sun: [] }, OFFICE),
};

const TEAMS: Settings['teams'] = {
  product: { label: { zh: '产品团队', en: 'Product' }, calendar: 'team-cn' },
  app: { label: { zh: '应用团队', en: 'App' }, calendar: 'team-cn' },
  payments: { label: { zh: '支付团队', en: 'Payments' }, calendar: 'team-cn' },
  logistics: { label: { zh: '物流团队', en: 'Logistics' }, calendar: 'team-cn' },
  'customer-care': { label: { zh: '客户服务团队', en: 'Customer care' }, calendar: 'extended' },
  security: { label: { zh: '安全团队', en: 'Security' }, calendar: '24x7' },
};

const TAXONOMY: Settings['taxonomy'] = {
  ...owned('product', ['product.defect', 'product.appearance', 'product.performance']),
  ...owned('app', ['app.crash', 'app.slow', 'app.login', 'app.usability', 'app.data-loss']),
  ...owned('payments', [
    'payment.failed',
    'payment.wrong-charge',
    'payment.refund',
    'payment.invoice',
    'payment.price',
  ]),
  ...owned('logistics', [
    'delivery.late',
    'delivery.damaged',
    'delivery.lost',
    'delivery.wrong-item',
    'delivery.courier',
  ]),
  ...owned('customer-care', ['service.attitude', 'service.slow', 'service.wrong-answer']),
  ...owned('security', ['security.account', 'security.privacy', 'security.fraud']),
  ...owned('app', ['feature.new', 'feature.change']),
  ...owned('customer-care', ['other.general']),
};

const POLICY: Settings['policy'] = {
  id: 'default-1',
  targets: {
    P0: { calendar: '24x7', firstResponse: 'PT15M', untouched: 'PT5M', resolution: 'PT4H' },
    P1: { calendar: 'extended', firstResponse: 'PT30M', untouched: 'PT15M', plan: 'PT2H', resolution: 'PT24H' },
    P2: {
      calendar: 'team',
      firstResponse: 'PT4H',
      firstResponseOnTheWall: { complaint: 'PT24H' },
      resolution: 'PT48H',
    },
    P3: { calendar: 'team', firstResponse: 'P1D', resolution: 'P7D' },
  },
  ladder: [
    { share: 0.75, to: 'owner' },
    { share: 0.9, to: 'team' },
    { share: 1, to: 'lead' },
    { share: 1.25, to: 'head' },
    { share: 2, to: 'executive' },
  ],
  followUp: {
    ratingReminder: 'P3D',
    checkIn: 'P7D',
    surveyEvery: 'P90D',
    silence: 'P7D',
    autoClose: 'P7D',
    autoCloseMinor: 'P3D',
    reopenWindow: 'P14D',
    pageRights: 'P30D',
    nudgeEvery: 'PT4H',
    questionReminders: ['P2D', 'P5D'],
    questionTimeout: 'P7D',
    promiseBuffer: 'PT1H',
  },
};

/** What the product ships with; a company replaces or extends it in the file of its stage. */
export const defaultSettings = {
  version: '1',
  speed: 1,
  tiers: [
    { name: 'standard', vip: false },
    { name: 'vip', firstResponse: 'PT2H', resolution: 'PT24H', vip: true },
  ],
  calendars: CALENDARS,
  calendarsEndOn: officialCalendarsEndOn,
  policy: POLICY,
  teams: TEAMS,
  fallbackTeam: 'customer-care',
  routing: { rules: [], managers: [] },
  taxonomy: TAXONOMY,
  handledTypes: ['complaint', 'inquiry'],
  privacy: { legalCalendar: 'team-cn', within: 'P15D', secondPass: 'PT15M', indexVersions: [1], alsoAsk: 'nobody' },
  retention: { textDays: 730, contactDays: 730, historyDays: 1_825, auditDays: 2_190, rawMailDays: 30 },
  access: { agentsSee: 'team' },
  reveal: { perHour: 60 },
  analysis: { strategy: 'comprehend', sample: 0.02, reviewBelow: 0.75, routeBelow: 0.3 },
  // By itself nothing beside the words and the reach changes a level: all the rest together is less than one.
  priority: {
    level: { P0: 120, P1: 80, P2: 40, P3: 0 },
    sentiment: { negative: 10, mixed: 5 },
    intensity: 10,
    vip: 15,
    reach: { rising: 40, wide: 80 },
    factor: 40,
    tags: {},
    thresholds: { P1: 80, P2: 40 },
  },
  topics: { window: 'P30D', suspect: { copies: 5, within: 'PT10M' }, wideFrom: 100 },
} satisfies Partial<Settings>;

/** A deployment that loses nothing: protected, recoverable, watched. */
export const defaultDeployment = {
  removalProtection: true,
  recovery: { textDays: 14, keyDays: 1 },
  auditLock: 'governance',
  retention: { logDays: 30, failedRecordDays: 90, exportDays: 30 },
  api: { ratePerSecond: 200, burst: 400, createLogRole: true },
  failedRecords: { to: 'bucket', afterSeconds: 21_600 },
  reservedConcurrency: {},
  analysisConcurrency: 10,
  restored: {},
  tags: { application: 'closeloop' },
} satisfies Partial<Deployment>;
