/** Why somebody or some team was chosen, or lost. Every code belongs to one step of routing. */
export const CODES = {
  'spam-review': 1,
  'same-matter': 1,
  'same-matter-owner': 1,
  'stays-in-team': 1,
  'keeps-owner': 1,
  rule: 2,
  'rule-lost': 2,
  'rule-later': 2,
  category: 2,
  unsure: 2,
  collaborates: 3,
  fallback: 3,
  closed: 4,
  sibling: 4,
  'on-call': 4,
  'rated-low': 5,
  untouched: 5,
  'off-shift': 5,
  away: 5,
  'not-seen': 5,
  'lacks-skill': 5,
  'lacks-preferred-skill': 5,
  'lacks-language': 5,
  full: 5,
  manager: 6,
  'previous-owner': 6,
  'previous-owner-busy': 6,
  'best-score': 6,
  'lower-score': 6,
  relaxed: 7,
  nobody: 7,
  'room-taken': 8,
  others: 8,
} as const;
export type Code = keyof typeof CODES;

/** A reason as the history keeps it: a code and the data that it is about; people are ids. */
export interface Reason {
  step: number;
  code: Code;
  person?: string;
  team?: string;
  rule?: string;
  /** The condition of a rule that did not fit, or what was relaxed. */
  what?: string;
  category?: string;
  confidence?: number;
  candidates?: readonly { category: string; score: number; team: string | null }[];
  reference?: string;
  until?: string;
  since?: string;
  skills?: readonly string[];
  language?: string;
  load?: number;
  capacity?: number;
  score?: number;
  count?: number;
}

/** A reason with the step that its code belongs to. */
export const because = (code: Code, data: Omit<Reason, 'step' | 'code'> = {}): Reason => ({
  step: CODES[code],
  code,
  ...data,
});

type Scalar = Exclude<keyof Reason, 'candidates' | 'skills' | 'step' | 'code' | 'person' | 'team'>;

/** Data in words, in this order, each after what stands before it. */
const ABOUT: readonly (readonly [Scalar, string])[] = [
  ['rule', ' '],
  ['what', ' '],
  ['category', ' '],
  ['confidence', ', confidence '],
  ['reference', ' '],
  ['until', ' until '],
  ['since', ' since '],
  ['language', ' '],
  ['score', ' '],
  ['load', ', load '],
  ['capacity', ' of '],
  ['count', ' '],
];

const listed = (before: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${before}${values.join(', ')}`;

/** A reason in words: `app-owner: best score 0.95, load 2 of 20`. */
export function textOf(reason: Reason): string {
  const { code, person, team, skills = [], candidates = [] } = reason;
  const data = ABOUT.map(([field, before]) => (reason[field] === undefined ? '' : `${before}${reason[field]}`));
  const thought = candidates.map(({ category, score }) => `${category} ${score}`);
  const words = [code.replaceAll('-', ' '), ...data, listed(' ', skills), listed(', candidates ', thought)].join('');
  const told = team === undefined ? words : `${words} → ${team}`;
  return person === undefined ? told : `${person}: ${told}`;
}
