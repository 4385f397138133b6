import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/schema.ts';

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === 'number');

function retentionOf({ retention }: Deployment): RetentionDays {
  const known = RETENTIONS.find((days: number) => days === retention.logDays);
  if (known === undefined) throw new Error(`CloudWatch Logs cannot keep logs for ${retention.logDays} days`);
  return known;
}

/** A log group that forgets after the stage's retention. Logs hold codes and ids only and go with what wrote them. */
export function logGroup(scope: Construct, id: string, deployment: Deployment, logGroupName?: string): LogGroup {
  return new LogGroup(scope, id, {
    ...(logGroupName === undefined ? {} : { logGroupName }),
    retention: retentionOf(deployment),
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
