import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Settings } from '../contracts/settings.ts';
import { policyOf } from '../domain/service-level/policy.ts';
import { topicRules } from '../domain/topics/settings.ts';
import type { Router } from '../loop/route-feedback.ts';
import type { Reach } from '../loop/topics.ts';
import { customerItems } from './customer-items.ts';
import { dynamo } from './dynamo.ts';
import { feedbackStore } from './feedback-store.ts';
import { registryPeople } from './people.ts';
import { topicStore } from './topic-store.ts';

const reachIn = (client: DynamoDBClient, table: string | undefined, settings: Settings): { reach?: Reach } =>
  table === undefined ? {} : { reach: { topics: topicStore(client, table), rules: topicRules(settings) } };

/** The loop's moves on the real tables: for every function that changes items. */
export function realRouter(
  tables: { FEEDBACK_TABLE: string; REGISTRY_TABLE: string; FIGURES_TABLE?: string },
  settings: Settings,
): Router {
  const client = dynamo();
  return {
    feedback: feedbackStore(client, { feedback: tables.FEEDBACK_TABLE, registry: tables.REGISTRY_TABLE }),
    people: registryPeople(client, tables.REGISTRY_TABLE),
    customers: customerItems(client, tables.FEEDBACK_TABLE),
    policy: policyOf(settings),
    table: settings,
    now: Date.now,
    ...reachIn(client, tables.FIGURES_TABLE, settings),
  };
}
