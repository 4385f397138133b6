import type { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { sqsIntakeQueue } from '../../../lambdas/adapters/intake-queue.ts';

type Sent = { MessageBody?: string; Entries?: { Id: string; MessageBody: string }[] };

function queueAnswering(answer: (input: Sent) => object) {
  const sent: Sent[] = [];
  const send = async ({ input }: { input: Sent }) => {
    sent.push(input);
    return answer(input);
  };
  return { sent, queue: sqsIntakeQueue('https://queue.example.com', { send } as unknown as SQSClient) };
}

const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `id-${index}`);

describe('the queue in front of the analysis', () => {
  it('is told nothing but the id', async () => {
    const { queue, sent } = queueAnswering(() => ({}));
    expect(await queue.send(['id-1'])).toEqual([]);
    expect(sent.map(({ MessageBody }) => MessageBody)).toEqual(['{"v":1,"id":"id-1"}']);
  });

  it('is told ten at a time', async () => {
    const { queue, sent } = queueAnswering(() => ({}));
    expect(await queue.send(ids(23))).toEqual([]);
    expect(sent.map(({ Entries }) => Entries?.length)).toEqual([10, 10, 3]);
    expect(await queue.send([])).toEqual([]);
    expect(sent).toHaveLength(3);
  });

  it('answers what it did not take, and never throws (R1.3)', async () => {
    const partly = queueAnswering(() => ({ Failed: [{ Id: '1' }] }));
    expect(await partly.queue.send(ids(3))).toEqual(['id-1']);
    const down = queueAnswering(() => {
      throw new Error('no connection');
    });
    expect(await down.queue.send(ids(12))).toEqual(ids(12));
    expect(await down.queue.send(['id-1'])).toEqual(['id-1']);
  });
});
