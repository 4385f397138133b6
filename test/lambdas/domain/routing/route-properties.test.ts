import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Feedback } from '../../../../lambdas/contracts/feedback.ts';
import { route } from '../../../../lambdas/domain/routing/route.ts';
import { iso } from '../../../builders/feedback.ts';
import { aCandidate, aRule, aTriaged, aWorld, type Given, NOW } from '../../../builders/routing.ts';
import { someSettings } from '../../../builders/settings.ts';

const routed = (item: Feedback, given: Given) => route(item, aWorld(given), NOW);

const person = fc.record({
  load: fc.integer({ min: 0, max: 12 }),
  capacity: fc.integer({ min: 0, max: 12 }),
  present: fc.boolean(),
  languages: fc.subarray(['zh', 'en', 'fr']),
  skills: fc.subarray(['ios', 'cards']),
  lastAssignedAt: fc.option(fc.integer({ min: 1, max: 5 }).map((minutes) => iso(NOW - minutes * 60_000))),
});
const given = fc.record({
  people: fc.array(person, { maxLength: 6 }),
  item: fc.record({
    priority: fc.constantFrom('P0', 'P1', 'P2', 'P3'),
    language: fc.constantFrom('zh', 'en', 'und'),
    avoid: fc.constantFrom(null, 'p-0'),
  }),
  requires: fc.subarray(['ios']),
  prefers: fc.subarray(['cards']),
});

test('R3.1 for any people: the same way in any order, never beyond a fifth above capacity, never to who cannot', () => {
  fc.assert(
    fc.property(given, ({ people, item: fields, requires, prefers }) => {
      const item = aTriaged(fields);
      const members = people.map((one, index) => aCandidate(`p-${index}`, one));
      const rules = [aRule({ team: 'app', requires, prefers })];
      const settings = someSettings({ routing: { rules, managers: [] } });
      const decided = routed(item, { settings, members });
      expect(routed(item, { settings, members: members.toReversed() })).toEqual(decided);
      const owner = members.find(({ id }) => id === decided.owner?.id);
      if (owner) {
        const weight = { P0: 4, P1: 3, P2: 2, P3: 1 }[item.priority ?? 'P3'];
        expect(owner.load + weight).toBeLessThanOrEqual(decided.limit);
        expect(decided.limit).toBeLessThanOrEqual(weight > 2 ? (owner.capacity * 6) / 5 : owner.capacity);
        expect(owner.present && owner.id !== item.avoid && requires.every((one) => owner.skills.includes(one))).toBe(
          true,
        );
      } else {
        const fit = members.filter((one) => one.present && one.id !== item.avoid && one.capacity >= one.load + 4);
        expect(fit.filter((one) => requires.every((skill) => one.skills.includes(skill)))).toEqual([]);
      }
    }),
  );
});
