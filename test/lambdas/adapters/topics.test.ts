import { describe, expect, test } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { textIndex } from '../../../lambdas/adapters/text-index.ts';
import { topicStore } from '../../../lambdas/adapters/topic-store.ts';
import { topicTraces } from '../../../lambdas/adapters/topic-traces.ts';
import type { Membership } from '../../../lambdas/contracts/topic.ts';
import { anId, RECEIVED_AT } from '../../builders/feedback.ts';
import { aTopic } from '../../builders/topics.ts';
import { cancelled, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const [one, two] = [anId(1), anId(2)];
const member = (item: string): Membership => ({
  item,
  topic: one,
  first: null,
  begins: false,
  rising: null,
  suspect: false,
});
const topicRow = (overrides = {}) => stored({ pk: `T#${one}`, sk: 'T', ...aTopic(overrides) });

describe('the index of texts', () => {
  const bands = ['0.a', '1.b'];

  test('compares with those that share most places, and gives their hashes back as they were kept', async () => {
    const sketch = Uint32Array.from([1, 70_000, 4_294_967_295]);
    const kept = { item: one, topic: one, sketch, receivedAt: RECEIVED_AT };
    const writing = fakeDynamo({});
    await (await textIndex(writing.client, 'figures').look('zh', bands)).keep(kept, 1_000_500);
    const puts = writing.sent.filter(({ name }) => name === 'PutItemCommand').map(({ input }) => input['Item']);
    expect(puts).toHaveLength(3);
    expect(puts[1]).toStrictEqual(stored({ pk: 'TB#zh#0.a', sk: 'B', items: [one], expiresAt: 1001 }));
    const places = [
      stored({ pk: 'TB#zh#0.a', sk: 'B', items: [two, one] }),
      stored({ pk: 'TB#zh#1.b', sk: 'B', items: [one] }),
    ];
    const reading = fakeDynamo({ Responses: { figures: places } }, { Responses: { figures: [puts[0]] } });
    expect((await textIndex(reading.client, 'figures').look('zh', bands)).near).toStrictEqual([kept]);
    const asked = reading.sent.map(({ input }) => Object.values(Object(input['RequestItems']))[0]);
    expect(asked).toMatchObject([
      { ConsistentRead: true, Keys: bands.map((band) => stored({ pk: `TB#zh#${band}`, sk: 'B' })) },
      { ConsistentRead: true, Keys: [one, two].map((item) => stored({ pk: `TS#${item}`, sk: 'S' })) },
    ]);
  });

  test('R6.1 holds hashes and ids, and not a word', async () => {
    const { client, sent } = fakeDynamo({});
    const look = await textIndex(client, 'figures').look('zh', bands);
    await look.keep({ item: one, topic: one, sketch: Uint32Array.of(7), receivedAt: RECEIVED_AT }, 0);
    const fields = sent.flatMap(({ input }) => Object.keys(Object(input['Item'])));
    expect(new Set(fields)).toStrictEqual(
      new Set(['pk', 'sk', 'item', 'topic', 'receivedAt', 'hashes', 'items', 'expiresAt']),
    );
  });
});

describe('R1.3 one more item of a topic', () => {
  const after = aTopic({ version: 2, count: 3 });
  const join = { before: aTopic(), after, members: [member(two)], customers: [{ subject: 's-2', first: two }] };

  test('is written with its counts, its list and the customer, or not at all', async () => {
    const { client, sent } = fakeDynamo({});
    expect(await topicStore(client, 'figures').join(join)).toBe('joined');
    const writes = sent[0]?.input['TransactItems'] as { Put: Record<string, unknown> }[];
    expect(writes.map(({ Put }) => [Object(Put['Item']).pk.S, Put['ConditionExpression']])).toStrictEqual([
      [`T#${one}`, 'version = :read'],
      ['TOPICS#2026-11-16', undefined],
      [`TM#${two}`, 'attribute_not_exists(pk)'],
      [`T#${one}`, 'attribute_not_exists(pk)'],
    ]);
    expect(JSON.stringify(writes[1])).not.toContain(after.label);
  });

  test('is a conflict when the topic has changed, and comes again when it is only busy', async () => {
    const failed = { code: 'ConditionalCheckFailed' };
    const changed = fakeDynamo(cancelled(failed, null, null, null));
    expect(await topicStore(changed.client, 'figures').join(join)).toBe('conflict');
    const busy = fakeDynamo(cancelled({ code: 'TransactionConflict' }, null, null, null));
    await expect(topicStore(busy.client, 'figures').join(join)).rejects.toThrow('comes again');
  });
});

describe('R6.3 what an erasure leaves of a text in topics', () => {
  const forget = async (...replies: Parameters<typeof fakeDynamo>) => {
    const { client, sent } = fakeDynamo(...replies);
    await topicTraces(client, 'figures').forget([two]);
    return sent;
  };
  const found = { Item: stored({ pk: `TM#${two}`, sk: 'M', ...member(two) }) };

  test('neither its hashes nor a label that was taken from it; the count stays', async () => {
    const sent = await forget({}, found, { Item: topicRow() }, {});
    expect(sent[0]).toMatchObject({ name: 'DeleteItemCommand', input: { Key: stored({ pk: `TS#${two}`, sk: 'S' }) } });
    const Item = stored({ label: '', labelFrom: [], version: 2, count: 2 });
    expect(sent.at(-1)?.input).toMatchObject({
      TransactItems: [{ Put: { ConditionExpression: 'version = :read', Item } }],
    });
  });

  test('tries again while the topic grows', async () => {
    const failed = cancelled({ code: 'ConditionalCheckFailed' });
    const sent = await forget({}, found, { Item: topicRow() }, failed, { Item: topicRow({ version: 5 }) }, {});
    expect(JSON.stringify(sent.at(-1)?.input)).toContain('"version":{"N":"6"}');
  });

  test('a label of others stays', async () => {
    const sent = await forget({}, found, { Item: topicRow({ labelFrom: [one, anId(3)] }) });
    expect(sent.map(({ name }) => name)).not.toContain('TransactWriteItemsCommand');
  });

  test('nothing is left of what was in no topic, either', async () => {
    expect((await forget({}, {})).map(({ name }) => name)).toStrictEqual(['DeleteItemCommand', 'GetItemCommand']);
  });
});
