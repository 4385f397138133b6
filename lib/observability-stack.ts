import { CrossStackReferences, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib';
import { Subscription, SubscriptionProtocol } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DurableStack } from './durable-stack.ts';
import { watch } from './observability/alarm.ts';
import { drawDashboard } from './observability/dashboard.ts';
import { computeWatches, queueWatches, streamWatches } from './observability/watches.ts';
import type { ReplaceableStack } from './replaceable-stack.ts';
import type { Stage } from './stage.ts';

export interface ObservabilityStackProps extends StackProps {
  readonly stage: Stage;
  readonly durable: DurableStack;
  readonly replaceable: ReplaceableStack;
}

/** What an operator is told: alarms, each with its impact and its section of the runbook, and one dashboard. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const { stage, durable, replaceable } = props;
    const name = stage.settings.stage;
    const { topic } = durable.alerts;

    for (const watched of [
      ...queueWatches(durable, replaceable),
      ...streamWatches(name, replaceable),
      ...computeWatches(name, durable),
    ]) {
      watch(this, name, topic, watched);
    }
    drawDashboard(this, name, durable);

    const { mail } = stage.deployment.alarms;
    if (mail !== undefined) {
      new Subscription(this, 'Mail', { topic, protocol: SubscriptionProtocol.EMAIL, endpoint: mail });
    }
  }
}
