import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedbackEvent } from '../../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { isScrubbed, scrubEvent } from '../../../../lambdas/domain/data-subject/scrub-event.ts';
import { contributionOf } from '../../../../lambdas/domain/figures/contribution.ts';
import type { Command } from '../../../../lambdas/domain/lifecycle/commands.ts';
import { decide } from '../../../../lambdas/domain/lifecycle/decide.ts';
import type { Actor } from '../../../../lambdas/domain/lifecycle/rights.ts';
import { markBreach } from '../../../../lambdas/domain/service-level/clocks.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, iso, ms, someFindings } from '../../../builders/feedback.ts';
import { somePolicy } from '../../../builders/settings.ts';

const ZONE = 'Asia/Shanghai';
const MINUTE = 60_000;
/** A word that stands for whatever somebody wrote. */
const SECRET = 'canary';
const words = { text: `${SECRET} masked`, sealed: `${SECRET} sealed` };
const agent = anAgent();
const lead = anAgent({ id: 'app-lead', name: 'app lead', role: 'lead' });
const admin = anAgent({ id: 'admin', name: 'admin', role: 'admin' });
const customer: Actor = { kind: 'customer' };
const system: Actor = { kind: 'system' };

const counted = (item: Feedback) => contributionOf(item, ZONE);
const erased = (item: Feedback, now = ms(item.updatedAt)): Feedback => after(item, { name: 'erase' }, { now }).item;

const someone = (): Feedback =>
  anAssignedFeedback({ customer: { id: `${SECRET}-1029`, tier: 'vip' }, snippet: SECRET, product: 'wallet' });

const MOVES: readonly (readonly [Command, Actor])[] = [
  [{ name: 'take' }, agent],
  [{ name: 'reply', words }, agent],
  [{ name: 'ask', words }, agent],
  [{ name: 'note', text: SECRET }, agent],
  [{ name: 'resolve', words }, agent],
  [{ name: 'reject', words, plan: words }, lead],
  [{ name: 'close' }, lead],
  [{ name: 'reopen', reason: SECRET }, lead],
  [{ name: 'classify', changes: { category: 'app.slow', tags: [SECRET] }, reason: SECRET }, lead],
  [{ name: 'assign', team: 'payments', summary: SECRET }, lead],
  [{ name: 'message', words }, customer],
  [{ name: 'rating', score: 5, comment: SECRET }, customer],
  [{ name: 'rating', score: 1, comment: SECRET }, customer],
  [{ name: 'withdraw' }, customer],
  [{ name: 'merge', into: { id: 'other', reference: 'WXYZ-2345' } }, lead],
  [{ name: 'spam' }, lead],
  [{ name: 'delete' }, lead],
  [{ name: 'restore' }, admin],
];

/** An item after moves some minutes apart, those that are refused left out; and all that its history holds. */
function lived(moves: readonly (readonly [number, number])[]): { item: Feedback; history: FeedbackEvent[] } {
  let item = someone();
  let now = ms(item.updatedAt);
  const history: FeedbackEvent[] = [];
  for (const [minutes, which] of moves) {
    now += minutes * MINUTE;
    const [command, actor] = MOVES[which % MOVES.length] ?? [{ name: 'take' }, agent];
    const decision = decide(item, command, { actor, now, policy: somePolicy() });
    if (!decision.ok) continue;
    item = decision.after;
    history.push(...decision.events);
  }
  return { item: { ...item, updatedAt: iso(now) }, history };
}

const lives = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: MOVES.length - 1 })), {
  maxLength: 8,
});

describe('R6.3 an erasure changes no figure', () => {
  it('whatever happened to the item before', () => {
    fc.assert(
      fc.property(lives, (moves) => {
        const { item } = lived(moves);
        const now = ms(item.updatedAt);
        // Deadlines that have passed count as breached with or without an erasure.
        const asItIs = { ...item, clocks: item.clocks.map((clock) => markBreach(clock, now)) };
        expect(counted(erased(item))).toEqual(counted(asItIs));
      }),
      { numRuns: 300 },
    );
  });

  it('not even of what is not understood, spam, deleted or backfilled', () => {
    const received = aFeedback({ snippet: SECRET });
    const spam = after(received, { name: 'spam' }, { actor: lead }).item;
    const deleted = after(received, { name: 'delete' }, { actor: lead }).item;
    for (const item of [received, spam, deleted, aFeedback({ backfill: true })]) {
      expect(counted(erased(item, ms(item.updatedAt) + MINUTE))).toEqual(counted(item));
    }
    expect(counted(erased(deleted)).size).toBe(0);
  });

  it('would show if it did: closing an open item by hand does', () => {
    const item = someone();
    expect(counted(after(item, { name: 'withdraw' }, { actor: customer }).item)).not.toEqual(counted(item));
  });
});

describe('R6.3 a tombstone', () => {
  it('holds no word of anybody, in its state or its history', () => {
    fc.assert(
      fc.property(lives, (moves) => {
        const { item, history } = lived(moves);
        const { item: grave, events } = after(item, { name: 'erase' });
        const left = [...history, ...events].map(scrubEvent);
        expect(JSON.stringify([grave, left])).not.toContain(SECRET);
        expect(left.every(isScrubbed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps who did what and when, what the customer chose, and the corrections for training', () => {
    const item = someone();
    const { events } = after(
      item,
      { name: 'classify', changes: { category: 'app.slow', tags: [SECRET] }, reason: SECRET },
      { actor: lead },
    );
    expect(events.map(scrubEvent)).toEqual([
      expect.objectContaining({
        type: 'classified',
        by: expect.objectContaining({ kind: 'person', id: 'app-lead' }),
        data: { before: { category: 'app.crash' }, after: { category: 'app.slow' } },
      }),
    ]);
    const [routed] = after(after(aFeedback(), { name: 'understood', findings: someFindings() }).item, {
      name: 'route',
      decision: { team: 'app', owner: { id: 'app-owner', name: 'app owner' }, reasons: ['category app.crash'] },
    }).events;
    if (routed) expect(scrubEvent(routed).data).toEqual(routed.data);
  });

  it('is terminal: nothing but a note is possible any more', () => {
    const grave = erased(someone());
    expect(grave).toMatchObject({ status: 'closed', disposition: 'erased', checkpoint: null, timer: null });
    for (const [command, actor] of MOVES.filter(([{ name }]) => name !== 'note')) {
      expect(decide(grave, command, { actor, now: ms(grave.updatedAt), policy: somePolicy() }).ok).toBe(false);
    }
    for (const name of ['erase', 'conclude', 'ask-timeout'] as const) {
      expect(decide(grave, { name }, { actor: system, now: ms(grave.updatedAt), policy: somePolicy() }).ok).toBe(false);
    }
  });

  it('stops what was waiting for it: clocks, timer, follow-up, routing', () => {
    const waiting = someone();
    expect(waiting.timer).not.toBeNull();
    const { item, events } = after(waiting, { name: 'erase' });
    expect(item).toMatchObject({ timer: null, followUp: null, reroute: null, reachable: false });
    expect(item.clocks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(events[0]?.timer).toEqual({ stop: { slv: waiting.timer?.slv } });
  });
});
