import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again every `everyMs` until the answer is not `undefined`; throws naming `what` when `withinMs` has passed. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined>,
  { withinMs, everyMs = 100 }: { withinMs: number; everyMs?: number },
): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what}: nothing after ${withinMs / 1000} s`);
    await sleep(everyMs);
  }
};
