/**
 * The timer of one version of an item's service level: {@link Input} in, one Standard execution, named `<id>.<slv>`.
 *
 * 1. **Route** gives the item a team and an owner. Its answer is the next checkpoint; `null` or none leaves the one that
 *    the execution was started with.
 * 2. **Wait** until the checkpoint. One in the past is over at once.
 * 3. **Check** acts on what is due there, by a condition on `slv` and `checkpointAt`: late, repeated and stale wake-ups
 *    change nothing. Its answer is the next checkpoint, or `null` when nothing is left to watch.
 * 4. **Again?** back to the wait, or the end.
 *
 * Transitions, the unit of the bill: Route, Wait, Check, Again?, Wait: an item that is warned about once and then
 * settled costs 5, because the function that learns of its settling stops the execution in its wait. One that is never
 * due costs 2.
 *
 * Turns: a turn writes 9 events to the execution's history (Wait 2, Check 5, Again? 2). At 2,000 turns that is 18,000
 * of the 25,000 allowed; the rest is room for retries (3 events each). **Renew** then has check start the next version.
 * So it does at the first wake-up after 300 days: an execution that has lasted a year is ended by force.
 *
 * Retries: trouble of Lambda itself, 8 attempts from 2 s doubling to at most 2 min: 2 + 4 + 8 + 16 + 32 + 64 + 120 + 120
 * = 366 s. A function that failed (its own retries are behind it), 3 attempts: 15 + 30 + 60 = 105 s. What fails after
 * that fails the execution and raises an alarm: nothing catches it, and the sweep makes the same check.
 */

/** Functions by the ARN of a permanent alias; they may be replaced while executions wait for months. */
export interface Callees {
  readonly partition: string;
  readonly route: string;
  readonly check: string;
}

/** Pure in its arguments, so an execution's input can be made again from the item: `checkpointAt` is ISO 8601 in UTC. */
export interface Input {
  readonly v: 1;
  readonly id: string;
  readonly slv: number;
  readonly checkpointAt: string;
}

export const MAX_TURNS = 2_000;
/** An execution may last a year; it ends well before, at its first wake-up after so many days. */
export const MAX_DAYS = 300;

const DAY = 86_400_000;
/** How long the execution has lasted, in milliseconds. */
const AGE = '($toMillis($states.context.State.EnteredTime) - $toMillis($states.context.Execution.StartTime))';

const RETRY = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.TooManyRequestsException',
    ],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxDelaySeconds: 120,
    MaxAttempts: 8,
    JitterStrategy: 'FULL',
  },
  { ErrorEquals: ['States.TaskFailed', 'States.Timeout'], IntervalSeconds: 15, BackoffRate: 2, MaxAttempts: 3 },
];

function call({ partition }: Callees, functionArn: string, payload: string) {
  return {
    Type: 'Task',
    Resource: `arn:${partition}:states:::lambda:invoke`,
    Arguments: { FunctionName: functionArn, Payload: payload },
    TimeoutSeconds: 90,
    Retry: RETRY,
  };
}

/** The definition in Amazon States Language, its expressions in JSONata. */
export function serviceLevelMachine(callees: Callees) {
  return {
    Comment: "Routes an item, then wakes at each of its service level's checkpoints",
    QueryLanguage: 'JSONata',
    StartAt: 'Route',
    States: {
      Route: {
        ...call(callees, callees.route, '{% $states.input %}'),
        Output:
          "{% $merge([$states.input, { 'turn': 1, 'checkpointAt': $states.result.Payload.checkpointAt ? " +
          '$states.result.Payload.checkpointAt : $states.input.checkpointAt }]) %}',
        Next: 'Wait',
      },
      Wait: { Type: 'Wait', Timestamp: '{% $states.input.checkpointAt %}', Next: 'Check' },
      Check: {
        ...call(callees, callees.check, '{% $states.input %}'),
        Output:
          "{% $merge([$states.input, { 'turn': $states.input.turn + 1, 'checkpointAt': " +
          '$states.result.Payload.checkpointAt ? $states.result.Payload.checkpointAt : null }]) %}',
        Next: 'Again?',
      },
      'Again?': {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.checkpointAt = null %}', Next: 'Settled' },
          { Condition: `{% $states.input.turn > ${MAX_TURNS} or ${AGE} > ${MAX_DAYS * DAY} %}`, Next: 'Renew' },
        ],
        Default: 'Wait',
      },
      Renew: {
        ...call(callees, callees.check, "{% $merge([$states.input, { 'renew': true }]) %}"),
        Output: '{% $states.input %}',
        End: true,
      },
      Settled: { Type: 'Succeed' },
    },
  };
}
