import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { rowsOf } from '../../../lambdas/adapters/rows.ts';
import { type Answer, type Sent, sdkAnswers } from './sdk-answers.ts';

const Asked = z.object({
  RequestItems: z.object({ t: z.object({ Keys: z.array(z.object({ pk: z.object({ S: z.string() }) })) }) }),
});
const keysOf = ({ input }: Sent): string[] => Asked.parse(input).RequestItems.t.Keys.map(({ pk }) => pk.S);

/** A table that answers at most so many rows a call and leaves the others open. */
const table = (most: number) => {
  const answer = (sent: Sent): Answer => {
    const keys = keysOf(sent).map((pk) => stored({ pk }));
    const open = keys.slice(most);
    return {
      body: {
        Responses: { t: keys.slice(0, most) },
        UnprocessedKeys: open.length === 0 ? {} : { t: { Keys: open } },
      },
    };
  };
  const { sent, config } = sdkAnswers(answer);
  return { sent, client: new DynamoDBClient(config) };
};

const keys = Array.from({ length: 230 }, (_, at) => ({ pk: `k${at}` }));

describe('rows by their keys', () => {
  it('come a hundred a call', async () => {
    const { client, sent } = table(100);
    expect(await rowsOf(client, 't', keys)).toHaveLength(230);
    expect(sent.map((one) => keysOf(one).length)).toEqual([100, 100, 30]);
  });

  it('that are left open are asked for again, each once in the answer', async () => {
    const { client } = table(45);
    const rows = await rowsOf(client, 't', keys);
    expect(rows).toHaveLength(keys.length);
    expect(new Set(rows.map(({ pk }) => pk))).toEqual(new Set(keys.map(({ pk }) => pk)));
  });

  it('are given up when the table answers none again and again', async () => {
    const { client, sent } = table(0);
    await expect(rowsOf(client, 't', keys)).rejects.toThrow('throttled');
    expect(sent).toHaveLength(6);
  });

  it('of no keys are not asked for', async () => {
    const { client, sent } = table(100);
    expect(await rowsOf(client, 't', [])).toEqual([]);
    expect(sent).toHaveLength(0);
  });
});
