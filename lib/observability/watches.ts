import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { DurableStack } from '../durable-stack.ts';
import { FUNCTION_NAMES, type FunctionName, functionName } from '../functions.ts';
import { ADDRESS_FULL } from '../notify/notify.ts';
import type { ReplaceableStack } from '../replaceable-stack.ts';
import type { DeadLetters, WorkQueue } from '../storage/work-queue.ts';
import { CALENDARS_END, SWEEP_FAILED, SWEEP_SEEN, sweepNamespace } from '../sweep/sweep.ts';
import type { Watch } from './alarm.ts';

const period = Duration.minutes(5);

/** A metric by names that are permanent, so that nothing here refers to a resource. */
export const metricOf = (
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  statistic: string,
): Metric => new Metric({ namespace, metricName, dimensionsMap, statistic, period });

const dead = (name: string, letters: DeadLetters, impact: string, section = 'Dead letters'): Watch => ({
  name,
  impact,
  section,
  metric: letters.queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
  above: 0,
});

const waiting = (name: string, { queue }: WorkQueue, impact: string, seconds: number): Watch => ({
  name,
  impact,
  section: 'Queues that wait',
  metric: queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
  above: seconds,
  periods: 2,
});

/** What lies where nobody will try again, and what waits too long to be tried. */
export function queueWatches(
  { intake, dispatch, notify, audit, privacy, topics }: DurableStack,
  { sweep, reports, notify: notices, privacy: requests, audit: trail }: ReplaceableStack,
): Watch[] {
  return [
    dead('Dead letters of analysis', intake.deadLetters, 'Feedback stays received, not understood and not routed.'),
    dead(
      'Dead letters of dispatch',
      dispatch.deadLetters,
      'Items are without a timer; the sweep keeps their deadlines.',
    ),
    dead('Dead letters of notify', notify.deadLetters, 'Customers or staff were not told something.'),
    dead('Dead letters of audit', audit.deadLetters, 'Changes by staff are missing from the audit trail.'),
    dead('Dead letters of topics', topics.deadLetters, 'Some feedback is counted in no topic.', 'Topics'),
    dead(
      'Dead letters of privacy',
      privacy.deadLetters,
      'A person’s access or erasure stands still, with a legal deadline.',
      'Privacy requests',
    ),
    dead(
      'Missed looks at requests',
      requests.tick.missed,
      'A late access or erasure was noticed later.',
      'Privacy requests',
    ),
    dead(
      'Missed audit checkpoints',
      trail.tick.missed,
      'The end of the audit trail is witnessed by the ledger and the logs alone.',
      'Audit trail',
    ),
    dead('Missed ends of retention', requests.retention.missed, 'What has had its time is removed later.', 'Retention'),
    dead('Missed sweeps', sweep.tick.missed, 'Follow-up and the safety net of the timers came late.', 'Sweep'),
    dead('Missed openings', notices.tick.missed, 'Staff got what waited for their hours later.', 'Quiet hours'),
    dead('Missed report hours', reports.tick.missed, 'A report was not mailed in its hour.', 'Reports'),
    waiting('Intake waits', intake, 'Feedback is answered with 202 but not understood in time.', 600),
    waiting('Dispatch waits', dispatch, 'Timers start late; the sweep keeps the deadlines.', 600),
    waiting('Notify waits', notify, 'Acknowledgements and alerts come late.', 120),
    waiting('Topics wait', topics, 'Topics, and what rises, are behind what was received.', 900),
    waiting('Privacy waits', privacy, 'Access and erasure come late, with a legal deadline.', 3600),
    waiting('Audit waits', audit, 'The audit trail is behind what staff has changed.', 900),
  ];
}

