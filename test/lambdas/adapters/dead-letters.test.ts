import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { deadLetters } from '../../../lambdas/adapters/dead-letters.ts';
import { scrubEvent } from '../../../lambdas/domain/data-subject/scrub-event.ts';
import { aFeedback, anId, aReceivedEvent } from '../../builders/feedback.ts';
import { sdkAnswers } from './sdk-answers.ts';

const QUEUE = 'https://sqs.eu-central-1.amazonaws.com/123456789012/dead';
const SECRET = 'canary';
const noted = (number: number) => ({
  ...aReceivedEvent(aFeedback({ id: anId(number) })),
  seq: 2,
  type: 'noted' as const,
  data: { text: SECRET },
  timer: { stop: { slv: 3 } },
});

/** A queue of messages in memory, that hides what was received until its visibility is set back. */
function aQueue(bodies: readonly unknown[]) {
  let next = 0;
  const messages = new Map<string, { body: string; hidden: boolean }>();
  const put = (body: string) => messages.set(`m${(next += 1)}`, { body, hidden: false });
  for (const body of bodies) put(JSON.stringify(body));
  const { config } = sdkAnswers(({ operation, input }) => {
    const handle = String(input['ReceiptHandle']);
    if (operation === 'SendMessage') put(String(input['MessageBody']));
    if (operation === 'DeleteMessage') messages.delete(handle);
    if (operation === 'ChangeMessageVisibility')
      messages.set(handle, { body: messages.get(handle)?.body ?? '', hidden: false });
    if (operation !== 'ReceiveMessage') return { body: {} };
    const page = [...messages].filter(([, { hidden }]) => !hidden).slice(0, 2);
    for (const [id, message] of page) messages.set(id, { ...message, hidden: true });
    return { body: { Messages: page.map(([id, { body }]) => ({ MessageId: id, ReceiptHandle: id, Body: body })) } };
  });
  const client = new SQSClient({ ...config, md5: false } as never);
  return { client, left: () => [...messages.values()].map(({ body, hidden }) => ({ ...JSON.parse(body), hidden })) };
}

describe('R6.3 events that were given up on', () => {
  it('lose their words when their item is erased, and still do what follows from them', async () => {
    const others = [noted(2), { v: 1, id: anId(1) }, noted(3)];
    const queue = aQueue([noted(1), ...others, noted(1)]);
    await deadLetters(queue.client, [QUEUE]).forget([anId(1)]);
    const left = queue.left();
    expect(left).toHaveLength(5);
    expect(left.filter(({ data, id }) => id === anId(1) && data?.text === SECRET)).toEqual([]);
    expect(left.filter(({ data, id }) => id !== anId(1) && data?.text === SECRET)).toHaveLength(2);
    expect(left).toContainEqual({ ...scrubEvent(noted(1)), hidden: false });
    expect(left.filter(({ hidden }) => hidden)).toEqual([]);
  });

  it('are looked for in every queue, and what was cleaned before is left alone', async () => {
    const queue = aQueue([scrubEvent(noted(1))]);
    await deadLetters(queue.client, [QUEUE, `${QUEUE}-2`]).forget([anId(1)]);
    expect(queue.left()).toEqual([{ ...scrubEvent(noted(1)), hidden: false }]);
  });
});
