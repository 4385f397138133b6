import { PERSONAL_DATA_TYPES } from '../../../lambdas/domain/privacy/index.ts';
import type { Corpus } from './corpora.ts';
import { f1, micro, precision, recall, type Scores, type Tally } from './score.ts';

/** A set with what was found in it here and, where asked for, by Presidio from two scores on. */
export type Result = { corpus: Corpus; scores: Scores; presidio?: { sure: Scores; any: Scores } };

const NOTHING: Tally = { marked: 0, found: 0, exact: 0, overlapping: 0 };
const WIDTH = 8;

const percent = (share: number): string => (Number.isNaN(share) ? '-' : (100 * share).toFixed(1)).padStart(WIDTH);
const shares = (tally: Tally): string => percent(precision(tally)) + percent(recall(tally)) + percent(f1(tally));

const row = (name: string, tally: Tally, others?: { sure: Tally; any: Tally }): string =>
  name.padEnd(20) +
  String(tally.marked).padStart(WIDTH) +
  String(tally.found).padStart(WIDTH) +
  shares(tally) +
  percent(f1({ ...tally, exact: tally.overlapping })) +
  (others === undefined ? '' : ` |${shares(others.sure)}${percent(f1(others.any))}`);

const rowsOf = ({ corpus, scores, presidio }: Result): string[] => {
  const types = PERSONAL_DATA_TYPES.filter((type) => scores.has(type));
  const { isBlind, written, seen } = corpus.provenance;
  const others = (pick: (scores: Scores) => Tally) =>
    presidio === undefined ? undefined : { sure: pick(presidio.sure), any: pick(presidio.any) };
  return [
    `-- ${corpus.name}, ${corpus.texts.length} texts: ${isBlind ? 'BLIND' : 'development'}; written ${written}; seen: ${seen}`,
    ...types.map((type) =>
      row(
        type,
        scores.get(type) ?? NOTHING,
        others((all) => all.get(type) ?? NOTHING),
      ),
    ),
    row('structured (micro)', micro(scores), others(micro)),
  ];
};

/**
 * All sets in one table: precision, recall and F1 of exact spans, F1 where half an overlap is enough, and beside it
 * Presidio's from score 0.5 on and its F1 whatever the score.
 */
export const table = (results: readonly Result[]): string => {
  const hasOthers = results.some(({ presidio }) => presidio !== undefined);
  const names = ['marked', 'found', 'P %', 'R %', 'F1 %', 'F1 ~ %'].map((name) => name.padStart(WIDTH)).join('');
  const other = ['P %', 'R %', 'F1 %', 'F1 any'].map((name) => name.padStart(WIDTH)).join('');
  return [
    ...(hasOthers ? [`${'here'.padStart(20 + 6 * WIDTH)} |${'Presidio'.padStart(4 * WIDTH)}`] : []),
    'type'.padEnd(20) + names + (hasOthers ? ` |${other}` : ''),
    ...results.flatMap(rowsOf),
  ].join('\n');
};
