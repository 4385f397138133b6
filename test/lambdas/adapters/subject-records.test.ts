import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { eventRow } from '../../../lambdas/adapters/feedback-store.ts';
import { subjectRecords } from '../../../lambdas/adapters/subject-records.ts';
import { aFeedback, aReceivedEvent } from '../../builders/feedback.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const item = aFeedback();
const pk = `F#${item.id}`;
const received = aReceivedEvent(item);
const noted = { ...received, seq: 2, type: 'noted' as const, data: { text: 'secret', from: 'triaged' } };

describe('the records of a data subject', () => {
  it('are found by the index, page by page, erased ones too', async () => {
    const page = (id: string) => ({ Items: [stored({ id })], LastEvaluatedKey: stored({ pk: 'next' }) });
    const { client, sent } = fakeDynamo(page('1'), { Items: [stored({ id: '2' })] });
    expect(await subjectRecords(client, 'feedback').idsOf('subject-1')).toEqual(['1', '2']);
    expect(sent[0]?.input).toMatchObject({ IndexName: 'subject', KeyConditionExpression: 'subjectKey = :subject' });
    expect(sent).toHaveLength(2);
  });

  it('lose everything but their state and a history without words', async () => {
    const rows = [
      { pk, sk: 'A', seq: 2 },
      { pk, sk: 'B', text: 'secret' },
      { pk, sk: 'U', phrases: ['secret'] },
      { pk, sk: 'X#1', anything: 'secret' },
      eventRow(received),
      eventRow(noted),
    ];
    const { client, sent } = fakeDynamo({ Items: rows.map(stored) });
    await subjectRecords(client, 'feedback').strip(item.id);
    const [query, ...writes] = sent;
    expect(query?.input).toMatchObject({ ConsistentRead: true, ExpressionAttributeValues: { ':pk': { S: pk } } });
    expect(writes.map(({ name, input }) => [name, input['Key'] ?? input['Item']])).toEqual([
      ['DeleteItemCommand', stored({ pk, sk: 'B' })],
      ['DeleteItemCommand', stored({ pk, sk: 'U' })],
      ['DeleteItemCommand', stored({ pk, sk: 'X#1' })],
      ['PutItemCommand', stored(eventRow({ ...noted, data: { from: 'triaged' } }))],
    ]);
  });

  it('lose their contact alone, if they are there', async () => {
    const { client, sent } = fakeDynamo(conditionFailed());
    await subjectRecords(client, 'feedback').endContact(item.id);
    expect(sent[0]?.input).toMatchObject({
      Key: stored({ pk, sk: 'B' }),
      UpdateExpression: 'SET contact = :none, contactSealed = :none',
      ConditionExpression: 'attribute_exists(pk)',
    });
  });

  it('are given their end row by row, in whole seconds', async () => {
    const rows = [{ pk, sk: 'A' }, eventRow(received)];
    const { client, sent } = fakeDynamo({ Items: rows.map(stored) }, {}, conditionFailed());
    await subjectRecords(client, 'feedback').endAt(item.id, 1_700_000_000_001);
    expect(sent.slice(1).map(({ input }) => [input['Key'], input['ExpressionAttributeValues']])).toEqual(
      rows.map((row) => [stored({ pk, sk: row['sk'] }), stored({ ':end': 1_700_000_001 })]),
    );
  });
});
