import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { answerBatch } from '../../../lambdas/analysis/answer-batch.ts';

const event = (...bodies: string[]): SQSEvent =>
  ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) }) as SQSEvent;
const message = (id: string): string => JSON.stringify({ v: 1, id });

describe('a batch of the intake queue', () => {
  it('works all ids together and answers nothing when all went well', async () => {
    const seen: string[][] = [];
    const answer = await answerBatch(event(message('a'), message('b')), async (ids) => {
      seen.push(ids);
      return new Set();
    });
    expect(seen).toEqual([['a', 'b']]);
    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('hands back only the messages of failed ids, and those that nobody can read', async () => {
    const bodies = [message('a'), 'not JSON', message('b'), JSON.stringify({ v: 2, id: 'c' }), message('b')];
    const answer = await answerBatch(event(...bodies), async (ids) => {
      expect(ids).toEqual(['a', 'b', 'b']);
      return new Set(['b']);
    });
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m1', 'm2', 'm3', 'm4']);
  });
});
