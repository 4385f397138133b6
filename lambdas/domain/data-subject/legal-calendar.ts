import type { Settings } from '../../contracts/settings.ts';
import { addCounted, type Compiled, compileCalendar, countedOf } from '../calendar/index.ts';
import { scaledTarget } from '../service-level/policy.ts';

/**
 * The calendar by whose working days the law counts: one of the settings', with the holidays and make-up days that are
 * in it. Throws when the settings name none: they are checked at synth.
 */
export function legalCalendarOf({ privacy, calendars }: Pick<Settings, 'privacy' | 'calendars'>): Compiled {
  const spec = privacy.legalCalendar === '24x7' ? '24x7' : calendars[privacy.legalCalendar];
  if (spec === undefined) throw new RangeError(`calendar ${privacy.legalCalendar} is not configured`);
  const compiled = compileCalendar(spec);
  if (!compiled.ok) throw new RangeError(`calendar ${privacy.legalCalendar}: ${compiled.problem}`);
  return compiled.calendar;
}

/** From which share of the time the officer is warned. */
const WARN_AT = 0.75;

export interface LegalTimes {
  /** Epoch milliseconds. */
  warnAt: number;
  dueAt: number;
}

/**
 * Until when a request of a data subject must be carried out, and when somebody is warned of it: shares of the counted
 * time between its receipt and the end of the last working day.
 */
export function legalTimes(
  settings: Pick<Settings, 'privacy' | 'calendars' | 'speed'>,
  calendar: Compiled,
  receivedAt: number,
): LegalTimes {
  const counted = countedOf(calendar, receivedAt, scaledTarget(settings.privacy.within, settings.speed));
  if (!counted.ok) throw new RangeError(counted.problem);
  const at = (share: number): number => {
    const reached = addCounted(calendar, receivedAt, Math.round(counted.ms * share));
    if (!reached.ok) throw new RangeError(reached.problem);
    return reached.at;
  };
  return { warnAt: at(WARN_AT), dueAt: at(1) };
}
