import { describe, expect, it } from 'vitest';
import { checkStage } from '../../../config/check.ts';
import production from '../production.ts';
import type { Json } from '../support.ts';

type Change = (settings: Json) => void;

function problemsOf(change: Change): [path: string, detail: string][] {
  const config: Json = structuredClone(production);
  change(config.settings);
  const checked = checkStage(config);
  return 'problems' in checked ? checked.problems.map(({ path, detail }) => [path, detail]) : [];
}

const targets = 'settings.policy.targets';
const followUp = 'settings.policy.followUp';
const inHours = { timeZone: 'Asia/Shanghai', hours: { mon: [['09:00', '18:00']] } };

describe('R3.2 R7.1 service levels that cannot be kept are refused at the field', () => {
  const wrong: [what: string, path: string, change: Change][] = [
    ['a target of no time', `${targets}.P1.firstResponse`, (s) => (s.policy.targets.P1.firstResponse = 'PT0S')],
    ['a target of no hours', `${targets}.P0.resolution`, (s) => (s.policy.targets.P0.resolution = 'PT0H0M')],
    ['a target of no days', `${targets}.P3.resolution`, (s) => (s.policy.targets.P3.resolution = 'P0D')],
    ['a target below zero', `${targets}.P2.resolution`, (s) => (s.policy.targets.P2.resolution = '-PT4H')],
    ['a plan of no time', `${targets}.P1.plan`, (s) => (s.policy.targets.P1.plan = 'PT0M')],
    [
      'no time on the wall',
      `${targets}.P2.firstResponseOnTheWall.complaint`,
      (s) => (s.policy.targets.P2.firstResponseOnTheWall.complaint = 'PT0S'),
    ],
    ['a tier of no time', 'settings.tiers.1.firstResponse', (s) => (s.tiers[1].firstResponse = 'PT0S')],
    [
      'a first response after the resolution',
      `${targets}.P0.firstResponse`,
      (s) => (s.policy.targets.P0.firstResponse = 'PT5H'),
    ],
    ['a plan after the resolution', `${targets}.P1.plan`, (s) => (s.policy.targets.P1.plan = 'PT25H')],
    [
      'a first touch after the first response',
      `${targets}.P1.untouched`,
      (s) => (s.policy.targets.P1.untouched = 'PT31M'),
    ],
    [
      'a tier whose first response is after its resolution',
      'settings.tiers.1.firstResponse',
      (s) => (s.tiers[1].firstResponse = 'PT48H'),
    ],
    ['a target beyond a century', `${targets}.P2.resolution`, (s) => (s.policy.targets.P2.resolution = 'PT900000H')],
    ['days beyond a century', `${targets}.P3.resolution`, (s) => (s.policy.targets.P3.resolution = 'P90000D')],
    ['an unknown calendar', `${targets}.P2.calendar`, (s) => (s.policy.targets.P2.calendar = 'late')],
    ['an unknown team', 'settings.taxonomy.app.slow.team', (s) => (s.taxonomy['app.slow'].team = 'apps')],
    [
      'a calendar without working time',
      'settings.calendars.office.hours',
      (s) => (s.calendars.office = { ...inHours, hours: { mon: [] } }),
    ],
    [
      'a calendar of make-up days alone',
      'settings.calendars.office.hours',
      (s) => (s.calendars.office = { ...inHours, hours: {}, workdays: { '2026-10-10': [['09:00', '18:00']] } }),
    ],
    [
      'intervals that overlap',
      'settings.calendars.office.hours.mon',
      (s) =>
        (s.calendars.office = {
          ...inHours,
          hours: {
            mon: [
              ['09:00', '13:00'],
              ['12:00', '18:00'],
            ],
          },
        }),
    ],
    [
      'make-up hours that overlap',
      'settings.calendars.office.workdays.2026-10-10',
      (s) =>
        (s.calendars.office = {
          ...inHours,
          workdays: {
            '2026-10-10': [
              ['09:00', '13:00'],
              ['12:00', '18:00'],
            ],
          },
        }),
    ],
    [
      'a holiday that is no day',
      'settings.calendars.office.holidays.0',
      (s) => (s.calendars.office = { ...inHours, holidays: ['2026-02-30'] }),
    ],
    ['a ladder without a rung', 'settings.policy.ladder', (s) => (s.policy.ladder = [])],
    ['two rungs at once', 'settings.policy.ladder.2.share', (s) => (s.policy.ladder[2].share = 0.9)],
    ['a rung at the start', 'settings.policy.ladder.0.share', (s) => (s.policy.ladder[0].share = 0)],
    ['a level twice', 'settings.policy.ladder.1.to', (s) => (s.policy.ladder[1].to = 'owner')],
    [
      'reminders in the wrong order',
      `${followUp}.questionReminders.1`,
      (s) => (s.policy.followUp.questionReminders = ['P5D', 'P2D']),
    ],
    [
      'a reminder twice',
      `${followUp}.questionReminders.1`,
      (s) => (s.policy.followUp.questionReminders = ['PT48H', 'P2D']),
    ],
    [
      'a reminder after the end of the wait',
      `${followUp}.questionReminders.1`,
      (s) => (s.policy.followUp.questionReminders = ['P2D', 'P7D']),
    ],
    [
      'a reminder at once',
      `${followUp}.questionReminders.0`,
      (s) => (s.policy.followUp.questionReminders = ['PT0S', 'P2D']),
    ],
    [
      'a rating asked for after the close',
      `${followUp}.ratingReminder`,
      (s) => (s.policy.followUp.ratingReminder = 'P7D'),
    ],
    ['minor items closed last', `${followUp}.autoCloseMinor`, (s) => (s.policy.followUp.autoCloseMinor = 'P8D')],
    ...[
      'ratingReminder',
      'checkIn',
      'autoClose',
      'autoCloseMinor',
      'reopenWindow',
      'pageRights',
      'nudgeEvery',
      'questionTimeout',
      'promiseBuffer',
    ].map((field): [string, string, Change] => [
      `a ${field} of no time`,
      `${followUp}.${field}`,
      (s) => (s.policy.followUp[field] = 'PT0S'),
    ]),
    ['a law that leaves no time', 'settings.privacy.within', (s) => (s.privacy.within = 'P0D')],
    ['a link to no item', 'settings.deskUrlTemplate', (s) => (s.deskUrlTemplate = 'https://desk.example.com')],
    ['a link that is none', 'settings.deskUrlTemplate', (s) => (s.deskUrlTemplate = 'desk/{id}')],
  ];

  it.each(wrong)('%s: %s', (_, path, change) => {
    expect(problemsOf(change).map(([where]) => where)).toEqual([path]);
  });

  it('says what is wrong', () => {
    expect(problemsOf((s) => (s.policy.targets.P0.firstResponse = 'PT0S'))).toEqual([
      [`${targets}.P0.firstResponse`, 'target: must be above zero'],
    ]);
    expect(problemsOf((s) => (s.policy.targets.P0.firstResponse = 'PT5H'))).toEqual([
      [`${targets}.P0.firstResponse`, 'later than the resolution, PT4H'],
    ]);
  });

  it('hours and working days stand side by side', () => {
    expect(
      problemsOf((s) => Object.assign(s.policy.targets.P3, { firstResponse: 'PT30H', resolution: 'P1D' })),
    ).toEqual([]);
  });
});
