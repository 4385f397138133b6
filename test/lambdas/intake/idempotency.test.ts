import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../lambdas/intake/idempotency.ts';
import { intakeUnderTest } from './intake-under-test.ts';

const name = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });

/** A request of a few, so that many are the same: named by a key, an external id, both or nothing. */
const request = fc.record({ text: fc.constantFrom('x', 'y'), externalId: name, key: name });

describe('idempotency (R1.3)', () => {
  it('a name belongs to one record for ever: the same again is the same, another is refused', async () => {
    const property = fc.asyncProperty(fc.array(request, { maxLength: 12 }), async (requests) => {
      const { post, ledger } = intakeUnderTest();
      const known = new Map<string, { id: unknown; body: string }>();
      for (const { text, externalId, key } of requests) {
        const body = { text, ...(externalId === undefined ? {} : { externalId }) };
        const names = [key && `key ${key}`, externalId && `id ${externalId}`].filter((each) => each !== undefined);
        const held = names.flatMap((each) => known.get(each) ?? []);
        const clash = held.some((each) => each.body !== canonical(body));
        const before = ledger.records.length;
        const answer = await post(body, { headers: key === undefined ? {} : { 'Idempotency-Key': key } });
        const stored = ledger.records.length - before;
        if (clash) expect([answer.status, stored]).toEqual([422, 0]);
        else if (held[0]) expect([answer.status, stored, answer.json['id']]).toEqual([202, 0, held[0].id]);
        else {
          expect([answer.status, stored]).toEqual([202, 1]);
          for (const each of names) known.set(each, { id: answer.json['id'], body: canonical(body) });
        }
      }
    });
    await expect(fc.assert(property, { numRuns: 60 })).resolves.toBeUndefined();
  });

  it('a canonical body is the same for the same content only', () => {
    const check = () =>
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
          const again = JSON.parse(JSON.stringify(a)) as unknown;
          expect(canonical(again)).toBe(canonical(a));
          expect(JSON.parse(canonical(a))).toEqual(again);
          if (canonical(a) === canonical(b)) expect(JSON.parse(JSON.stringify(b))).toEqual(again);
        }),
      );
    expect(check).not.toThrow();
    expect(canonical({ b: 1, a: { d: undefined, c: [2, 1] } })).toBe('{"a":{"c":[2,1]},"b":1}');
  });
});
