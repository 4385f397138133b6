import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../../../config/defaults.ts';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import type { Settings } from '../../../../lambdas/contracts/settings.ts';
import { PRIORITIES, type Priority, SENTIMENTS } from '../../../../lambdas/domain/labels.ts';
import { saidPoints, scored, type Weighed, type Weights } from '../../../../lambdas/domain/understanding/score.ts';
import { aFeedback, after, anAgent, anAssignedFeedback, someFindings } from '../../../builders/feedback.ts';
import { somePolicy, someSettings } from '../../../builders/settings.ts';

const DEFAULT: Weights = { ...defaultSettings.priority, tags: {} };
const CALM: Weighed = { sentiment: 'neutral', intensity: 0, tags: [], factor: 0, vip: false };
const lead = anAgent({ id: 'app-lead', role: 'lead' });

const anyPriority = fc.constantFrom(...PRIORITIES);
const anyWeighed: fc.Arbitrary<Weighed> = fc.record({
  sentiment: fc.constantFrom(...SENTIMENTS),
  intensity: fc.double({ min: 0, max: 1, noNaN: true }),
  tags: fc.subarray(['recall', 'minor']),
  factor: fc.integer({ min: -2, max: 2 }),
  vip: fc.boolean(),
});
/** Weights as a stage may have them. */
const anyWeights: fc.Arbitrary<Weights> = fc
  .record({ some: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 12, maxLength: 12 }) })
  .map(({ some: [a = 1, b = 1, c = 1, d = 1, e = 1, f = 1, g = 1, h = 1, i = 1, j = 1, k = 1, l = 1] }) => ({
    level: { P0: a + b + c, P1: b + c, P2: c, P3: 0 },
    sentiment: { negative: d + e, mixed: e },
    intensity: f,
    vip: g,
    reach: { rising: h, wide: h + i },
    factor: j,
    tags: { recall: k, minor: -l },
    thresholds: { P1: b + c, P2: c },
  }));

const rank = (priority: Priority): number => -PRIORITIES.indexOf(priority);

describe('R2.6 the score of a priority', () => {
  test.each<[string, Priority, Partial<Weighed>, number, Priority]>([
    ['the words alone', 'P2', {}, 40, 'P2'],
    ['an angry complaint', 'P2', { sentiment: 'negative', intensity: 0.8 }, 58, 'P2'],
    ['a mixed one', 'P2', { sentiment: 'mixed', intensity: 0.5 }, 50, 'P2'],
    ['all that is not said by words', 'P2', { sentiment: 'negative', intensity: 1, vip: true }, 75, 'P2'],
    ['a strong praise', 'P3', { sentiment: 'positive', intensity: 1 }, 0, 'P3'],
    ['a tag', 'P2', { tags: ['recall'] }, 90, 'P1'],
    ['a tag that makes less of it', 'P2', { tags: ['minor'] }, 10, 'P3'],
    ['a push up', 'P3', { factor: 1 }, 40, 'P2'],
    ['two up', 'P3', { factor: 2 }, 80, 'P1'],
    ['a push down', 'P1', { factor: -1 }, 40, 'P2'],
    ['never up to P0', 'P1', { factor: 2, vip: true, sentiment: 'negative', intensity: 1 }, 195, 'P1'],
    ['never down from P0', 'P0', { factor: -2, tags: ['minor'] }, 10, 'P0'],
  ])('%s', (_, said, given, score, priority) => {
    const weights = { ...DEFAULT, tags: { recall: 50, minor: -30 } };
    const sum = scored(weights, { ...CALM, ...given }, saidPoints(weights, said), said === 'P0');
    expect([sum.score, sum.priority]).toEqual([score, priority]);
  });

  it('is the sum of its points, which tell the words from the models', () => {
    const item = { ...CALM, sentiment: 'negative' as const, intensity: 0.5, vip: true };
    const sum = scored(DEFAULT, item, saidPoints(DEFAULT, 'P1', 'P2'), false);
    expect(sum).toEqual({
      points: { words: 40, model: 40, sentiment: 10, intensity: 5, vip: 15 },
      score: 110,
      priority: 'P1',
    });
  });

  it('by the defaults leaves what the words and the models say', () => {
    const untold = anyWeighed.map((item): Weighed => ({ ...item, factor: 0, tags: [] }));
    fc.assert(
      fc.property(anyPriority, anyPriority, untold, (one, other, item) => {
        const [said, words] = [one, other].toSorted();
        if (said === undefined || words === undefined) return;
        expect(scored(DEFAULT, item, saidPoints(DEFAULT, said, words), said === 'P0').priority).toBe(said);
      }),
    );
  });

  const least = (item: Weighed): Weighed[] => [
    { ...item, factor: item.factor + 1 },
    { ...item, vip: true },
    { ...item, intensity: Math.min(1, (item.intensity ?? 0) + 0.3) },
    { ...item, tags: [...new Set([...item.tags, 'recall'])] },
    { ...item, tags: item.tags.filter((tag) => tag !== 'minor') },
    ...(item.sentiment === 'mixed' ? [{ ...item, sentiment: 'negative' as const }] : []),
    ...(item.sentiment === 'neutral' || item.sentiment === 'positive'
      ? [{ ...item, sentiment: 'mixed' as const }]
      : []),
  ];

  it('goes down by nothing that makes an item worse', () => {
    fc.assert(
      fc.property(
        anyWeights,
        anyPriority,
        anyPriority,
        anyWeighed,
        fc.nat({ max: 300 }),
        (weights, said, more, item, reach) => {
          const sum = (of: Weighed, level: Priority, points = 0) =>
            scored(weights, of, { ...saidPoints(weights, level), reach: points }, level === 'P0');
          const base = sum(item, said);
          const worse = [...least(item).map((one) => sum(one, said)), sum(item, said, reach)];
          if (rank(more) >= rank(said)) worse.push(sum(item, more));
          for (const one of worse) {
            expect(one.score).toBeGreaterThanOrEqual(base.score);
            expect(rank(one.priority)).toBeGreaterThanOrEqual(rank(base.priority));
          }
        },
      ),
    );
  });

  it('neither makes nor takes a P0, whatever the weights: a word of danger is never lost', () => {
    fc.assert(
      fc.property(anyWeights, anyPriority, anyWeighed, (weights, said, item) => {
        const { priority } = scored(weights, item, saidPoints(weights, said), said === 'P0');
        expect(priority === 'P0').toBe(said === 'P0');
      }),
    );
  });
});

