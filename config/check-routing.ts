import type { Problem } from './problems.ts';
import type { StageConfig } from './schema.ts';

type Settings = StageConfig['settings'];
type Rule = Settings['routing']['rules'][number];

const notIn = (known: readonly string[], path: string, kind: string, value: string): Problem[] =>
  known.includes(value) ? [] : [{ path, detail: `unknown ${kind} "${value}"` }];

const at = (path: string, values: readonly string[] | undefined, check: (path: string, value: string) => Problem[]) =>
  (values ?? []).flatMap((value, index) => check(`${path}.${index}`, value));

/** Each category of the taxonomy and the levels above it: all that a condition can name. */
const categories = ({ taxonomy }: Settings): string[] =>
  Object.keys(taxonomy).flatMap((id) => {
    const levels = id.split('.');
    return levels.map((_, index) => levels.slice(0, index + 1).join('.'));
  });

function ruleProblems(rule: Rule, path: string, settings: Settings): Problem[] {
  const { when, team } = rule;
  const tiers = settings.tiers.map((tier) => tier.name);
  const known = categories(settings);
  return [
    ...notIn(Object.keys(settings.teams), `${path}.team`, 'team', team),
    ...at(`${path}.when.category`, when.category, (place, value) => notIn(known, place, 'category', value)),
    ...at(`${path}.when.tier`, when.tier, (place, value) => notIn(tiers, place, 'tier', value)),
  ];
}

function rules(settings: Settings): Problem[] {
  const all = settings.routing.rules;
  const ids = all.map((rule) => rule.id);
  return all.flatMap((rule, index) => {
    const path = `settings.routing.rules.${index}`;
    const twice = ids.indexOf(rule.id) < index ? [{ path: `${path}.id`, detail: `"${rule.id}" comes twice` }] : [];
    const greedy = Object.keys(rule.when).length === 0 && index < all.length - 1;
    const unreachable = [{ path: `${path}.when`, detail: 'fits everything: the rules after it are never reached' }];
    return [...twice, ...(greedy ? unreachable : []), ...ruleProblems(rule, path, settings)];
  });
}

function managers({ routing, tiers }: Settings): Problem[] {
  const vip = tiers.filter((tier) => tier.vip).map((tier) => tier.name);
  return routing.managers.flatMap(({ customer, source, tier }, index) => {
    const path = `settings.routing.managers.${index}`;
    return [
      ...((customer === undefined) === (tier === undefined)
        ? [{ path, detail: 'names either a customer or a tier' }]
        : []),
      ...(source !== undefined && customer === undefined
        ? [{ path: `${path}.source`, detail: 'only tells customers apart' }]
        : []),
      ...(tier === undefined ? [] : notIn(vip, `${path}.tier`, 'VIP tier', tier)),
    ];
  });
}

const siblings = ({ teams }: Settings): Problem[] =>
  Object.entries(teams).flatMap(([id, team]) =>
    at(`settings.teams.${id}.siblings`, team.siblings, (path, value) =>
      value === id
        ? [{ path, detail: 'a team is not its own sibling' }]
        : notIn(Object.keys(teams), path, 'team', value),
    ),
  );

/** Routing names what there is: teams, categories and tiers, each rule within reach. People are known to the registry alone. */
export const routing = ({ settings }: StageConfig): Problem[] => [
  ...rules(settings),
  ...managers(settings),
  ...siblings(settings),
];
