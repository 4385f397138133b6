import type { Clock, Feedback } from '../../contracts/feedback.ts';

/** What a clock aims at. */
interface Aim {
  state: Clock['state'];
  target: string;
  calendar: string;
  dueAt: string | null;
}

/** A clock that another policy moves; null: it was not there before. */
export interface ClockMove {
  metric: Clock['metric'];
  cycle: number;
  before: Aim | null;
  after: Aim;
}

export interface PolicyMove {
  policy: { before: string | null; after: string | null };
  clocks: ClockMove[];
}

const aimOf = ({ state, target, calendar, dueAt }: Clock): Aim => ({ state, target, calendar, dueAt });

/** What the policy in force makes of an item that an earlier one was applied to. */
export function policyMove(before: Feedback, after: Pick<Feedback, 'policy' | 'clocks'>): PolicyMove {
  const clocks = after.clocks.flatMap((clock): ClockMove[] => {
    const { metric, cycle } = clock;
    const was = before.clocks.find((one) => one.metric === metric && one.cycle === cycle);
    const [old, now] = [was ? aimOf(was) : null, aimOf(clock)];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ metric, cycle, before: old, after: now }];
  });
  return { policy: { before: before.policy, after: after.policy }, clocks };
}

/** Whether it makes a difference. */
export const isMove = ({ policy, clocks }: PolicyMove): boolean => policy.before !== policy.after || clocks.length > 0;
