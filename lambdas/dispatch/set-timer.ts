import type { FeedbackEvent, TimerInput } from '../contracts/event.ts';

export interface Timers {
  start(input: TimerInput): Promise<void>;
  stop(id: string, slv: number): Promise<void>;
}

/**
 * Starts or stops the timer that an event names. Repeated and reordered events are harmless:
 * an execution's name is used once, and a timer of an old version finds nothing to do.
 */
export async function setTimer(timers: Timers, { id, timer }: FeedbackEvent): Promise<void> {
  if (timer === undefined) return;
  if ('stop' in timer) return timers.stop(id, timer.stop.slv);
  const { slv, at } = timer.start;
  if (slv > 1) await timers.stop(id, slv - 1);
  return timers.start({ v: 1, id, slv, checkpointAt: at });
}
