import type { Feedback } from '../../lambdas/contracts/feedback.ts';
import type { Settings } from '../../lambdas/contracts/settings.ts';
import type { Demand } from '../../lambdas/domain/routing/candidates.ts';
import type { Candidate, Rule, World } from '../../lambdas/domain/routing/world.ts';
import { aFeedback, after, ms, RECEIVED_AT, someFindings } from './feedback.ts';
import { somePolicy, someSettings } from './settings.ts';

/** Friday, 16:00 in Shanghai. */
export const NOW = ms(RECEIVED_AT);

/** Open from nine to six in Shanghai on weekdays, thirteen hours behind in New York. */
export const OFFICES: Settings['calendars'] = {
  shanghai: { timeZone: 'Asia/Shanghai', hours: weekdays(['09:00', '18:00']) },
  'new-york': { timeZone: 'America/New_York', hours: weekdays(['09:00', '18:00']) },
};

function weekdays(shift: [string, string]) {
  return { mon: [shift], tue: [shift], wed: [shift], thu: [shift], fri: [shift] };
}

const label = { zh: '团队', en: 'Team' };

/** Settings of a company whose team app works in Shanghai, with a sibling in New York. */
export const officeSettings = (overrides: Partial<Settings> = {}): Settings =>
  someSettings({
    calendars: OFFICES,
    teams: {
      ...someSettings().teams,
      app: { label, calendar: 'shanghai', siblings: ['app-us'] },
      'app-us': { label, calendar: 'new-york' },
    },
    ...overrides,
  });

/** Somebody at work, with room, who was never given anything. */
export const aCandidate = (id: string, overrides: Partial<Candidate> = {}): Candidate => ({
  id,
  name: `name of ${id}`,
  teams: ['app'],
  languages: ['zh', 'en'],
  skills: [],
  capacity: 20,
  load: 0,
  present: true,
  seenAt: null,
  shift: null,
  lastAssignedAt: null,
  ...overrides,
});

/** An understood item that nobody has routed: a complaint of category app.crash, P2, in Chinese. */
export function aTriaged(overrides: Partial<Feedback> = {}): Feedback {
  const { item } = after(aFeedback(), { name: 'understood', findings: someFindings() });
  return { ...item, ...overrides };
}

export const aRule = (overrides: Partial<Rule> = {}): Rule => ({
  id: 'a-rule',
  when: {},
  team: 'payments',
  ...overrides,
});

export interface Given extends Partial<Omit<World, 'table' | 'policy' | 'people'>> {
  settings?: Settings;
  people?: readonly Candidate[];
}

/** What routing decides by; `members` are among the people, and with nothing else given there is nobody. */
export function aWorld({ settings = someSettings(), people = [], members = [], ...rest }: Given = {}): World {
  return {
    table: settings,
    policy: somePolicy(settings),
    known: [],
    scores: {},
    oncall: [],
    ...rest,
    members,
    people: new Map([...members, ...people].map((one) => [one.id, one])),
  };
}

/** What an ordinary item asks of its owner in team app. */
export const aDemand = (overrides: Partial<Demand> = {}): Demand => ({
  policy: somePolicy(),
  now: NOW,
  team: 'app',
  weight: 2,
  language: 'zh',
  requires: [],
  prefers: [],
  stretched: false,
  avoid: null,
  ...overrides,
});
