import { PERSONAL_DATA_TYPES, type PersonalDataType, type Span } from '../../../lambdas/domain/privacy/index.ts';
import type { Corpus } from './corpora.ts';

export type Tally = { marked: number; found: number; exact: number; overlapping: number };
export type Scores = Map<PersonalDataType, Tally>;
export type Find = (text: string) => Span[];

const UNSTRUCTURED: readonly PersonalDataType[] = ['name', 'address'];

/** Shared over joint length of two stretches, 0..1. */
const jaccard = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

/** Compares what was found with what was marked; `exact` is the same type and the same two offsets. */
export const score = (corpus: Corpus, find: Find): Scores => {
  const scores: Scores = new Map();
  const tally = (type: PersonalDataType): Tally => {
    const known = scores.get(type) ?? { marked: 0, found: 0, exact: 0, overlapping: 0 };
    scores.set(type, known);
    return known;
  };
  const sameType = (span: Span): Span =>
    !corpus.tellsLandlines && span.type === 'landline' ? { ...span, type: 'phone' } : span;
  for (const { text, spans, neutral } of corpus.texts) {
    const marked = spans.map(sameType);
    const hits = find(text)
      .map(sameType)
      .filter((hit) => !neutral.some(({ start, end }) => hit.start < end && start < hit.end));
    for (const { type } of marked) tally(type).marked += 1;
    for (const hit of hits) {
      const ofType = tally(hit.type);
      const same = marked.filter(({ type }) => type === hit.type);
      ofType.found += 1;
      if (same.some(({ start, end }) => start === hit.start && end === hit.end)) ofType.exact += 1;
      if (same.some((span) => jaccard(span, hit) >= 0.5)) ofType.overlapping += 1;
    }
  }
  return scores;
};

export const precision = ({ exact, found }: Tally): number => (found === 0 ? Number.NaN : exact / found);
export const recall = ({ exact, marked }: Tally): number => (marked === 0 ? Number.NaN : exact / marked);
export const f1 = ({ exact, found, marked }: Tally): number =>
  found + marked === 0 ? Number.NaN : (2 * exact) / (found + marked);

/** The tallies of some types as one. */
export const sum = (scores: Scores, types: readonly PersonalDataType[]): Tally => {
  const total: Tally = { marked: 0, found: 0, exact: 0, overlapping: 0 };
  for (const [type, tally] of scores) {
    if (!types.includes(type)) continue;
    total.marked += tally.marked;
    total.found += tally.found;
    total.exact += tally.exact;
    total.overlapping += tally.overlapping;
  }
  return total;
};

/** All structured types as one. */
export const micro = (scores: Scores): Tally =>
  sum(
    scores,
    PERSONAL_DATA_TYPES.filter((type) => !UNSTRUCTURED.includes(type)),
  );
