import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { DurableStack } from '../durable-stack.ts';
import { FUNCTION_NAMES, type FunctionName, functionName } from '../functions.ts';
import { metricOf } from './watches.ts';

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });

/** The pipeline from left to right: what comes in, what waits, what fails. */
export function drawDashboard(scope: Construct, stage: string, durable: DurableStack): void {
  const ofApi = (name: string, statistic: string) =>
    metricOf('AWS/ApiGateway', name, { ApiName: `closeloop-${stage}`, Stage: 'v' }, statistic);
  const ofFunctions = (name: string, statistic: string, functions: readonly FunctionName[] = FUNCTION_NAMES) =>
    functions.map((each) =>
      metricOf('AWS/Lambda', name, { FunctionName: functionName(stage, each) }, statistic).with({ label: each }),
    );
  const ofTimers = (name: string) =>
    metricOf('AWS/States', name, { StateMachineArn: durable.serviceLevel.arn }, Stats.SUM);
  const queues = [durable.intake, durable.dispatch, durable.notify, durable.audit, durable.privacy, durable.topics];

  new Dashboard(scope, 'Dashboard', {
    dashboardName: `closeloop-${stage}`,
    defaultInterval: Duration.hours(12),
    widgets: [
      [
        graph('API requests', [ofApi('Count', Stats.SUM), ofApi('4XXError', Stats.SUM), ofApi('5XXError', Stats.SUM)]),
        graph('API latency, p90', [ofApi('Latency', Stats.percentile(90))]),
        graph(
          'Oldest message, seconds',
          queues.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
        ),
      ],
      [
        graph('Function failures', ofFunctions('Errors', Stats.SUM)),
        graph('Function duration, p90', ofFunctions('Duration', Stats.percentile(90))),
        graph('Stream readers behind, ms', ofFunctions('IteratorAge', Stats.MAXIMUM, ['fan-out', 'count'])),
      ],
      [
        graph(
          'Timers',
          ['ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsAborted', 'ExecutionsFailed'].map(ofTimers),
        ),
        graph(
          'Dead letters',
          queues.map(({ deadLetters }) => deadLetters.queue.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
    ],
  });
}
