import { type Compiled, compileCalendar, deadline, parseTarget } from '../lambdas/domain/calendar/index.ts';
import { wallClock } from '../lambdas/domain/instants.ts';
import { LEVELS, PRIORITIES } from '../lambdas/domain/labels.ts';
import type { Problem } from './problems.ts';
import type { StageConfig } from './schema.ts';

type Settings = StageConfig['settings'];
/** A setting that may be left out, with its path. */
type Written = readonly [path: string, text: string | undefined];

/** A target's `calendar` that means: the calendar of the team that owns the item. */
const TEAM_CALENDAR = 'team';
/** Any Monday: targets are tried from here. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** A target in milliseconds, a working day as a whole one; undefined for one that the schema refuses anyway. */
function size(text: string): number | undefined {
  const parsed = parseTarget(text);
  if (!parsed.ok) return undefined;
  return parsed.target.kind === 'counted' ? parsed.target.ms : parsed.target.days * DAY;
}

const countsDays = (text: string): boolean => text.endsWith('D');

/** Two targets that count alike must not be the wrong way round; hours and working days are not compared. */
function inOrder([path, earlier]: Written, [, later]: Written, than: string): Problem[] {
  if (earlier === undefined || later === undefined || countsDays(earlier) !== countsDays(later)) return [];
  return (size(earlier) ?? 0) > (size(later) ?? 0) ? [{ path, detail: `later than ${than}, ${later}` }] : [];
}

/** A first response comes before the resolution; a plan and a first touch before either. */
function targetOrder({ policy, tiers }: Settings): Problem[] {
  const ofPriorities = PRIORITIES.flatMap((priority) => {
    const path = `settings.policy.targets.${priority}`;
    const { firstResponse, untouched, plan, resolution } = policy.targets[priority];
    const last: Written = [`${path}.resolution`, resolution];
    return [
      ...inOrder([`${path}.firstResponse`, firstResponse], last, 'the resolution'),
      ...inOrder([`${path}.plan`, plan], last, 'the resolution'),
      ...inOrder([`${path}.untouched`, untouched], [`${path}.firstResponse`, firstResponse], 'the first response'),
    ];
  });
  const ofTiers = tiers.flatMap(({ firstResponse, resolution }, index) => {
    const path = `settings.tiers.${index}`;
    return inOrder([`${path}.firstResponse`, firstResponse], [`${path}.resolution`, resolution], 'the resolution');
  });
  return [...ofPriorities, ...ofTiers];
}

/** The calendars that targets of a priority may be counted in. */
function calendarsOf({ policy, teams, calendars }: Settings, priority: (typeof PRIORITIES)[number]): Compiled[] {
  const named = policy.targets[priority].calendar;
  const names = named === TEAM_CALENDAR ? Object.values(teams).map(({ calendar }) => calendar) : [named];
  return [...new Set(names)].flatMap((name) => {
    const compiled = compileCalendar(calendars[name] ?? name);
    return compiled.ok ? [compiled.calendar] : [];
  });
}

function unreachable(calendars: readonly Compiled[], [path, text]: Written): Problem[] {
  const parsed = text === undefined ? undefined : parseTarget(text);
  if (parsed?.ok !== true) return [];
  for (const calendar of calendars) {
    const due = deadline({ startedAt: MONDAY, target: parsed.target, calendar, holds: [] });
    if (!due.ok) return [{ path, detail: due.problem }];
  }
  return [];
}

/** Every target comes to its end in each calendar that it may be counted in. */
function reachableTargets(settings: Settings): Problem[] {
  const { policy, tiers } = settings;
  const ofPriorities = PRIORITIES.flatMap((priority) => {
    const path = `settings.policy.targets.${priority}`;
    const { firstResponse, untouched, plan, resolution } = policy.targets[priority];
    const written = Object.entries({ firstResponse, untouched, plan, resolution });
    const calendars = calendarsOf(settings, priority);
    return written.flatMap(([field, text]) => unreachable(calendars, [`${path}.${field}`, text]));
  });
  const all = PRIORITIES.flatMap((priority) => calendarsOf(settings, priority));
  const ofTiers = tiers.flatMap(({ firstResponse, resolution }, index) => [
    ...unreachable(all, [`settings.tiers.${index}.firstResponse`, firstResponse]),
    ...unreachable(all, [`settings.tiers.${index}.resolution`, resolution]),
  ]);
  return [...ofPriorities, ...ofTiers];
}

/** Weekly hours of nothing end with the last make-up day; then no clock would ever run again. */
const openWeeks = ({ calendars }: Settings): Problem[] =>
  Object.entries(calendars).flatMap(([name, spec]) =>
    spec === '24x7' || Object.values(spec.hours).some((day = []) => day.length > 0)
      ? []
      : [{ path: `settings.calendars.${name}.hours`, detail: 'open on no day of the week' }],
  );

/** The ladder climbs: each rung later than the one before and to a higher level. */
function ladder({ policy }: Settings): Problem[] {
  const rungs = policy.ladder;
  if (rungs.length === 0) return [{ path: 'settings.policy.ladder', detail: 'no rung: nobody would be warned' }];
  return rungs.flatMap((rung, index) => {
    const before = rungs[index - 1];
    if (before === undefined) return [];
    const path = `settings.policy.ladder.${index}`;
    const later: Problem[] =
      rung.share > before.share ? [] : [{ path: `${path}.share`, detail: `not later than ${before.share} before it` }];
    const higher: Problem[] =
      LEVELS.indexOf(rung.to) > LEVELS.indexOf(before.to)
        ? []
        : [{ path: `${path}.to`, detail: `not above "${before.to}" before it` }];
    return [...later, ...higher];
  });
}

/** Reminders of a question come one after the other, all of them before the wait ends. */
function reminders({ policy }: Settings): Problem[] {
  const { questionReminders: all, questionTimeout } = policy.followUp;
  return all.flatMap((text, index) => {
    const path = `settings.policy.followUp.questionReminders.${index}`;
    const [own, before] = [size(text) ?? 0, size(all[index - 1] ?? '') ?? 0];
    if (index > 0 && own <= before) return [{ path, detail: `not later than ${all[index - 1]} before it` }];
    return own < wallClock(questionTimeout) ? [] : [{ path, detail: `not before questionTimeout, ${questionTimeout}` }];
  });
}

/** What follows a result happens in time to matter. */
function followUp({ policy }: Settings): Problem[] {
  const { ratingReminder, autoClose, autoCloseMinor } = policy.followUp;
  const path = 'settings.policy.followUp';
  return [
    ...(wallClock(ratingReminder) < wallClock(autoClose)
      ? []
      : [{ path: `${path}.ratingReminder`, detail: `not before autoClose, ${autoClose}` }]),
    ...(wallClock(autoCloseMinor) <= wallClock(autoClose)
      ? []
      : [{ path: `${path}.autoCloseMinor`, detail: `later than autoClose, ${autoClose}` }]),
  ];
}

const CHECKS = [ladder, targetOrder, reachableTargets, openWeeks, reminders, followUp];

/** Service levels that fit together: what no target or duration can tell alone. */
export const serviceLevels = ({ settings }: StageConfig): Problem[] => CHECKS.flatMap((check) => check(settings));
