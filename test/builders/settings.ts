import type { Settings } from '../../lambdas/contracts/settings.ts';
import { type Policy, policyOf } from '../../lambdas/domain/service-level/policy.ts';

const team = (zh: string, en: string) => ({ label: { zh, en }, calendar: '24x7' });

/** Settings of a small company that is open round the clock, at the speed of the clock. */
export function someSettings(overrides: Partial<Settings> = {}): Settings {
  return {
    stage: 'test',
    version: '1',
    speed: 1,
    company: {
      name: { zh: '示例公司', en: 'Example Company' },
      reportZone: 'Asia/Shanghai',
      customerZone: 'Asia/Shanghai',
    },
    mail: { from: 'feedback@example.com' },
    oidc: { issuer: 'https://issuer.example.com', roleClaim: 'closeloop:role', teamsClaim: 'closeloop:teams' },
    deskUrlTemplate: 'https://desk.example.com/feedback/{id}',
    tiers: [
      { name: 'standard', vip: false },
      { name: 'vip', firstResponse: 'PT2H', resolution: 'PT24H', vip: true },
    ],
    calendars: { '24x7': '24x7' },
    calendarsEndOn: null,
    policy: somePolicySettings(),
    teams: {
      app: team('应用团队', 'App'),
      payments: team('支付团队', 'Payments'),
      'customer-care': team('客户服务团队', 'Customer care'),
    },
    fallbackTeam: 'customer-care',
    routing: { rules: [], managers: [] },
    taxonomy: {
      'app.crash': { team: 'app' },
      'app.slow': { team: 'app' },
      'payment.failed': { team: 'payments' },
      'payment.refund': { team: 'payments' },
      'other.general': { team: 'customer-care' },
    },
    handledTypes: ['complaint', 'inquiry'],
    privacy: { legalCalendar: '24x7', within: 'P15D', secondPass: 'PT15M', indexVersions: [1], alsoAsk: 'nobody' },
    retention: { textDays: 730, contactDays: 730, historyDays: 1_825, auditDays: 2_190, rawMailDays: 30 },
    access: { agentsSee: 'team' },
    reveal: { perHour: 60 },
    analysis: { strategy: 'comprehend', sample: 0, reviewBelow: 0.6, routeBelow: 0.6 },
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
    ...overrides,
  };
}

function somePolicySettings(): Settings['policy'] {
  return {
    id: 'test-1',
    targets: {
      P0: { calendar: '24x7', firstResponse: 'PT15M', untouched: 'PT5M', resolution: 'PT4H' },
      P1: { calendar: '24x7', firstResponse: 'PT30M', untouched: 'PT15M', plan: 'PT2H', resolution: 'PT24H' },
      P2: { calendar: '24x7', firstResponse: 'PT4H', resolution: 'PT48H' },
      P3: { calendar: '24x7', firstResponse: 'P1D', resolution: 'P7D' },
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
}

/** The policy of `someSettings`, ready to compute with. */
export const somePolicy = (overrides: Partial<Settings> = {}): Policy => policyOf(someSettings(overrides));
