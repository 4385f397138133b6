import type { Feedback } from '../../contracts/feedback.ts';
import { because, type Reason } from './reasons.ts';
import type { Rule } from './world.ts';

type When = Rule['when'];
type Condition = keyof When;

const CONDITIONS = [
  'type',
  'category',
  'tag',
  'product',
  'language',
  'region',
  'channel',
  'tier',
  'priority',
] as const satisfies readonly Condition[];

const valuesOf = (item: Feedback, condition: Condition): readonly (string | null)[] => {
  if (condition === 'tag') return item.tags;
  return [condition === 'tier' ? item.customer.tier : item[condition]];
};

/** What stands between the levels of a value whose upper levels fit, too. */
const LEVELS: Partial<Record<Condition, string>> = { category: '.', language: '-', region: '-' };

function fits(condition: Condition, wanted: string, value: string): boolean {
  const separator = LEVELS[condition];
  return value === wanted || (separator !== undefined && value.startsWith(`${wanted}${separator}`));
}

function holds(item: Feedback, condition: Condition, wanted: readonly string[]): boolean {
  const values = valuesOf(item, condition).filter((value) => value !== null);
  return values.some((value) => wanted.some((one) => fits(condition, one, value)));
}

/** The first condition of a rule that an item does not fulfil; undefined when it fits. A doubtful category fits none. */
export const obstacleOf = (item: Feedback, { when }: Rule, sure: boolean): Condition | undefined =>
  CONDITIONS.find((condition) => {
    const wanted = when[condition];
    if (wanted === undefined) return false;
    return (condition === 'category' && !sure) || !holds(item, condition, wanted);
  });

/** The first rule that fits, and why the others lost: not fitting, or coming later. */
export function firstMatch(
  item: Feedback,
  rules: readonly Rule[],
  sure: boolean,
): { rule: Rule | undefined; losers: Reason[] } {
  const judged = rules.map((rule) => ({ rule, what: obstacleOf(item, rule, sure) }));
  const rule = judged.find(({ what }) => what === undefined)?.rule;
  const losers = judged
    .filter((one) => one.rule !== rule)
    .map(({ rule: { id }, what }) =>
      what === undefined ? because('rule-later', { rule: id }) : because('rule-lost', { rule: id, what }),
    );
  return { rule, losers };
}
