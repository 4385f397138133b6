import type { StaffKind } from '../../domain/notices/kinds.ts';
import type { TextKey, Voice } from '../texts/catalogue.ts';
import type { Block, Letter } from './layout.ts';

/** What a mail to staff tells; nothing in it is personal data. Times are written out already. */
export interface StaffFacts {
  reference: string;
  priority: string;
  category: string;
  team: string;
  owner: string | null;
  status: string;
  /** Level of the ladder that is told, and the clock it is about. */
  level: string | null;
  metric: string | null;
  due: string | null;
  score: number | null;
  /** How many report the same, and how many of them are known; null where that is not the matter. */
  count: number | null;
  customers: number | null;
  /** Masked: the feedback's first words. */
  snippet: string;
  /** Masked: what the customer or a colleague wrote with the event. */
  words: string | null;
  deskUrl: string;
}

type Values = Readonly<Record<string, string | number>>;

const valuesOf = (facts: StaffFacts, voice: Voice): Values => ({
  reference: facts.reference,
  priority: facts.priority,
  category: facts.category,
  team: facts.team,
  owner: facts.owner ?? voice.say('staff.nobody'),
  status: facts.status,
  level: facts.level ?? '',
  metric: facts.metric ?? '',
  due: facts.due ?? voice.say('staff.no-due'),
  score: facts.score ?? '',
  count: facts.count ?? '',
  customers: facts.customers ?? '',
});

function factRows(facts: StaffFacts, voice: Voice, values: Values): Block {
  const row = (key: TextKey, value: string | number | undefined): [string, string] => [voice.say(key), String(value)];
  return {
    kind: 'facts',
    rows: [
      row('staff.fact.priority', facts.priority),
      row('staff.fact.category', facts.category),
      row('staff.fact.team', facts.team),
      row('staff.fact.owner', values['owner']),
      row('staff.fact.status', facts.status),
      ...(facts.metric === null ? [] : [row('staff.fact.metric', facts.metric)]),
      ...(facts.due === null ? [] : [row('staff.fact.due', facts.due)]),
      row('staff.fact.snippet', facts.snippet),
    ],
  };
}

/** One notice, as a part of a mail. */
export interface StaffPart {
  kind: StaffKind;
  facts: StaffFacts;
}

const subjectOf = ({ kind, facts }: StaffPart, voice: Voice): string =>
  voice.say(`staff.${kind}.subject`, valuesOf(facts, voice));

function blocksOf({ kind, facts }: StaffPart, voice: Voice): Block[] {
  const values = valuesOf(facts, voice);
  const blocks: Block[] = [{ kind: 'text', text: voice.say(`staff.${kind}.intro`, values) }];
  if (facts.words !== null) blocks.push({ kind: 'words', text: facts.words });
  blocks.push(factRows(facts, voice, values), { kind: 'button', label: voice.say('staff.open'), url: facts.deskUrl });
  return blocks;
}

/**
 * A mail to staff, still to be rendered. Its subject names reference and priority, on the ladder also level and metric;
 * of several parts those of the first, and how many more there are.
 */
export function staffLetter(parts: readonly StaffPart[], voice: Voice): Letter {
  const [first, ...others] = parts.map((part) => ({ title: subjectOf(part, voice), blocks: blocksOf(part, voice) }));
  if (first === undefined) throw new RangeError('a mail about nothing');
  if (others.length === 0) return { subject: first.title, title: first.title, blocks: first.blocks, footer: [] };
  const count = { count: parts.length, more: others.length, first: first.title };
  const blocks = [first, ...others].flatMap(({ title, blocks: own }): Block[] => [
    { kind: 'text', text: title },
    ...own,
  ]);
  return {
    subject: voice.say('staff.together.subject', count),
    title: voice.say('staff.together.title', count),
    blocks,
    footer: [],
  };
}

/** An alert for pagers and phones: the mail's subject, what it is about, and the link. */
export function staffAlert(kind: StaffKind, facts: StaffFacts, voice: Voice): { subject: string; text: string } {
  const values = valuesOf(facts, voice);
  const subject = voice.say(`staff.${kind}.subject`, values);
  return { subject, text: [subject, voice.say(`staff.${kind}.intro`, values), facts.deskUrl].join('\n\n') };
}
