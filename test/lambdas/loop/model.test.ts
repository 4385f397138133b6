import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimerInput } from '../../../lambdas/contracts/event.ts';
import type { Feedback } from '../../../lambdas/contracts/feedback.ts';
import type { Command } from '../../../lambdas/domain/lifecycle/commands.ts';
import type { Actor } from '../../../lambdas/domain/lifecycle/rights.ts';
import { applyCommands } from '../../../lambdas/loop/apply-command.ts';
import { wake } from '../../../lambdas/loop/wake.ts';
import { sweep } from '../../../lambdas/sweep/sweep.ts';
import { anAgent, anAssignedFeedback, iso, ms } from '../../builders/feedback.ts';
import { aWorld, type World } from '../../builders/world.ts';

/**
 * What an item should be, worked out a second time with nothing of the product's: a state and a few numbers,
 * for one P2 item under calendars that are always open.
 */
interface Model {
  status: 'assigned' | 'in-progress' | 'waiting' | 'resolved' | 'reopened' | 'closed';
  now: number;
  firstResponse: 'running' | 'settled' | 'cancelled';
  /** Start and held milliseconds of the running resolution cycle; since when it is held now. */
  resolution: { start: number; held: number; heldSince: number | null };
  cycle: number;
  closedAt: number | null;
  followUpSince: number | null;
  reminded: boolean;
  rated: boolean;
  /** The open question: since when, how many reminders, when the last one. */
  question: { since: number; reminders: number; last: number | null } | null;
  /** Start and held milliseconds of the next response, while it is armed. */
  nextResponse: { start: number; held: number } | null;
}

