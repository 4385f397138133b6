import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { type Row, stored } from '../../../lambdas/adapters/dynamo.ts';
import { registryPeople } from '../../../lambdas/adapters/people.ts';
import { sdkAnswers } from './sdk-answers.ts';

const agent = {
  pk: 'PEOPLE',
  sk: 'p-1',
  id: 'p-1',
  name: 'Agent One',
  email: 'agent.one@example.com',
  role: 'agent',
  teams: ['app'],
  languages: ['zh', 'en'],
  capacity: 20,
  currentLoad: 3.5,
  present: true,
};

function registry(body: object) {
  const { sent, config } = sdkAnswers(() => ({ body }));
  return { sent, people: registryPeople(new DynamoDBClient(config), 'registry') };
}

const holding = (row: Row) => registry({ Item: stored(row) });

test('a person is read consistently, with the kept load as its load', async () => {
  const { people, sent } = holding(agent);
  const found = await people.find('p-1');
  expect(found).toMatchObject({ id: 'p-1', load: 3.5, lastAssignedAt: null, teams: ['app'] });
  expect(sent[0]?.input).toMatchObject({ TableName: 'registry', ConsistentRead: true });
});

test('skills, heartbeat and shift are a person’s own, and may be missing', async () => {
  const skilled = { skills: ['ios'], seenAt: '2026-11-20T08:00:00.000Z', shift: 'nights' };
  expect(await holding({ ...agent, ...skilled }).people.find('p-1')).toMatchObject(skilled);
  expect(await holding(agent).people.find('p-1')).toMatchObject({ skills: [], seenAt: null, shift: null });
});

test('who is standing by needs no heartbeat, and an old one says nothing', async () => {
  const standing = { ...agent, standing: true, seenAt: '2026-01-01T00:00:00.000Z' };
  expect(await holding(standing).people.find('p-1')).toMatchObject({ present: true, seenAt: null });
});

test('the members of a team are its agents; a lead is not one who owns by routing', async () => {
  const { people, sent } = registry({ Items: [stored(agent)], Count: 1 });
  expect((await people.ofTeam('app')).map(({ id }) => id)).toStrictEqual(['p-1']);
  expect(sent[0]).toMatchObject({
    operation: 'Query',
    input: {
      FilterExpression: 'contains(teams, :team) AND #role = :agent',
      ExpressionAttributeValues: { ':team': { S: 'app' }, ':agent': { S: 'agent' } },
      ConsistentRead: true,
    },
  });
});

test('nobody is found under an unknown id, no roster for an unknown team', async () => {
  const { people } = registry({});
  expect(await people.find('nobody')).toBeUndefined();
  expect(await people.roster('nowhere')).toBeUndefined();
});

test('a roster is read', async () => {
  const roster = { team: 'app', lead: 'p-2', head: 'p-3', executive: 'p-4', oncall: ['p-5'] };
  const { people } = holding({ pk: 'TEAMS', sk: 'app', ...roster });
  expect(await people.roster('app')).toStrictEqual(roster);
});

test('a broken row is refused, not handed on', async () => {
  const { people } = holding({ ...agent, capacity: 'many' });
  await expect(people.find('p-1')).rejects.toThrow('capacity');
});
