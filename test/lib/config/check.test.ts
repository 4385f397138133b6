import { describe, expect, it } from 'vitest';
import { checkStage } from '../../../config/check.ts';
import local from '../../../config/local.ts';
import production from '../production.ts';
import type { Json } from '../support.ts';

type Change = (config: Json) => void;

function problemsOf(change: Change, of = production): string[] {
  const config = structuredClone(of);
  change(config);
  const checked = checkStage(config);
  return 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
}

describe('a stage', () => {
  it.each([
    ['production.example', production],
    ['local', local],
  ])('%s is accepted as it is', (_, config) => {
    expect(checkStage(config)).toEqual({ config, notes: [] });
  });

  const wrong: [what: string, path: string, change: Change][] = [
    ['no stage', 'settings.stage', (c) => delete c.settings.stage],
    ['a stage name that no resource can have', 'settings.stage', (c) => (c.settings.stage = 'Prod!')],
    ['a misspelt setting', 'settings.fallbackTaem', (c) => (c.settings.fallbackTaem = 'app')],
    ['a misspelt setting deep inside', 'deployment.api.rate', (c) => (c.deployment.api.rate = 1)],
    ['no region', 'deployment.region', (c) => delete c.deployment.region],
    ['a region that is none', 'deployment.region', (c) => (c.deployment.region = 'Frankfurt')],
    ['an account that is none', 'deployment.account', (c) => (c.deployment.account = '1234')],
    [
      'a retention CloudWatch does not know',
      'deployment.retention.logDays',
      (c) => (c.deployment.retention.logDays = 31),
    ],
    [
      'index versions in the wrong order',
      'settings.privacy.indexVersions',
      (c) => (c.settings.privacy.indexVersions = [2, 1]),
    ],
    ['text kept longer than history', 'settings.retention.textDays', (c) => (c.settings.retention.textDays = 1_900)],
    [
      'contact kept longer than text',
      'settings.retention.contactDays',
      (c) => (c.settings.retention.contactDays = 731),
    ],
    [
      'mails kept longer than text',
      'settings.retention.rawMailDays',
      (c) => (c.settings.retention = { ...c.settings.retention, textDays: 60, contactDays: 60, rawMailDays: 61 }),
    ],
    [
      'an audit shorter than history',
      'settings.retention.historyDays',
      (c) => (c.settings.retention.auditDays = 1_000),
    ],
    [
      'text that ends while it may be spoken of',
      'settings.retention.textDays',
      (c) => (c.settings.retention.textDays = 30),
    ],
    [
      'exports kept longer than text',
      'deployment.retention.exportDays',
      (c) => (
        (c.deployment.retention.exportDays = 100),
        (c.settings.retention.textDays = 90),
        (c.settings.retention.contactDays = 90)
      ),
    ],
    ['a recovery beyond 35 days', 'deployment.recovery.textDays', (c) => (c.deployment.recovery.textDays = 36)],
    [
      'giving records up too early',
      'deployment.failedRecords.afterSeconds',
      (c) => (c.deployment.failedRecords.afterSeconds = 30),
    ],
    [
      'concurrency below zero',
      'deployment.reservedConcurrency.desk',
      (c) => (c.deployment.reservedConcurrency.desk = -1),
    ],
    [
      'concurrency of a function that is none',
      'deployment.reservedConcurrency.dsk',
      (c) => (c.deployment.reservedConcurrency.dsk = 5),
    ],
    [
      'a restored stream that is none',
      'deployment.restored.feedback.streamArn',
      (c) => (c.deployment.restored.feedback = { name: 'restored', streamArn: 'x' }),
    ],
    ['an alarm address that is none', 'deployment.alarms.mail', (c) => (c.deployment.alarms.mail = 'operations')],
    ['a pages URL that is none', 'deployment.pagesUrl', (c) => (c.deployment.pagesUrl = 'feedback')],
    [
      'mail from a domain that is not the identity',
      'deployment.mailIdentity.name',
      (c) => (c.deployment.mailIdentity.name = 'example.org'),
    ],
    [
      'a category of an unknown team',
      'settings.taxonomy.app.crash.team',
      (c) => (c.settings.taxonomy['app.crash'].team = 'apps'),
    ],
    [
      'a category that is not level1.level2',
      'settings.taxonomy.crash',
      (c) => (c.settings.taxonomy['crash'] = { team: 'app' }),
    ],
    ['an unknown fallback team', 'settings.fallbackTeam', (c) => (c.settings.fallbackTeam = 'nobody')],
    [
      'a team with an unknown calendar',
      'settings.teams.app.calendar',
      (c) => (c.settings.teams.app.calendar = 'team-us'),
    ],
    [
      'a target with an unknown calendar',
      'settings.policy.targets.P1.calendar',
      (c) => (c.settings.policy.targets.P1.calendar = 'late'),
    ],
    ['a missing priority', 'settings.policy.targets.P2', (c) => delete c.settings.policy.targets.P2],
    [
      'a target in words',
      'settings.policy.targets.P0.firstResponse',
      (c) => (c.settings.policy.targets.P0.firstResponse = '15 minutes'),
    ],
    ['a ladder without a rung', 'settings.policy.ladder', (c) => (c.settings.policy.ladder = [])],
    [
      'a ladder that goes back in time',
      'settings.policy.ladder.1.share',
      (c) => (c.settings.policy.ladder[1].share = 0.5),
    ],
    ['a ladder that goes down', 'settings.policy.ladder.2.to', (c) => (c.settings.policy.ladder[2].to = 'owner')],
    ['a ladder to nobody', 'settings.policy.ladder.0.to', (c) => (c.settings.policy.ladder[0].to = 'boss')],
    ['no standard tier', 'settings.tiers', (c) => (c.settings.tiers = c.settings.tiers.slice(1))],
    ['a tier twice', 'settings.tiers.2.name', (c) => c.settings.tiers.push(c.settings.tiers[1])],
    [
      'a text that nobody reads',
      'settings.texts.zh.mail.helo',
      (c) => (c.settings.texts = { zh: { 'mail.helo': '' } }),
    ],
    [
      'a template with other values than its other variants',
      'settings.replies.refund-started.zh.formal',
      (c) => (c.settings.replies = { 'refund-started': { zh: { formal: '{sum}' } } }),
    ],
    [
      'a template in a language that is none',
      'settings.replies.hours.zh_CN',
      (c) => (c.settings.replies = { hours: { zh_CN: { formal: '9' } } }),
    ],
    ['a language that is none', 'settings.texts.zh_CN', (c) => (c.settings.texts = { zh_CN: {} })],
    ['an unknown time zone', 'settings.company.reportZone', (c) => (c.settings.company.reportZone = 'Mars/Olympus')],
    [
      'a calendar of an unknown time zone',
      'settings.calendars.team-cn.timeZone',
      (c) => (c.settings.calendars['team-cn'].timeZone = 'Mars/Olympus'),
    ],
    [
      'a shift that ends before it begins',
      'settings.calendars.team-cn.hours.mon.0',
      (c) => (c.settings.calendars['team-cn'].hours.mon = [['18:00', '09:00']]),
    ],
    [
      'a calendar with a name that means something else',
      'settings.calendars.team',
      (c) => (c.settings.calendars.team = '24x7'),
    ],
    ['an unknown type', 'settings.handledTypes.0', (c) => (c.settings.handledTypes = ['rant'])],
    ['an unknown strategy', 'settings.analysis.strategy', (c) => (c.settings.analysis.strategy = 'magic')],
    ['an issuer that is no URL', 'settings.oidc.issuer', (c) => (c.settings.oidc.issuer = 'me')],
    ['speed in production', 'settings.speed', (c) => (c.settings.speed = 60)],
  ];

  it.each(wrong)('with %s is refused at %s', (_, path, change) => {
    expect(problemsOf(change)).toContain(path);
  });

  it('is told of all its problems at once', () => {
    const problems = problemsOf((c) => {
      c.settings.fallbackTeam = 'nobody';
      c.settings.policy.ladder[1].share = 0.1;
      c.settings.company.customerZone = 'Mars/Olympus';
    });
    expect(problems.toSorted()).toEqual([
      'settings.company.customerZone',
      'settings.fallbackTeam',
      'settings.policy.ladder.1.share',
    ]);
  });

  it('cannot hurry through working hours', () => {
    const change: Change = (c) => (c.settings.calendars['team-cn'] = production.settings.calendars['team-cn']);
    expect(problemsOf(change, local)).toEqual(['settings.calendars.team-cn']);
  });
});
