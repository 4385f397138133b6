import type { Clock, Feedback } from '../../contracts/feedback.ts';
import { iso, ms } from '../instants.ts';
import type { Level, Metric } from '../labels.ts';
import { markBreach } from './clocks.ts';
import { reaches } from './legs.ts';
import type { Policy, Rung } from './policy.ts';

const VIP_FIRST_SHARE = 0.5;

/** The ladder of an item: a VIP's first rung is at half of the target, or before. */
export function ladderOf(policy: Policy, tier: string): readonly Rung[] {
  if (!policy.vipTiers.has(tier)) return policy.ladder;
  return policy.ladder.map((rung, index) =>
    index === 0 ? { ...rung, share: Math.min(rung.share, VIP_FIRST_SHARE) } : rung,
  );
}

/** When a running clock next asks for attention: its next rung or its unmarked deadline (epoch ms); null when never. */
export function nextStepAt(policy: Policy, clock: Clock, tier: string): number | null {
  if (clock.state !== 'running') return null;
  const rung = ladderOf(policy, tier)[clock.climbed];
  const rungAt = rung === undefined ? null : reaches(policy, clock, rung.share);
  const dueAt = clock.breachedAt === null && clock.dueAt !== null ? ms(clock.dueAt) + 1 : null;
  const candidates = [rungAt, dueAt].filter((at) => at !== null);
  return candidates.length === 0 ? null : Math.min(...candidates);
}

export interface Step {
  metric: Metric;
  cycle: number;
  kind: 'warned' | 'escalated' | 'breached';
  /** Whom the ladder tells; null for the breach itself. */
  level: Level | null;
  dueAt: string | null;
}

/** The steps of one clock that are due now, and the clock after them. A late wake-up tells only the highest level due. */
export function climb(policy: Policy, clock: Clock, tier: string, now: number): { clock: Clock; steps: Step[] } {
  if (clock.state !== 'running') return { clock, steps: [] };
  const ladder = ladderOf(policy, tier);
  let climbed = clock.climbed;
  for (let rung = ladder[climbed]; rung !== undefined; rung = ladder[climbed]) {
    const at = reaches(policy, clock, rung.share);
    if (at === null || at > now) break;
    climbed += 1;
  }
  const after = { ...markBreach(clock, now), climbed };
  const common = { metric: clock.metric, cycle: clock.cycle, dueAt: clock.dueAt };
  const steps: Step[] = [];
  if (after.breachedAt !== clock.breachedAt) steps.push({ ...common, kind: 'breached', level: null });
  const top = climbed > clock.climbed ? ladder[climbed - 1] : undefined;
  if (top) steps.push({ ...common, kind: top.share < 1 ? 'warned' : 'escalated', level: top.to });
  return { clock: after, steps };
}

/** All steps of an item that are due now, and its clocks after them. */
export function climbAll(policy: Policy, item: Feedback, now: number): { clocks: Clock[]; steps: Step[] } {
  const climbed = item.clocks.map((clock) => climb(policy, clock, item.customer.tier, now));
  return { clocks: climbed.map((one) => one.clock), steps: climbed.flatMap((one) => one.steps) };
}

/** Whether a clock of the item comes to its lead's level now, or past it. */
export function isLeadDue(policy: Policy, item: Feedback, now: number): boolean {
  const rung = policy.ladder.findIndex(({ to }) => to === 'lead');
  const { clocks } = climbAll(policy, item, now);
  return clocks.some((clock, index) => (item.clocks[index]?.climbed ?? 0) <= rung && rung < clock.climbed);
}

/** The earliest instant at which a clock of the item asks for attention; null when none does. */
export function nextServiceLevelStep(policy: Policy, item: Feedback): string | null {
  const ats = item.clocks.map((clock) => nextStepAt(policy, clock, item.customer.tier)).filter((at) => at !== null);
  return ats.length === 0 ? null : iso(Math.min(...ats));
}

/** The nearest deadline of an item's running clocks; null when all are paused, settled or cancelled. */
export function nearestDeadline(item: Feedback): string | null {
  const dues = item.clocks.filter((clock) => clock.state === 'running').flatMap((clock) => clock.dueAt ?? []);
  return dues.length === 0 ? null : dues.reduce((a, b) => (a < b ? a : b));
}
