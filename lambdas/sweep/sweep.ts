import type { Feedback } from '../contracts/feedback.ts';
import { iso } from '../domain/instants.ts';
import { isOverdue, sweepAction } from '../domain/service-level/overdue.ts';
import { applyCommands } from '../loop/apply-command.ts';
import type { Router } from '../loop/route-feedback.ts';
import { passTime } from '../loop/wake.ts';

export interface Sweeper extends Router {
  /** Items whose checkpoint is at or before an instant, earliest first, at most `limit`; eventually consistent. */
  due(at: string, limit: number): Promise<Feedback[]>;
  /** Puts items before the analysis again. */
  analyse(id: string): Promise<void>;
  /** An item that could not be moved: reported, and seen again at the next sweep. */
  failed(id: string, error: unknown): void;
}

export interface Swept {
  seen: number;
  moved: number;
  failed: number;
}

const LIMIT = 500;

/**
 * Does whatever is overdue and was not done by the one whose task it is: a lost message, timer or event is found here.
 * Each item is read again before anything is done, and every write has the same condition as the timer's.
 */
export async function sweep(sweeper: Sweeper): Promise<Swept> {
  const due = await sweeper.due(iso(sweeper.now()), LIMIT);
  const swept = { seen: due.length, moved: 0, failed: 0 };
  for (const { id } of due) {
    try {
      if (await settleOverdue(sweeper, id)) swept.moved += 1;
    } catch (error) {
      swept.failed += 1;
      sweeper.failed(id, error);
    }
  }
  return swept;
}

async function settleOverdue(sweeper: Sweeper, id: string): Promise<boolean> {
  const item = await sweeper.feedback.read(id);
  if (!item?.checkpoint || !isOverdue(item.checkpoint, sweeper.now())) return false;
  const action = sweepAction(item.checkpoint);
  if (action === 'analyse') await sweeper.analyse(id);
  else if (action === 'conclude') await applyCommands(sweeper, id, { kind: 'system' }, [{ name: 'conclude' }]);
  else await passTime(sweeper, item, 'sweep');
  return true;
}
