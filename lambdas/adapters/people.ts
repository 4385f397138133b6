import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { ROLES } from '../domain/labels.ts';
import type { People, Person } from '../loop/ports.ts';
import { loaded, type Row, stored } from './dynamo.ts';

export const PEOPLE = 'PEOPLE';
export const TEAMS = 'TEAMS';

/**
 * A person as the registry keeps one (`pk=PEOPLE`, `sk=<id>`). `currentLoad` must be there from the start:
 * the commits that give work compare with it.
 */
export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  teams: z.array(z.string()),
  languages: z.array(z.string()),
  capacity: z.number(),
  currentLoad: z.number(),
  present: z.boolean(),
  /** The latest heartbeat; without one the word of `present` stands. */
  seenAt: z.optional(z.nullable(z.string())),
  /** Needs no heartbeat: there until they say otherwise, as are the people of the local cloud. */
  standing: z.optional(z.boolean()),
  skills: z.optional(z.array(z.string())),
  /** Calendar of their own working hours; without one their team's. */
  shift: z.optional(z.nullable(z.string())),
  lastAssignedAt: z.optional(z.nullable(z.string())),
});
export type PersonRow = z.infer<typeof personRow>;

/** Who answers for a team (`pk=TEAMS`, `sk=<team>`); ids of people. */
export const rosterRow = z.object({
  team: z.string(),
  lead: z.string(),
  head: z.string(),
  executive: z.string(),
  oncall: z.array(z.string()),
});
export type RosterRow = z.infer<typeof rosterRow>;

function personOf(row: PersonRow): Person {
  const { id, name, email, teams, languages, capacity, present } = row;
  const { currentLoad: load, skills = [], standing = false, shift = null, lastAssignedAt = null } = row;
  const seenAt = standing ? null : (row.seenAt ?? null);
  return { id, name, email, teams, languages, skills, capacity, load, present, seenAt, shift, lastAssignedAt };
}

/**
 * People and rosters in the registry. Only a team's agents own items by routing: its lead is told instead.
 * Reads are consistent, so that who lost a race for room sees the load that won it.
 */
export function registryPeople(client: DynamoDBClient, registryTable: string): People {
  const TableName = registryTable;

  async function row(pk: string, sk: string): Promise<Row | undefined> {
    const got = await client.send(new GetItemCommand({ TableName, Key: stored({ pk, sk }), ConsistentRead: true }));
    return got.Item && loaded(got.Item);
  }

  return {
    async ofTeam(team) {
      const members: Person[] = [];
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :people',
        FilterExpression: 'contains(teams, :team) AND #role = :agent',
        ExpressionAttributeNames: { '#role': 'role' },
        ExpressionAttributeValues: stored({ ':people': PEOPLE, ':team': team, ':agent': 'agent' }),
        ConsistentRead: true,
      };
      for await (const page of paginateQuery({ client }, query)) {
        for (const item of page.Items ?? []) members.push(personOf(personRow.parse(loaded(item))));
      }
      return members;
    },
    async find(id) {
      const found = await row(PEOPLE, id);
      // Whoever took work without being a member has a row with a load alone.
      return found && 'name' in found ? personOf(personRow.parse(found)) : undefined;
    },
    async roster(team) {
      const found = await row(TEAMS, team);
      return found && rosterRow.parse(found);
    },
  };
}
