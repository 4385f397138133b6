import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import { anAssignedFeedback, anId, iso, ms, RECEIVED_AT } from '../../builders/feedback.ts';
import type { Asked, deskUnderTest } from './desk-under-test.ts';

type Desk = ReturnType<typeof deskUnderTest>;

/** The ids of every page of a list, turned to its end. */
export async function pages(desk: Desk, query: Record<string, string>, as: Asked['as'] = 'agent'): Promise<string[][]> {
  const found: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await desk.call('GET', '/v1/desk/feedback', {
      as,
      query: { ...query, ...(cursor ? { cursor } : {}) },
    });
    if (page.status !== 200) throw new Error(JSON.stringify(page.body));
    found.push(page.body.items.map(({ id }) => id));
    cursor = page.body.cursor;
    if (found.length > 200) throw new Error('the cursor never ends');
  }
  return found;
}

/** The ids of a whole list. */
export const ids = async (desk: Desk, query: Record<string, string> = {}, as: Asked['as'] = 'agent') =>
  (await pages(desk, query, as)).flat();

const ASSIGNED = anAssignedFeedback();

/** An open item of team app, received some minutes after the first. */
export const opened = (
  number: number,
  minutes: number,
  overrides: Partial<Feedback> = {},
  findings: object = {},
): Feedback => {
  const shift = minutes * 60_000;
  const item = Object.keys(findings).length === 0 ? ASSIGNED : anAssignedFeedback({}, findings);
  const moved = (at: string | null) => (at === null ? null : iso(ms(at) + shift));
  const clocks = item.clocks.map((clock) => ({
    ...clock,
    startedAt: iso(ms(clock.startedAt) + shift),
    countedFrom: iso(ms(clock.countedFrom) + shift),
    dueAt: moved(clock.dueAt),
  }));
  const at = iso(ms(RECEIVED_AT) + shift);
  return { ...item, id: anId(number), receivedAt: at, startedAt: at, updatedAt: at, clocks, ...overrides };
};
