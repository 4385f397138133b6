import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { dynamoKeyTable } from '../../../lambdas/adapters/key-table.ts';
import { cancelled, conditionFailed, fakeDynamo, type Reply } from '../../doubles/fake-dynamo.ts';

function tableAnswering(...replies: Reply[]) {
  const { client, sent } = fakeDynamo(...replies);
  return { sent, table: dynamoKeyTable(client, 'keys') };
}

const row = (pk: string) => ({ pk, fields: { subject: 'subject-1' } });

describe('the keys table', () => {
  it('adds one row without a transaction, and only if it is not there', async () => {
    const { table, sent } = tableAnswering({});
    expect(await table.add([row('AL#1')])).toBe(true);
    expect(sent[0]).toMatchObject({
      name: 'PutItemCommand',
      input: { TableName: 'keys', ConditionExpression: 'attribute_not_exists(pk)' },
    });
    expect(await tableAnswering(conditionFailed()).table.add([row('AL#1')])).toBe(false);
    await expect(tableAnswering(new Error('no connection')).table.add([row('AL#1')])).rejects.toThrow('no connection');
  });

  it('adds several rows or none', async () => {
    const { table, sent } = tableAnswering({});
    expect(await table.add([row('S#1'), { ...row('AL#1'), replaces: 'gone' }])).toBe(true);
    expect(sent[0]?.name).toBe('TransactWriteItemsCommand');
    expect(JSON.stringify(sent[0]?.input)).toContain('attribute_not_exists(pk) OR subject = :gone');
    const lost = cancelled(null, { code: 'ConditionalCheckFailed' });
    expect(await tableAnswering(lost).table.add([row('S#1'), row('AL#1')])).toBe(false);
    const clash = cancelled({ code: 'TransactionConflict' }, null);
    expect(await tableAnswering(clash, {}).table.add([row('S#1'), row('AL#1')])).toBe(true);
  });

  it('reads what is there, and asks again for what was left out', async () => {
    const found = (pk: string) => stored({ pk, sk: 'K', subject: pk });
    const { table, sent } = tableAnswering(
      { Responses: { keys: [found('AL#1')] }, UnprocessedKeys: { keys: { Keys: [stored({ pk: 'AL#2', sk: 'K' })] } } },
      { Responses: { keys: [found('AL#2')] } },
    );
    const rows = await table.getAll(['AL#1', 'AL#2', 'AL#3']);
    expect([...rows.keys()]).toEqual(['AL#1', 'AL#2']);
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(sent)).toContain('"ConsistentRead":true');
    expect(await tableAnswering({}).table.get('AL#1')).toBeUndefined();
  });

  it('adds an alias together with its place on the list of a subject that is there', async () => {
    const { table, sent } = tableAnswering({});
    expect(await table.addAlias(row('AL#1'), 'S#1')).toBe(true);
    expect(sent[0]?.input['TransactItems']).toMatchObject([
      { Put: { ConditionExpression: 'attribute_not_exists(pk)' } },
      {
        Update: {
          UpdateExpression: 'ADD aliases :alias',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':alias': { SS: ['AL#1'] } },
        },
      },
    ]);
    const gone = cancelled(null, { code: 'ConditionalCheckFailed' });
    expect(await tableAnswering(gone).table.addAlias(row('AL#1'), 'S#1')).toBe(false);
  });

  it('removes a row only as it was read, when that is asked for', async () => {
    const { table, sent } = tableAnswering({}, {}, conditionFailed());
    expect(await table.remove('R#1')).toBe(true);
    expect(sent[0]?.input['ConditionExpression']).toBeUndefined();
    expect(await table.remove('S#1', { field: 'aliases', is: new Set(['AL#1']) })).toBe(true);
    expect(sent[1]?.input['ConditionExpression']).toBe('attribute_not_exists(pk) OR #field = :is');
    expect(await table.remove('S#1', { field: 'aliases', is: undefined })).toBe(false);
    expect(sent[2]?.input['ConditionExpression']).toBe('attribute_not_exists(pk) OR attribute_not_exists(#field)');
  });
});
