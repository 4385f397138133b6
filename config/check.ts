import { zoneOf } from '../lambdas/domain/calendar/zone.ts';
import { wallClock } from '../lambdas/domain/instants.ts';
import { PRIORITIES } from '../lambdas/domain/labels.ts';
import { unevenTemplates } from '../lambdas/templates/replies/catalogue.ts';
import { isLanguage, unknownTexts } from '../lambdas/templates/texts/catalogue.ts';
import { FUNCTION_NAMES } from '../lib/functions.ts';
import { priorityWeights } from './check-priority.ts';
import { retention } from './check-retention.ts';
import { routing } from './check-routing.ts';
import { serviceLevels } from './check-service-levels.ts';
import { resolveHolidays } from './holidays.ts';
import { type Problem, problemsOf } from './problems.ts';
import { type StageConfig, stageSchema } from './schema.ts';

/** A target's `calendar` that means: the calendar of the team that owns the item. */
const TEAM_CALENDAR = 'team';
/** Needs no entry: it is always there. */
const ROUND_THE_CLOCK = '24x7';

function unknownNames({ settings }: StageConfig): Problem[] {
  const { teams, calendars } = settings;
  const team = (path: string, name: string): Problem[] =>
    name in teams ? [] : [{ path, detail: `unknown team "${name}"` }];
  const calendar = (path: string, name: string): Problem[] =>
    name in calendars || name === ROUND_THE_CLOCK ? [] : [{ path, detail: `unknown calendar "${name}"` }];

  return [
    ...team('settings.fallbackTeam', settings.fallbackTeam),
    ...Object.entries(settings.taxonomy).flatMap(([id, category]) =>
      team(`settings.taxonomy.${id}.team`, category.team),
    ),
    ...Object.entries(teams).flatMap(([id, each]) => calendar(`settings.teams.${id}.calendar`, each.calendar)),
    ...PRIORITIES.flatMap((priority) => {
      const name = settings.policy.targets[priority].calendar;
      return name === TEAM_CALENDAR ? [] : calendar(`settings.policy.targets.${priority}.calendar`, name);
    }),
    ...calendar('settings.privacy.legalCalendar', settings.privacy.legalCalendar),
    ...(TEAM_CALENDAR in calendars
      ? [{ path: `settings.calendars.${TEAM_CALENDAR}`, detail: "this name stands for the owning team's calendar" }]
      : []),
  ];
}

function tiers({ settings }: StageConfig): Problem[] {
  const names = settings.tiers.map((tier) => tier.name);
  return [
    ...(names.includes('standard')
      ? []
      : [{ path: 'settings.tiers', detail: 'no tier "standard": a customer without a tier has this one' }]),
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index ? [] : [{ path: `settings.tiers.${index}.name`, detail: `"${name}" comes twice` }],
    ),
  ];
}

/** The queue that the second pass waits in holds a message no longer than this. */
const LONGEST_WAIT = 15 * 60_000;

function privacy({ settings }: StageConfig): Problem[] {
  return wallClock(settings.privacy.secondPass) / settings.speed > LONGEST_WAIT
    ? [{ path: 'settings.privacy.secondPass', detail: 'more than 15 minutes' }]
    : [];
}

function zones({ settings }: StageConfig): Problem[] {
  return (['reportZone', 'customerZone'] as const).flatMap((key) =>
    zoneOf(settings.company[key]) === undefined
      ? [{ path: `settings.company.${key}`, detail: `unknown time zone "${settings.company[key]}"` }]
      : [],
  );
}

/** A link that does not say which item it opens helps nobody. */
function deskUrl({ settings }: StageConfig): Problem[] {
  const { deskUrlTemplate } = settings;
  if (!deskUrlTemplate.includes('{id}')) return [{ path: 'settings.deskUrlTemplate', detail: 'without {id}' }];
  return URL.canParse(deskUrlTemplate) ? [] : [{ path: 'settings.deskUrlTemplate', detail: 'not a URL' }];
}

function mail({ settings, deployment }: StageConfig): Problem[] {
  const { name } = deployment.mailIdentity;
  const { from } = settings.mail;
  const domain = from.slice(from.indexOf('@') + 1);
  return name === from || domain === name || domain.endsWith(`.${name}`)
    ? []
    : [{ path: 'deployment.mailIdentity.name', detail: 'neither the address in settings.mail.from nor its domain' }];
}

/** A company's own words: keys that the product knows, languages that times can be written in. */
function texts({ settings }: StageConfig): Problem[] {
  const own = settings.texts ?? {};
  return [
    ...unknownTexts(own).map(({ language, key }) => ({
      path: `settings.texts.${language}.${key}`,
      detail: 'no such text',
    })),
    ...Object.keys(own)
      .filter((language) => !isLanguage(language))
      .map((language) => ({ path: `settings.texts.${language}`, detail: 'expected a language such as zh or en-GB' })),
  ];
}

/** A company's own templates of replies: languages that there are, and the same values in every variant. */
function replies({ settings }: StageConfig): Problem[] {
  const own = settings.replies ?? {};
  const languages = Object.entries(own).flatMap(([name, variants]) =>
    Object.keys(variants)
      .filter((language) => !isLanguage(language))
      .map((language) => ({
        path: `settings.replies.${name}.${language}`,
        detail: 'expected a language such as zh or en-GB',
      })),
  );
  const uneven = unevenTemplates(own).map(({ path, detail }) => ({ path: `settings.replies.${path}`, detail }));
  return [...languages, ...uneven];
}

/** Working hours cannot be divided: a stage faster than the clock is open round the clock and keeps nothing. */
function speed({ settings, deployment }: StageConfig): Problem[] {
  if (settings.speed === 1) return [];
  const closing = Object.entries(settings.calendars).flatMap(([name, spec]) =>
    spec === ROUND_THE_CLOCK
      ? []
      : [{ path: `settings.calendars.${name}`, detail: 'at another speed than 1 every calendar is "24x7"' }],
  );
  return deployment.removalProtection
    ? [...closing, { path: 'settings.speed', detail: 'a stage with removal protection runs at speed 1' }]
    : closing;
}

function functions({ deployment }: StageConfig): Problem[] {
  return Object.keys(deployment.reservedConcurrency)
    .filter((name) => !FUNCTION_NAMES.some((known) => known === name))
    .map((name) => ({ path: `deployment.reservedConcurrency.${name}`, detail: `unknown function "${name}"` }));
}

/** What no field can tell alone: each of these looks at two places. */
const CROSS_CHECKS = [
  unknownNames,
  routing,
  serviceLevels,
  priorityWeights,
  tiers,
  privacy,
  retention,
  zones,
  deskUrl,
  mail,
  texts,
  replies,
  speed,
  functions,
];

/** A stage as it is deployed, and remarks on what its files hold but a calendar does not take. */
export interface Checked {
  config: StageConfig;
  notes: string[];
}

/**
 * Reads a stage's configuration. All its problems are found at once, each with its path.
 * @param year of the deployment, around which holidays are worked out
 */
export function checkStage(
  given: unknown,
  year: number = new Date().getUTCFullYear(),
): Checked | { problems: Problem[] } {
  const resolved = resolveHolidays(given, import.meta.dirname, year);
  const parsed = stageSchema.safeParse(resolved.given);
  if (!parsed.success) return { problems: [...resolved.problems, ...problemsOf(parsed.error)] };
  const problems = [...resolved.problems, ...CROSS_CHECKS.flatMap((check) => check(parsed.data))];
  return problems.length > 0 ? { problems } : { config: parsed.data, notes: resolved.notes };
}