interface Real {
  world: World;
  /** Wake-ups that were sent at some time: a stale or repeated one may come again whenever it likes. */
  sent: TimerInput[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST_RESPONSE = 4 * HOUR;
const RESOLUTION = 48 * HOUR;
const AUTO_CLOSE = 7 * DAY;
const REMINDER = 3 * DAY;
const REMINDERS = [2 * DAY, 5 * DAY];

/** Nobody is reminded from 22 to 8 in Shanghai, eight hours ahead all year. */
function byDay(at: number): number {
  const time = (at + 8 * HOUR) % DAY;
  if (time < 8 * HOUR) return at + 8 * HOUR - time;
  return time < 22 * HOUR ? at : at + 32 * HOUR - time;
}
const QUESTION_TIMEOUT = 7 * DAY;
const REOPEN_WINDOW = 14 * DAY;

const words = { text: 'masked', sealed: 'sealed' };
const agent = anAgent();
const customer: Actor = { kind: 'customer' };
const isOpen = (model: Model): boolean => ['assigned', 'in-progress', 'waiting', 'reopened'].includes(model.status);

function speak(model: Model): void {
  if (model.firstResponse === 'running') model.firstResponse = 'settled';
  model.nextResponse = null;
}

function endHold(model: Model): void {
  const { resolution } = model;
  model.question = null;
  if (resolution.heldSince === null) return;
  // A hold that begins once the deadline has passed moves nothing.
  const due = resolution.start + RESOLUTION + resolution.held;
  if (resolution.heldSince < due) resolution.held += model.now - resolution.heldSince;
  resolution.heldSince = null;
}

function finish(model: Model): void {
  endHold(model);
  if (model.firstResponse === 'running') model.firstResponse = 'settled';
  model.nextResponse = null;
  Object.assign(model, { status: 'resolved', followUpSince: model.now, reminded: false, rated: false });
}

function reopen(model: Model): void {
  const resolution = { start: model.now, held: 0, heldSince: null };
  const fresh = { status: 'reopened', closedAt: null, followUpSince: null, rated: false };
  Object.assign(model, { ...fresh, resolution, cycle: model.cycle + 1 });
}

function close(model: Model): void {
  Object.assign(model, { status: 'closed', closedAt: model.now, followUpSince: null, nextResponse: null });
}

const canReopen = (model: Model): boolean => model.closedAt === null || model.now - model.closedAt <= REOPEN_WINDOW;

/** What each command makes of the model; false when it must be refused. */
const EFFECTS: Record<string, (model: Model, score: number) => boolean> = {
  note: () => true,
  reply: (model) => {
    if (model.status === 'closed') return false;
    speak(model);
    if (model.status === 'assigned' || model.status === 'reopened') model.status = 'in-progress';
    return true;
  },
  ask: (model) => {
    if (!isOpen(model)) return false;
    speak(model);
    if (model.status !== 'waiting') {
      model.status = 'waiting';
      model.resolution.heldSince = model.now;
    }
    model.question = { since: model.now, reminders: 0, last: null };
    return true;
  },
  resolve: (model) => {
    if (!isOpen(model)) return false;
    finish(model);
    return true;
  },
  message: (model) => {
    if (model.status === 'waiting') {
      endHold(model);
      model.status = 'in-progress';
    } else if (model.status === 'resolved' || model.status === 'closed') {
      if (!canReopen(model)) return false;
      reopen(model);
    }
    if (model.firstResponse !== 'running' && model.nextResponse === null) {
      model.nextResponse = { start: model.now, held: 0 };
    }
    return true;
  },
  rating: (model, score) => {
    if (model.status === 'closed' && score <= 2) {
      if (!canReopen(model)) return false;
      reopen(model);
      return true;
    }
    if (model.status !== 'resolved') return model.status === 'closed';
    model.rated = true;
    if (score >= 4) close(model);
    else if (score <= 2) reopen(model);
    else model.followUpSince = model.now;
    return true;
  },
};

const commandOf = (name: string, score: number): Command => {
  if (name === 'note') return { name, text: 'masked' };
  if (name === 'rating') return { name, score, comment: null };
  if (name === 'reply' || name === 'ask' || name === 'resolve' || name === 'message') return { name, words };
  throw new Error(name);
};

/** The checks that hold after every step. */
async function check(model: Model, { world }: Real): Promise<void> {
  const item = world.current();
  expect(item.status).toBe(model.status);
  expect(item.cycle).toBe(model.cycle);
  expect(item.question?.reminders).toBe(model.question?.reminders);
  checkClocks(model, item);
  await checkLadder(world);
}

function checkClocks(model: Model, item: Feedback): void {
  const live = item.clocks.filter(({ state }) => state === 'running' || state === 'paused');
  if (!isOpen(model)) {
    expect(live).toEqual([]);
    expect(item.timer).toBeNull();
    return;
  }
  const resolution = live.find(({ metric }) => metric === 'resolution');
  const { start, held, heldSince } = model.resolution;
  expect(resolution?.dueAt).toBe(heldSince === null ? iso(start + RESOLUTION + held) : null);
  const first = item.clocks.find(({ metric }) => metric === 'first-response');
  expect(first?.state).toBe(model.firstResponse);
  expect(first?.dueAt).toBe('2026-11-20T12:00:00.000Z');
  const next = live.find(({ metric }) => metric === 'next-response');
  expect(next?.dueAt ?? null).toBe(model.nextResponse === null ? null : iso(model.nextResponse.start + FIRST_RESPONSE));
}

async function checkLadder(world: World): Promise<void> {
  const told = (await world.history())
    .filter(({ type }) => type === 'warned' || type === 'escalated' || type === 'breached')
    .map(({ type, data }) => [type, data['metric'], data['cycle'], data['level']].join(' '));
  expect(new Set(told).size).toBe(told.length);
}

class Give implements fc.AsyncCommand<Model, Real> {
  readonly name: string;
  readonly score: number;
  constructor(name: string, score = 0) {
    this.name = name;
    this.score = score;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const actor = this.name === 'message' || this.name === 'rating' ? customer : agent;
    const applied = await applyCommands(real.world.router, real.world.id, actor, [commandOf(this.name, this.score)]);
    // A third question needs a lead; nothing changes then.
    if (!applied.ok && applied.why === 'forbidden') return;
    expect(applied.ok).toBe(EFFECTS[this.name]!(model, this.score));
    await check(model, real);
  }
  toString = () => `${this.name}${this.name === 'rating' ? ` ${this.score}` : ''}`;
}

/** Time passes; whatever is due is found by the timer, by the sweep, or late by either. */
class Pass implements fc.AsyncCommand<Model, Real> {
  readonly minutes: number;
  readonly by: 'timer' | 'sweep' | 'nobody';
  constructor(minutes: number, by: 'timer' | 'sweep' | 'nobody') {
    this.minutes = minutes;
    this.by = by;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const { world, sent } = real;
    world.time.now += this.minutes * MINUTE;
    model.now = world.time.now;
    if (this.by === 'sweep') {
      followUp(model);
      await sweep(world.sweeper);
    } else if (this.by === 'timer' && world.current().timer !== null) {
      const input = world.input();
      sent.push(input);
      await wake(world.router, input);
    }
    await check(model, real);
  }
  toString = () => `${this.minutes} min, ${this.by}`;
}

/** A question that nobody answers: two reminders, then the end, a day apart at least. */
function unanswered(model: Model): void {
  const { question, now } = model;
  if (question === null) return;
  if (now - (question.last ?? 0) < DAY) return;
  const reminder = REMINDERS[question.reminders];
  if (now - question.since < (reminder ?? QUESTION_TIMEOUT)) return;
  if (reminder !== undefined) {
    const due = Math.max(question.since + reminder, (question.last ?? 0) + DAY);
    if (now < byDay(due)) return;
  }
  if (reminder === undefined) {
    endHold(model);
    close(model);
  } else Object.assign(question, { reminders: question.reminders + 1, last: now });
}

/** The sweep does one thing at a time: it closes, else it reminds. */
function followUp(model: Model): void {
  unanswered(model);
  if (model.followUpSince === null) return;
  if (model.now - model.followUpSince >= AUTO_CLOSE) close(model);
  else if (!model.reminded && !model.rated && model.now >= byDay(model.followUpSince + REMINDER)) model.reminded = true;
}

/** A wake-up of long ago comes again. */
class Repeat implements fc.AsyncCommand<Model, Real> {
  readonly which: number;
  constructor(which: number) {
    this.which = which;
  }
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    const input = real.sent[this.which % Math.max(1, real.sent.length)];
    const before = await real.world.history();
    if (input === undefined) return;
    await wake(real.world.router, input);
    const after = await real.world.history();
    const isRunning = real.world.current().timer?.slv === input.slv;
    if (!isRunning) expect(after).toEqual(before);
    await check(model, real);
  }
  toString = () => `repeated wake-up ${this.which}`;
}

const commands = fc.commands(
  [
    ...['note', 'reply', 'ask', 'resolve', 'message'].map((name) => fc.constant(new Give(name))),
    fc.integer({ min: 1, max: 5 }).map((score) => new Give('rating', score)),
    fc
      .record({ minutes: fc.integer({ min: 1, max: 4000 }), by: fc.constantFrom('timer', 'sweep', 'nobody') })
      .map(({ minutes, by }) => new Pass(minutes, by as 'timer')),
    fc.nat({ max: 10 }).map((which) => new Repeat(which)),
  ],
  { maxCommands: 40 },
);

describe('R3.2 R3.3 R3.4 any interleaving of customer, handler, timers and sweep', () => {
  test('keeps every clock at the model’s deadline and tells each level once', async () => {
    await fc.assert(
      fc.asyncProperty(commands, (steps) =>
        fc.asyncModelRun(() => {
          const item = anAssignedFeedback();
          const world = aWorld(item);
          const start = ms(item.receivedAt);
          const model: Model = {
            status: 'assigned',
            now: start,
            firstResponse: 'running',
            resolution: { start, held: 0, heldSince: null },
            cycle: 1,
            closedAt: null,
            followUpSince: null,
            reminded: false,
            rated: false,
            question: null,
            nextResponse: null,
          };
          return { model, real: { world, sent: [] } };
        }, steps),
      ),
      { numRuns: 200 },
    );
  });
});
