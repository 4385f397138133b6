import { describe, expect, it } from 'vitest';
import { stored } from '../../../lambdas/adapters/dynamo.ts';
import { registryPrivacyRequests } from '../../../lambdas/adapters/privacy-requests.ts';
import type { PrivacyRequest } from '../../../lambdas/contracts/privacy.ts';
import { newRequest } from '../../../lambdas/domain/data-subject/request.ts';
import { conditionFailed, fakeDynamo } from '../../doubles/fake-dynamo.ts';

const NOW = Date.parse('2026-11-20T08:00:00.000Z');
/** A ULID of that moment. */
const ID = '01KAG7E20016CHR9B2DXW5NMVT';

const request: PrivacyRequest = newRequest(
  { id: ID, kind: 'erasure', by: { kind: 'person', id: 'admin' }, subjects: ['subject-1'], fingerprint: 'mac' },
  { warnAt: NOW + 1, dueAt: NOW + 2 },
  NOW,
  true,
);

describe('requests in the registry', () => {
  it('lie by the month that their id tells, and are read consistently', async () => {
    const { client, sent } = fakeDynamo({ Item: stored({ ...request }) }, {});
    const requests = registryPrivacyRequests(client, 'registry');
    expect(await requests.read(ID)).toEqual(request);
    expect(sent[0]?.input).toMatchObject({ Key: { sk: { S: ID } }, ConsistentRead: true });
    const key = JSON.stringify(sent[0]?.input['Key']);
    expect(key).toMatch(/PRIVACY#\d{4}-\d{2}"/);
    await requests.add(request);
    expect(sent[1]?.input).toMatchObject({
      Item: { pk: { S: expect.stringMatching(/^PRIVACY#\d{4}-\d{2}$/) }, sk: { S: ID } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  });

  it('are written only as they were read', async () => {
    const { client, sent } = fakeDynamo({}, conditionFailed(), new Error('no connection'));
    const requests = registryPrivacyRequests(client, 'registry');
    const after = { ...request, seq: 2 };
    expect(await requests.save(request, after)).toBe(true);
    expect(sent[0]?.input).toMatchObject({
      ConditionExpression: 'seq = :seq',
      ExpressionAttributeValues: { ':seq': { N: '1' } },
    });
    expect(await requests.save(request, after)).toBe(false);
    await expect(requests.save(request, after)).rejects.toThrow('no connection');
  });

  it('are looked through for unsettled ones, four months back', async () => {
    const done = { ...request, status: 'done' as const };
    const { client, sent } = fakeDynamo({ Items: [stored({ ...request }), stored({ ...done })] });
    expect(await registryPrivacyRequests(client, 'registry').unsettled(Date.parse('2026-01-31T23:00:00Z'))).toEqual([
      request,
    ]);
    expect(sent.map(({ input }) => (input['ExpressionAttributeValues'] as { ':pk': { S: string } })[':pk'].S)).toEqual([
      'PRIVACY#2026-01',
      'PRIVACY#2025-12',
      'PRIVACY#2025-11',
      'PRIVACY#2025-10',
    ]);
  });
});
