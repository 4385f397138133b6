import { describe, expect, it } from 'vitest';
import { checkStage } from '../../../config/check.ts';
import local from '../../../config/local.ts';
import type { StageConfig } from '../../../config/schema.ts';
import production from '../production.ts';

type Routing = StageConfig['settings']['routing'];

function problemsOf(settings: object, of: StageConfig = production): [path: string, detail: string][] {
  const checked = checkStage({ ...of, settings: { ...of.settings, ...settings } });
  return 'problems' in checked ? checked.problems.map(({ path, detail }) => [path, detail]) : [];
}

const rule = (change: object = {}): Routing['rules'][number] => ({
  id: 'a-rule',
  when: { type: ['complaint'] },
  team: 'app',
  ...change,
});
const withRules = (...rules: object[]) => ({ routing: { rules, managers: [] } });
const withManager = (manager: object) => ({ routing: { rules: [], managers: [manager] } });

describe('R3.1 routing as configuration', () => {
  it('may use every condition, skills, managers and siblings', () => {
    const when = {
      type: ['complaint', 'inquiry'],
      category: ['app', 'payment.refund'],
      tag: ['loud'],
      product: ['wallet'],
      language: ['zh'],
      region: ['CN'],
      channel: ['hotline'],
      tier: ['vip'],
      priority: ['P0', 'P1'],
    };
    const routing = {
      rules: [rule({ when, requires: ['ios'], prefers: ['vip'] }), rule({ id: 'rest', when: {} })],
      managers: [
        { customer: 'c-1', source: 'web', person: 'p-1' },
        { tier: 'vip', person: 'p-2' },
      ],
    };
    const teams = {
      ...production.settings.teams,
      app: { ...production.settings.teams['app'], siblings: ['security'] },
    };
    expect(problemsOf({ routing, teams })).toEqual([]);
  });

  const first = 'settings.routing.rules.0';
  const wrong: [what: string, path: string, settings: object][] = [
    ['an unknown team', `${first}.team`, withRules(rule({ team: 'apps' }))],
    ['an unknown category', `${first}.when.category.1`, withRules(rule({ when: { category: ['app', 'app.crsh'] } }))],
    ['half a category', `${first}.when.category.0`, withRules(rule({ when: { category: ['pay'] } }))],
    ['an unknown tier', `${first}.when.tier.0`, withRules(rule({ when: { tier: ['diamond'] } }))],
    ['an unknown type', `${first}.when.type.0`, withRules(rule({ when: { type: ['rant'] } }))],
    ['an unknown channel', `${first}.when.channel.0`, withRules(rule({ when: { channel: ['fax'] } }))],
    ['an unknown priority', `${first}.when.priority.0`, withRules(rule({ when: { priority: ['P4'] } }))],
    ['a condition of no value', `${first}.when.product`, withRules(rule({ when: { product: [] } }))],
    ['an unknown condition', `${first}.when.weather`, withRules(rule({ when: { weather: ['rain'] } }))],
    ['a rule without a team', `${first}.team`, withRules({ id: 'a-rule', when: {} })],
    ['a rule with an id that is none', `${first}.id`, withRules(rule({ id: 'A rule' }))],
    ['an unknown field', `${first}.owner`, withRules(rule({ owner: 'p-1' }))],
    ['an empty skill', `${first}.requires.0`, withRules(rule({ requires: [''] }))],
    ['a rule twice', 'settings.routing.rules.1.id', withRules(rule(), rule())],
    ['a rule that lets no other be reached', `${first}.when`, withRules(rule({ when: {} }), rule({ id: 'next' }))],
    ['a manager of nobody', 'settings.routing.managers.0', withManager({ person: 'p-1' })],
    ['a manager of both', 'settings.routing.managers.0', withManager({ customer: 'c', tier: 'vip', person: 'p-1' })],
    ['nobody as a manager', 'settings.routing.managers.0.person', withManager({ customer: 'c-1' })],
    ['a manager of an unknown tier', 'settings.routing.managers.0.tier', withManager({ tier: 'gold', person: 'p' })],
    ['a manager of everybody', 'settings.routing.managers.0.tier', withManager({ tier: 'standard', person: 'p' })],
    [
      'a tier’s manager for one source',
      'settings.routing.managers.0.source',
      withManager({ tier: 'vip', source: 'web', person: 'p' }),
    ],
    ['no routing at all', 'settings.routing', { routing: undefined }],
    ['no rules', 'settings.routing.rules', { routing: { managers: [] } }],
  ];

  it.each(wrong)('with %s is refused at %s', (_, path, settings) => {
    expect(problemsOf(settings).map(([where]) => where)).toEqual([path]);
  });

  it.each([
    ['an unknown team', 'apps', 'unknown team "apps"'],
    ['the team itself', 'app', 'a team is not its own sibling'],
  ])('a sibling that is %s is refused', (_, sibling, detail) => {
    const { teams } = local.settings;
    const app = { ...teams['app'], siblings: ['security', sibling] };
    expect(problemsOf({ teams: { ...teams, app } }, local)).toEqual([['settings.teams.app.siblings.1', detail]]);
  });
});
