import { type App, Tags } from 'aws-cdk-lib';
import { DurableStack } from './durable-stack.ts';
import { ObservabilityStack } from './observability-stack.ts';
import { ReplaceableStack } from './replaceable-stack.ts';
import type { Stage } from './stage.ts';

export interface StageStacks {
  readonly durable: DurableStack;
  readonly replaceable: ReplaceableStack;
  readonly observability: ObservabilityStack | undefined;
}

/** The stacks of one stage. */
export function buildStage(app: App, stage: Stage): StageStacks {
  const { account, region, removalProtection, tags } = stage.deployment;
  const name = stage.settings.stage;
  const env = { region, ...(account === undefined ? {} : { account }) };

  const durable = new DurableStack(app, `CloseloopDurable-${name}`, {
    stage,
    env,
    description: 'Closeloop: what outlives a deployment',
    terminationProtection: removalProtection,
  });
  const replaceable = new ReplaceableStack(app, `CloseloopReplaceable-${name}`, {
    stage,
    durable,
    env,
    description: 'Closeloop: functions and API',
  });
  const observability = stage.deployment.alarms.enabled
    ? new ObservabilityStack(app, `CloseloopObservability-${name}`, {
        stage,
        durable,
        replaceable,
        env,
        description: 'Closeloop: alarms and dashboard',
      })
    : undefined;
  for (const [key, value] of Object.entries(tags)) Tags.of(app).add(key, value);
  return { durable, replaceable, observability };
}
