import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { gaps, readPeople } from '../../local/commands/setup/people-file.ts';
import { createSource, type Registry, writePeople } from '../../local/commands/setup/set-up.ts';
import { stageNames } from '../../local/commands/stage-names.ts';
import { conditionFailed, fakeDynamo, type Reply } from '../doubles/fake-dynamo.ts';

const person = (id: string, role: string, teams: string[]) => ({
  id,
  name: id,
  email: `${id}@example.com`,
  role,
  teams,
  languages: ['zh'],
  capacity: 20,
});
const roster = (team: string, id: string) => ({ team, lead: id, head: id, executive: id, oncall: [id] });

const written = (file: object): string => JSON.stringify(file);
const TEAMS = ['app', 'payments'];

describe('the file of the first people', () => {
  it('is read, and its example is one', async () => {
    const file = { people: [person('p-1', 'agent', ['app'])], teams: [roster('app', 'p-1')] };
    expect(readPeople(written(file), TEAMS)).toEqual({ ...file, subscribers: [] });
    const example = await readFile(join(import.meta.dirname, '../../config/people.example.json'), 'utf8');
    expect(readPeople(example, ['customer-care']).people).toHaveLength(2);
  });

  it('is refused with the path of everything that is wrong', () => {
    const wrong = { people: [{ ...person('p-1', 'boss', []), email: 'nowhere' }], teams: [] };
    expect(() => readPeople(written(wrong), TEAMS)).toThrow(/^people\.0\.email: .+\npeople\.0\.role: .+$/);
    const unknown = { people: [person('p-1', 'agent', ['sales'])], teams: [roster('app', 'p-2')] };
    expect(() => readPeople(written(unknown), TEAMS)).toThrow(
      /people\.0\.teams: unknown team "sales"\nteams\.0: nobody has the id "p-2"/,
    );
  });

  it('says which teams nobody works for or answers for', () => {
    const people = readPeople(
      written({ people: [person('p-1', 'lead', TEAMS)], teams: [roster('app', 'p-1')] }),
      TEAMS,
    );
    expect(gaps(people, TEAMS)).toEqual([
      'team app has no agent',
      'team payments has no agent',
      'team payments has nobody to tell of missed deadlines',
    ]);
  });
});

const vault = { sealSecret: async () => 'sealed', openSecret: async () => '' };

function aRegistry(...replies: Reply[]): { registry: Registry; sent: ReturnType<typeof fakeDynamo>['sent'] } {
  const { client, sent } = fakeDynamo(...replies);
  return { registry: { client, table: 'registry', vault }, sent };
}

describe('setting up a stage', () => {
  it('writes people without touching what they work on', async () => {
    const { registry, sent } = aRegistry();
    const people = readPeople(
      written({
        people: [{ ...person('p-1', 'agent', ['app']), skills: ['ios'], shift: 'nights' }],
        teams: [roster('app', 'p-1')],
      }),
      TEAMS,
    );
    await writePeople(registry, people);
    const names = Object.values(sent[0]?.input['ExpressionAttributeNames'] ?? {});
    expect(names).toEqual(expect.arrayContaining(['skills', 'shift', 'capacity']));
    expect(sent.map(({ name }) => name)).toEqual(['UpdateItemCommand', 'PutItemCommand']);
    const update = String(sent[0]?.input['UpdateExpression']);
    expect(update).toContain('currentLoad = if_not_exists(currentLoad, :none)');
    expect(update).toContain('present = if_not_exists(present, :yes)');
  });

  it('creates a source once; its credentials are told and not kept (R6.5)', async () => {
    const source = { id: 'web', channel: 'web', maySetChannel: false } as const;
    const { registry, sent } = aRegistry();
    const made = await createSource(registry, source, { again: false, signing: true });
    expect(made?.token).toMatch(/^web_[\w-]{43}$/);
    expect(made?.signing?.secret).toMatch(/^sign_[\w-]{43}$/);
    expect(JSON.stringify(sent)).not.toContain(made?.token);
    expect(JSON.stringify(sent)).not.toContain(made?.signing?.secret);
    const there = aRegistry(conditionFailed());
    expect(await createSource(there.registry, source, { again: false, signing: false })).toBeUndefined();
    expect(there.sent).toHaveLength(1);
    const again = aRegistry(conditionFailed());
    expect(await createSource(again.registry, source, { again: true, signing: false })).toBeDefined();
  });

  it('finds the names of a deployed stage, and says when it is not deployed', async () => {
    const answering = (send: () => Promise<object>) => ({ send }) as unknown as CloudFormationClient;
    const names = {
      RegistryTable: 'registry',
      KeysTable: 'keys',
      LedgerTable: 'ledger',
      AuditTable: 'audit',
      FeedbackTable: 'feedback',
      ContactKeyId: 'key',
      AuditBucketName: 'audit-bucket',
    };
    const Outputs = Object.entries({ ...names, Other: 'x' }).map(([OutputKey, OutputValue]) => ({
      OutputKey,
      OutputValue,
    }));
    const deployed = answering(async () => ({ Stacks: [{ Outputs }] }));
    expect(await stageNames('production', 'eu-central-1', deployed)).toEqual(names);
    const missing = answering(() => Promise.reject(Object.assign(new Error('none'), { name: 'ValidationError' })));
    await expect(stageNames('production', 'eu-central-1', missing)).rejects.toThrow('deploy the stage first');
    const offline = answering(() => Promise.reject(new Error('no credentials')));
    await expect(stageNames('production', 'eu-central-1', offline)).rejects.toThrow('no credentials');
  });
});
