import { describe, expect, it } from 'vitest';
import { checkStage } from '../../../config/check.ts';
import production from '../production.ts';
import type { Json } from '../support.ts';

type Change = (priority: Json) => void;

function pathsOf(change: Change): string[] {
  const config: Json = structuredClone(production);
  change(config.settings.priority);
  const checked = checkStage(config);
  return 'problems' in checked ? checked.problems.map(({ path }) => path) : [];
}

describe('R2.6 R7.1 weights of the priority that say nothing sensible are refused at the field', () => {
  const wrong: [what: string, path: string, change: Change][] = [
    ['levels in disorder', 'level.P1', (p) => (p.level.P1 = 130)],
    ['a level that its own words do not reach', 'level.P2', (p) => (p.level.P2 = 30)],
    ['a level below zero', 'level.P3', (p) => (p.level.P3 = -1)],
    ['a level missing', 'level.P0', (p) => delete p.level.P0],
    ['thresholds that are one', 'thresholds.P1', (p) => (p.thresholds.P1 = 40)],
    ['a threshold that everything passes', 'thresholds.P2', (p) => (p.thresholds.P2 = 0)],
    ['a threshold of P0', 'thresholds.P0', (p) => (p.thresholds.P0 = 200)],
    ['a mixed mood above a bad one', 'sentiment.mixed', (p) => (p.sentiment.mixed = 11)],
    ['a rise above the widest reach', 'reach.rising', (p) => (p.reach.rising = 90)],
    ['a weight below zero', 'vip', (p) => (p.vip = -1)],
    ['a weight in words', 'intensity', (p) => (p.intensity = 'much')],
    ['a tag beyond measure', 'tags.recall', (p) => (p.tags.recall = 5000)],
    ['a weight that is none', 'luck', (p) => (p.luck = 1)],
  ];

  it.each(wrong)('%s: settings.priority.%s', (_, path, change) => {
    expect(pathsOf(change)).toEqual([`settings.priority.${path}`]);
  });

  it('what a company may say', () => {
    expect(pathsOf((p) => (p.tags = { recall: 40, 'app.usability': -20 }))).toEqual([]);
  });
});