/** What the two readers of the stream gave up on, and how far they are behind. */
export function streamWatches(stage: string, { fanout, figures }: ReplaceableStack): Watch[] {
  const given = (id: string): Metric =>
    metricOf('AWS/Lambda', 'OnFailureDestinationDeliveredEventCount', { EventSourceMappingUUID: id }, Stats.SUM);
  const age = (name: 'fan-out' | 'count'): Metric =>
    metricOf('AWS/Lambda', 'IteratorAge', { FunctionName: functionName(stage, name) }, Stats.MAXIMUM);
  const section = 'Feedback stream';
  return [
    {
      name: 'Events given up',
      impact: 'Mails, alerts or timers of some changes did not happen.',
      section,
      metric: given(fanout.source),
      above: 0,
    },
    {
      name: 'Changes not counted',
      impact: 'Figures and reports miss some changes.',
      section,
      metric: given(figures.source),
      above: 0,
    },
    {
      name: 'Fan-out lags',
      impact: 'Mails, alerts and timers come late.',
      section,
      metric: age('fan-out'),
      above: 300_000,
    },
    { name: 'Count lags', impact: 'Figures and reports are behind.', section, metric: age('count'), above: 900_000 },
  ];
}

const failing = (stage: string, name: FunctionName): Watch => ({
  name: `Failures of ${name}`,
  impact: 'Each is tried again or kept as a dead letter; many mean that this part of the pipeline stands still.',
  section: 'Function failures',
  metric: metricOf('AWS/Lambda', 'Errors', { FunctionName: functionName(stage, name) }, Stats.SUM),
  above: 5,
});

/** The functions themselves, the timers, the API and the minute tick. */
export function computeWatches(stage: string, { serviceLevel, tables }: DurableStack): Watch[] {
  return [
    ...FUNCTION_NAMES.map((name) => failing(stage, name)),
    {
      name: 'Throttles',
      impact: 'Requests are refused with 429 or 503, and queues grow.',
      section: 'Throttles',
      // Without dimensions: concurrency is the account's, whoever used it up.
      metric: metricOf('AWS/Lambda', 'Throttles', {}, Stats.SUM),
      above: 0,
      periods: 3,
    },
    {
      name: 'Table throttles',
      impact: 'Writes are tried again and come late; a hot key holds up what shares it.',
      section: 'Throttles',
      metric: metricOf('AWS/DynamoDB', 'WriteThrottleEvents', { TableName: tables.feedback.name }, Stats.SUM),
      above: 10,
      periods: 2,
    },
    {
      name: 'Timers fail',
      impact: 'Items lost their timer; the sweep keeps their deadlines within a minute.',
      section: 'Timers',
      metric: metricOf('AWS/States', 'ExecutionsFailed', { StateMachineArn: serviceLevel.arn }, Stats.SUM),
      above: 0,
    },
    {
      name: 'API fails',
      impact: 'Systems, handlers or customers get errors; senders try again.',
      section: 'API',
      metric: metricOf('AWS/ApiGateway', '5XXError', { ApiName: `closeloop-${stage}`, Stage: 'v' }, Stats.SUM),
      above: 5,
    },
    {
      name: 'Sweep is silent',
      impact: 'Nobody catches lost timers, and reminders and auto-close do not happen.',
      section: 'Sweep',
      metric: metricOf('AWS/Lambda', 'Invocations', { FunctionName: functionName(stage, 'sweep') }, Stats.SUM),
      below: 1,
      periods: 2,
    },
    {
      name: 'Calendars end',
      impact: 'In at most 45 days the calendars know no holidays any more: deadlines will fall on them.',
      section: 'Calendars',
      metric: metricOf(sweepNamespace(stage), CALENDARS_END, {}, Stats.SUM),
      above: 0,
    },
    {
      name: 'An address is full',
      impact: 'Somebody was to get more than 8 mails in a day that nobody wrote: they get no more of these today.',
      section: 'Mail caps',
      metric: metricOf(sweepNamespace(stage), ADDRESS_FULL, {}, Stats.SUM),
      above: 0,
    },
    {
      name: 'Sweep lags',
      impact: 'More is overdue than the sweep does in a minute: checks, reminders and auto-close come late.',
      section: 'Sweep',
      metric: metricOf(sweepNamespace(stage), SWEEP_SEEN, {}, Stats.MAXIMUM),
      above: 400,
      periods: 3,
    },
    {
      name: 'Sweep cannot move items',
      impact: 'The same items fail at every sweep: their deadlines pass unwatched.',
      section: 'Sweep',
      metric: metricOf(sweepNamespace(stage), SWEEP_FAILED, {}, Stats.SUM),
      above: 0,
      periods: 3,
    },
  ];
}
