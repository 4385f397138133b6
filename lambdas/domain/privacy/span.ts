/** What counts as personal data here; the identifiers are stable, they are stored and shown in masks. */
export const PERSONAL_DATA_TYPES = [
  'phone',
  'landline',
  'email',
  'id-card',
  'passport',
  'bank-card',
  'plate',
  'address',
  'name',
  'wechat-id',
  'ip',
  'iban',
  'ssn',
] as const;
export type PersonalDataType = (typeof PERSONAL_DATA_TYPES)[number];

/** A stretch of text that is personal data: UTF-16 units, `start` inclusive, `end` exclusive. */
export type Span = { type: PersonalDataType; start: number; end: number };

/** A span with how sure its recogniser is, 0..1; it counts from `THRESHOLD` on. */
export type Candidate = Span & { score: number };

export const THRESHOLD = 0.5;

/** A street named after somebody is no person: where a name and another thing meet, the other thing stands. */
const rank = ({ type, score }: Candidate): number => (type === 'name' ? score - 0.5 : score);

/**
 * Picks the spans that stand: the surest first, the longer of two equally sure ones, none overlapping.
 * Linear but for the sort; recognisers answer spans of bounded length.
 */
export const chooseSpans = (candidates: readonly Candidate[], length: number): Span[] => {
  const ranked = candidates
    .filter((candidate) => candidate.score >= THRESHOLD && candidate.end > candidate.start)
    .toSorted((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(length);
  const chosen: Span[] = [];
  for (const { type, start, end } of ranked) {
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    chosen.push({ type, start, end });
  }
  return chosen.toSorted((a, b) => a.start - b.start);
};
