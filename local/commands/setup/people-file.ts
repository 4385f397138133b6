import * as z from 'zod';
import { ROLES } from '../../../lambdas/domain/labels.ts';

const text = z.string().min(1);

const person = z.strictObject({
  /** The `sub` claim of the person's token. */
  id: text,
  name: text,
  email: z.email(),
  role: z.enum(ROLES),
  teams: z.array(text),
  languages: z.array(text),
  /** What rules of routing may require or prefer. */
  skills: z.array(text).optional(),
  /** A calendar of the stage's settings: the person's own working hours; without one the team's. */
  shift: text.nullable().optional(),
  /** How much work the person may own, in weighted items. */
  capacity: z.number().positive(),
});
export type NewPerson = z.infer<typeof person>;

const roster = z.strictObject({ team: text, lead: text, head: text, executive: text, oncall: z.array(text) });
const subscriber = z.strictObject({
  id: text,
  email: z.email(),
  audience: z.enum(['handler', 'product', 'management']),
});

const peopleFile = z.strictObject({
  people: z.array(person).min(1),
  teams: z.array(roster),
  subscribers: z.array(subscriber).default([]),
});
/** The first people of a stage, who answers for its teams, and who gets reports. */
export type PeopleFile = z.infer<typeof peopleFile>;

/** Names that stand for nobody: of teams that are not configured, of people who are not in the file. */
function unknownNames({ people, teams }: PeopleFile, configured: readonly string[]): string[] {
  const ids = new Set(people.map(({ id }) => id));
  const team = (path: string, name: string) => (configured.includes(name) ? [] : [`${path}: unknown team "${name}"`]);
  const somebody = (path: string, id: string) => (ids.has(id) ? [] : [`${path}: nobody has the id "${id}"`]);
  return [
    ...people.flatMap((one, index) => one.teams.flatMap((name) => team(`people.${index}.teams`, name))),
    ...teams.flatMap(({ team: name, lead, head, executive, oncall }, index) => [
      ...team(`teams.${index}.team`, name),
      ...[lead, head, executive, ...oncall].flatMap((id) => somebody(`teams.${index}`, id)),
    ]),
  ];
}

/** Reads the file of people. @throws with all of its problems, each with its path, for who wrote it */
export function readPeople(json: string, configuredTeams: readonly string[]): PeopleFile {
  const parsed = peopleFile.safeParse(JSON.parse(json));
  const problems = parsed.success
    ? unknownNames(parsed.data, configuredTeams)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!parsed.success || problems.length > 0) throw new Error(problems.join('\n'));
  return parsed.data;
}

/** What works, but not as one would expect: teams whose feedback waits for somebody to take it, or reaches no lead. */
export function gaps({ people, teams }: PeopleFile, configuredTeams: readonly string[]): string[] {
  return configuredTeams.flatMap((team) => [
    ...(people.some((one) => one.role === 'agent' && one.teams.includes(team)) ? [] : [`team ${team} has no agent`]),
    ...(teams.some((one) => one.team === team) ? [] : [`team ${team} has nobody to tell of missed deadlines`]),
  ]);
}
