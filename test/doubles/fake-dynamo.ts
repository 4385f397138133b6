import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { stored } from '../../lambdas/adapters/dynamo.ts';

type Input = Record<string, unknown>;
/** What a command is answered: its output, or an error to throw. */
export type Reply = Record<string, unknown> | Error;

export interface FakeDynamo {
  client: DynamoDBClient;
  /** Name and input of each command, in order. */
  readonly sent: { name: string; input: Input }[];
}

/** A client that answers commands with what it is told, in order, and shows what it was sent. */
export function fakeDynamo(...replies: Reply[]): FakeDynamo {
  const sent: FakeDynamo['sent'] = [];
  const send = async (command: { constructor: { name: string }; input: Input }) => {
    sent.push({ name: command.constructor.name, input: command.input });
    const reply = replies.shift() ?? {};
    if (reply instanceof Error) throw reply;
    return reply;
  };
  // An instance, as the SDK's paginators ask for one.
  return { sent, client: Object.assign(Object.create(DynamoDBClient.prototype), { send }) };
}

const common = { $metadata: {}, message: 'cancelled' };

/** A transaction that was cancelled: for each write why, and the row that was in its way. */
export const cancelled = (...reasons: ({ code: string; row?: Record<string, unknown> } | null)[]): Error =>
  new TransactionCanceledException({
    ...common,
    CancellationReasons: reasons.map((reason) =>
      reason === null ? { Code: 'None' } : { Code: reason.code, ...(reason.row && { Item: stored(reason.row) }) },
    ),
  });

export const conditionFailed = (): Error => new ConditionalCheckFailedException(common);