const withTags = (tags: Settings['priority']['tags']) => somePolicy({ priority: { ...someSettings().priority, tags } });

describe('R2.6 the score of an item', () => {
  const seen = ({ priority, score, factor }: Feedback) => ({ priority, score, factor });

  it('is stored with what it adds up from', () => {
    const { item, events } = after(aFeedback({ customer: { id: null, tier: 'vip' } }), {
      name: 'understood',
      findings: someFindings({ priority: 'P1', words: 'P2' }),
    });
    expect(item).toMatchObject({
      priority: 'P1',
      score: 113,
      points: { words: 40, model: 40, sentiment: 10, intensity: 8, vip: 15 },
    });
    expect(events[0]?.data).toMatchObject({ priority: 'P1', score: 113 });
  });

  it('is moved by a tag that the company weighs', () => {
    const findings = someFindings({ tags: ['recall'] });
    const policy = withTags({ recall: 40 });
    expect(after(aFeedback(), { name: 'understood', findings }, { policy }).item).toMatchObject({
      priority: 'P1',
      reasons: ['category app.crash', 'tag: recall'],
    });
  });

  it('is pushed by a lead, with its deadlines and its history, and back again', () => {
    const item = anAssignedFeedback();
    const due = ({ clocks }: Feedback) => clocks.find(({ metric }) => metric === 'resolution')?.dueAt ?? '';
    const up = after(item, { name: 'classify', changes: {}, factor: 1 }, { actor: lead });
    expect(seen(up.item)).toEqual({ priority: 'P1', score: 98, factor: 1 });
    expect(due(up.item) < due(item)).toBe(true);
    expect(up.events[0]).toMatchObject({
      type: 'classified',
      data: { before: { priority: 'P2', factor: 0 }, after: { priority: 'P1', factor: 1 } },
    });
    const reason = 'It was less than it seemed';
    const back = after(up.item, { name: 'classify', changes: {}, factor: 0, reason }, { actor: lead });
    expect(seen(back.item)).toEqual({ priority: 'P2', score: 58, factor: 0 });
    expect(back.item.setByPerson).toEqual([]);
    expect([up.item.reasons.at(-1), back.item.reasons]).toEqual(['factor: +1', item.reasons]);
  });

  it('is not pushed by an agent, nor down from P1 without a reason', () => {
    const up = after(anAssignedFeedback(), { name: 'classify', changes: {}, factor: 1 }, { actor: lead }).item;
    const push = (actor: typeof lead, factor: number) => () =>
      after(up, { name: 'classify', changes: {}, factor }, { actor });
    expect(push(anAgent(), 2)).toThrow('forbidden');
    expect(push(lead, 0)).toThrow('no-reason');
  });

  it('does not move what a person has set', () => {
    const set = after(anAssignedFeedback(), { name: 'classify', changes: { priority: 'P2' } }, { actor: lead }).item;
    const pushed = after(set, { name: 'classify', changes: {}, factor: 2 }, { actor: lead }).item;
    expect(seen(pushed)).toEqual({ priority: 'P2', score: 138, factor: 2 });
  });

  it('takes no P0 away, and what an agent corrects no P1', () => {
    const policy = withTags({ minor: -200 });
    const critical = anAssignedFeedback({}, { priority: 'P0' });
    const down = { name: 'classify', changes: {}, factor: -2, reason: 'Nobody was hurt' } as const;
    expect(after(critical, down, { actor: lead, policy }).item.priority).toBe('P0');
    const tagged = { name: 'classify' as const, changes: { tags: ['minor'] } };
    const grave = anAssignedFeedback({}, { priority: 'P1' });
    expect(after(grave, tagged, { actor: anAgent(), policy }).item.priority).toBe('P1');
    expect(after(anAssignedFeedback(), tagged, { actor: anAgent(), policy }).item.priority).toBe('P3');
  });

  it('keeps a push when the words are read again', () => {
    const pushed = after(anAssignedFeedback(), { name: 'classify', changes: {}, factor: 1 }, { actor: lead }).item;
    const { sentiment, intensity, language, provisional, askAgainAt, ...reading } = someFindings({ priority: 'P3' });
    const found = { sentiment, intensity, language, provisional, askAgainAt };
    const again = after(pushed, { name: 'refine', found, reading }).item;
    expect(seen(again)).toEqual({ priority: 'P1', score: 98, factor: 1 });
  });

  it('of an item from before there were scores begins with its priority', () => {
    const old = anAssignedFeedback({ points: {}, score: null });
    const pushed = after(old, { name: 'classify', changes: {}, factor: 1 }, { actor: lead }).item;
    expect(seen(pushed)).toEqual({ priority: 'P1', score: 98, factor: 1 });
  });
});
