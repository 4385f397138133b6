import type { Feedback } from '../../contracts/feedback.ts';
import { ms } from '../instants.ts';
import { isDetractor } from '../lifecycle/commands.ts';
import { dayIn } from './day.ts';
import { bucketOf } from './histogram.ts';

const PROMOTER = 9;

/** What one item adds to the counters of one day and dimension (`all`, `team=app`, `channel=web` …). */
export type Contribution = Map<string, Map<string, number>>;

/** Key of a counter row: day of the company's report zone, and dimension. */
export const counterKey = (day: string, dimension: string): string => `${day}#${dimension}`;

/** An erased item counts as the one that it was: no report changes because somebody is forgotten. */
const asCounted = (item: Feedback): Feedback => (item.counted === null ? item : { ...item, ...item.counted });

/** Spam, backfilled and deleted items stay out of the figures. */
const isCounted = (item: Feedback): boolean =>
  !item.backfill && item.disposition !== 'spam' && item.disposition !== 'deleted';

const dimensionsOf = (item: Feedback): string[] => [
  'all',
  `channel=${item.channel}`,
  ...(item.team === null ? [] : [`team=${item.team}`]),
  ...(item.category === null ? [] : [`category=${item.category}`]),
  ...(item.product === null ? [] : [`product=${item.product}`]),
];

/** A fact of an item: the day it counts on, the counter's name, and by how much. */
type Fact = readonly [at: string, name: string, amount: number];

function intakeFacts(item: Feedback): Fact[] {
  const at = item.receivedAt;
  const facts: Fact[] = [[at, 'received', 1]];
  if (item.type !== null) facts.push([at, `type:${item.type}`, 1]);
  if (item.sentiment !== null) facts.push([at, `sentiment:${item.sentiment}`, 1], [at, 'understood', 1]);
  if (item.priority !== null) facts.push([at, `priority:${item.priority}`, 1]);
  return facts;
}

const wallSeconds = (from: string, to: string): number => Math.max(0, ms(to) - ms(from)) / 1000;

function handlingFacts(item: Feedback): Fact[] {
  const facts: Fact[] = [];
  const { firstResponseAt, closedAt, startedAt } = item;
  if (firstResponseAt !== null) facts.push(...durationFacts('first-response', startedAt, firstResponseAt));
  if (closedAt !== null) facts.push([closedAt, 'closed', 1], [closedAt, `closed:${item.disposition ?? 'resolved'}`, 1]);
  return facts;
}

const durationFacts = (name: string, from: string, to: string): Fact[] => [
  [to, `${name}:n`, 1],
  [to, `${name}:sum`, wallSeconds(from, to)],
  [to, `${name}:h${bucketOf(wallSeconds(from, to))}`, 1],
];

/**
 * A clock counts as met or breached once, on the day it was settled or breached, whichever came first.
 * Each settled resolution is a resolution told; each later cycle of it began with a reopening.
 */
function serviceLevelFacts(item: Feedback): Fact[] {
  return item.clocks.flatMap((clock): Fact[] => {
    const { metric, cycle, startedAt, settledAt, breachedAt } = clock;
    const facts: Fact[] = [];
    if (breachedAt !== null) facts.push([breachedAt, `${metric}:breached`, 1]);
    else if (settledAt !== null) facts.push([settledAt, `${metric}:met`, 1]);
    if (metric !== 'resolution') return facts;
    if (settledAt !== null)
      facts.push([settledAt, 'resolved', 1], ...durationFacts('resolution', startedAt, settledAt));
    if (cycle > 1) facts.push([startedAt, 'reopened', 1]);
    return facts;
  });
}

/** A promise is due when it was kept or missed; one that was replaced or cancelled never was. */
const promiseFacts = ({ promises }: Feedback): Fact[] =>
  promises.flatMap(({ state, endedAt }): Fact[] =>
    (state === 'met' || state === 'missed') && endedAt !== null ? [[endedAt, `promises:${state}`, 1]] : [],
  );

function ratingFacts(item: Feedback): Fact[] {
  if (item.csat === null) return [];
  const { at, score } = item.csat;
  return [
    [at, 'ratings', 1],
    [at, 'ratings:sum', score],
    [at, `rating:${score}`, 1],
  ];
}

/** Who gives 9 or 10 would recommend the company, who gives 0 to 6 would not. */
function npsFacts({ nps }: Feedback): Fact[] {
  if (nps === null || nps.score === null || nps.at === null) return [];
  const facts: Fact[] = [[nps.at, 'nps', 1]];
  if (nps.score >= PROMOTER) facts.push([nps.at, 'nps:promoters', 1]);
  if (isDetractor(nps.score)) facts.push([nps.at, 'nps:detractors', 1]);
  return facts;
}

/**
 * What an item adds to the counters as it stands: a pure function of its state, so that the change of a counter
 * is contribution(after) − contribution(before) and a rebuild from the items gives the same numbers.
 */
export function contributionOf(stored: Feedback, zone: string): Contribution {
  const item = asCounted(stored);
  const contribution: Contribution = new Map();
  if (!isCounted(item)) return contribution;
  const facts = [
    ...intakeFacts(item),
    ...handlingFacts(item),
    ...serviceLevelFacts(item),
    ...ratingFacts(item),
    ...promiseFacts(item),
    ...npsFacts(item),
  ];
  for (const [at, name, amount] of facts) {
    for (const dimension of dimensionsOf(item)) {
      const key = counterKey(dayIn(zone, at), dimension);
      const counters = contribution.get(key) ?? new Map<string, number>();
      counters.set(name, (counters.get(name) ?? 0) + amount);
      contribution.set(key, counters);
    }
  }
  return contribution;
}
