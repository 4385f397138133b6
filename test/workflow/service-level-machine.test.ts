import { createRequire } from 'node:module';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { type Input, MAX_DAYS, MAX_TURNS, serviceLevelMachine } from '../../lib/dispatch/service-level-machine.ts';
import type { Json } from '../lib/support.ts';

const definition = serviceLevelMachine({ partition: 'aws', route: 'route:live', check: 'check:live' });
type State = Record<string, Json>;
const states: Record<string, State> = definition.States;

const input: Input = { v: 1, id: '01JD9ZK3X6QF4V2M8N7P5R1T0W', slv: 3, checkpointAt: '2026-11-22T10:00:00.000Z' };

/** Evaluates every `{% … %}` of a value as Step Functions does: with `$states` bound. */
async function evaluate(
  value: unknown,
  bound: { input: unknown; result?: unknown; context?: unknown },
): Promise<unknown> {
  if (typeof value === 'string') {
    const expression = /^\{%(.+)%\}$/s.exec(value)?.[1];
    return expression === undefined ? value : jsonata(expression).evaluate({}, { states: bound });
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, each]) => [key, await evaluate(each, bound)]),
  );
  return Object.fromEntries(entries as [string, unknown][]);
}

type Answer = (functionName: string, payload: Json) => unknown;

interface Run {
  path: string[];
  waits: unknown[];
  calls: [functionName: string, payload: Json][];
}

async function step(
  state: State,
  given: unknown,
  answer: Answer,
  run: Run,
  context?: unknown,
): Promise<{ next?: string; output: unknown }> {
  if (state['Type'] === 'Wait') run.waits.push(await evaluate(state['Timestamp'], { input: given }));
  if (state['Type'] === 'Choice') {
    for (const { Condition, Next } of state['Choices']) {
      if ((await evaluate(Condition, { input: given, context })) === true) return { next: Next, output: given };
    }
    return { next: state['Default'], output: given };
  }
  if (state['Type'] !== 'Task') return { next: state['Next'], output: given };
  const { FunctionName, Payload } = (await evaluate(state['Arguments'], { input: given })) as Record<string, Json>;
  run.calls.push([FunctionName, Payload]);
  const result = { Payload: answer(FunctionName, Payload) };
  return { next: state['Next'], output: await evaluate(state['Output'], { input: given, result }) };
}

/** Walks the definition, at most `limit` transitions: one for every state that is entered, as they are billed. */
async function walk(
  answer: Answer,
  limit: number,
  from = definition.StartAt,
  given: unknown = input,
  context?: unknown,
): Promise<Run> {
  const run: Run = { path: [], waits: [], calls: [] };
  let at: string | undefined = from;
  let current = given;
  while (at !== undefined && run.path.length < limit) {
    run.path.push(at);
    const taken: { next?: string; output: unknown } = await step(states[at]!, current, answer, run, context);
    at = taken.next;
    current = taken.output;
  }
  return run;
}

const later = '2026-11-22T11:00:00.000Z';

// It brings no types.
const require = createRequire(import.meta.url);
const validate = require('asl-validator') as (definition: unknown) => { isValid: boolean; errors: unknown[] };

describe('service-level machine', () => {
  it('is valid Amazon States Language', () => {
    expect(validate(definition)).toMatchObject({ isValid: true, errors: [] });
    expect(Object.keys(states)).toContain(definition.StartAt);
    expect(validate({ ...definition, States: { ...states, Wait: { Type: 'Wait' } } }).isValid).toBe(false);
  });

  it('costs a typical handled item five transitions: warned once, then stopped in its wait', async () => {
    const run = await walk((name) => ({ checkpointAt: name === 'route:live' ? input.checkpointAt : later }), 5);
    expect(run.path).toEqual(['Route', 'Wait', 'Check', 'Again?', 'Wait']);
    expect(run.waits).toEqual([input.checkpointAt, later]);
  });

  it('gives route its input, and check the checkpoint that it woke for', async () => {
    const run = await walk(() => ({ checkpointAt: later }), 3);
    expect(run.calls).toEqual([
      ['route:live', input],
      ['check:live', { ...input, checkpointAt: later, turn: 1 }],
    ]);
  });

  it.each([[null], [undefined], [{}], [{ checkpointAt: null }]])(
    'waits for the checkpoint it was started with when route answers %j',
    async (answer) => {
      const run = await walk((name) => (name === 'route:live' ? answer : { checkpointAt: null }), 10);
      expect(run.waits).toEqual([input.checkpointAt]);
      expect(run.path).toEqual(['Route', 'Wait', 'Check', 'Again?', 'Settled']);
    },
  );

  it('goes on while there is a next checkpoint, and ends without one', async () => {
    const checkpoints = [later, '2026-11-22T12:00:00.000Z', null];
    const run = await walk((name) => ({ checkpointAt: name === 'route:live' ? later : checkpoints.shift() }), 20);
    expect(run.path.at(-1)).toBe('Settled');
    expect(run.path.filter((state) => state === 'Check')).toHaveLength(3);
  });

  it('has the next version started after 2,000 turns, and ends', async () => {
    const turn = { ...input, turn: MAX_TURNS - 1 };
    const run = await walk(() => ({ checkpointAt: later }), 20, 'Wait', turn);
    expect(run.path).toEqual(['Wait', 'Check', 'Again?', 'Wait', 'Check', 'Again?', 'Renew']);
    expect(run.calls.at(-1)).toEqual([
      'check:live',
      expect.objectContaining({ id: input.id, slv: input.slv, renew: true }),
    ]);
    expect(states['Renew']!['End']).toBe(true);
  });

  it.each([
    [0, ['Wait', 'Check', 'Again?', 'Wait']],
    [MAX_DAYS, ['Wait', 'Check', 'Again?', 'Wait']],
    [MAX_DAYS + 1, ['Wait', 'Check', 'Again?', 'Renew']],
  ])('after %d days it goes %j', async (days, path) => {
    const started = Date.parse('2026-01-01T00:00:00.000Z');
    const context = {
      Execution: { StartTime: new Date(started).toISOString() },
      State: { EnteredTime: new Date(started + days * 86_400_000).toISOString() },
    };
    const run = await walk(() => ({ checkpointAt: later }), 4, 'Wait', { ...input, turn: 1 }, context);
    expect(run.path).toEqual(path);
  });

  it('ends long before the year that an execution may last', () => {
    expect(MAX_DAYS).toBeLessThan(365 - 60);
  });

  it('keeps its history below the 25,000 events of an execution', () => {
    const eventsOfATurn = 9;
    expect(MAX_TURNS * eventsOfATurn).toBeLessThan(25_000 - 5_000);
  });

  it('tries trouble again and hides no failure', () => {
    for (const state of Object.values(states).filter(({ Type }) => Type === 'Task')) {
      expect(state['Catch']).toBeUndefined();
      expect(state['Retry'].flatMap((retry: Json) => retry.ErrorEquals)).toEqual(
        expect.arrayContaining(['Lambda.TooManyRequestsException', 'Lambda.ServiceException', 'States.TaskFailed']),
      );
    }
  });
});
