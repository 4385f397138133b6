import { defaultSettings } from '../../config/defaults.ts';
import type { Priority } from '../../lambdas/domain/labels.ts';
import { taxonomyOf } from '../../lambdas/domain/understanding/message-read.ts';
import type { Models } from '../../lambdas/domain/understanding/models.ts';
import { understand } from '../../lambdas/domain/understanding/understand.ts';
import { asMessage } from '../sets/as-message.ts';

/** A text with the labels by which a reading is graded; null: nothing is known of it. */
export interface Graded {
  text: string;
  channel?: string | undefined;
  tier?: string | undefined;
  type: string | null;
  category: string | null;
  sentiment: string | null;
  priority: string | null;
}

const FIGURES = ['type', 'category', 'sentiment', 'priority', 'P0 found'] as const;
type Figure = (typeof FIGURES)[number];
/** Right and all, by figure. */
export type Grade = Record<Figure, { right: number; of: number }>;

const GRAVEST: Priority = 'P0';

/** How a text is read with some models, against its labels. */
export function gradeOf(texts: readonly Graded[], models: Models): Grade {
  const taxonomy = { ...taxonomyOf(defaultSettings), models };
  const grade: Grade = {
    type: { right: 0, of: 0 },
    category: { right: 0, of: 0 },
    sentiment: { right: 0, of: 0 },
    priority: { right: 0, of: 0 },
    'P0 found': { right: 0, of: 0 },
  };
  const count = (figure: Figure, isRight: boolean): void => {
    grade[figure].of += 1;
    if (isRight) grade[figure].right += 1;
  };
  for (const labels of texts) {
    const { findings } = understand(asMessage(labels), taxonomy);
    for (const label of ['type', 'category', 'sentiment', 'priority'] as const) {
      if (labels[label] !== null) count(label, findings[label] === labels[label]);
    }
    if (labels.priority === GRAVEST) count('P0 found', findings.priority === GRAVEST);
  }
  return grade;
}

/** A figure may fall by so much before the new models count as worse: about what another seed would change. */
const TOLERANCE = 0.005;

const shareOf = ({ right, of }: { right: number; of: number }): number => (of === 0 ? Number.NaN : right / of);
const percent = (share: number): string => (Number.isNaN(share) ? '—' : `${(100 * share).toFixed(1)} %`);

/** Two grades side by side, and the figures at which the second is worse. A P0 more that is missed is always worse. */
export function compare(before: Grade, after: Grade): { table: Record<string, object>; worse: Figure[] } {
  const table = Object.fromEntries(
    FIGURES.map((figure) => {
      const [then, now] = [shareOf(before[figure]), shareOf(after[figure])];
      return [figure, { before: percent(then), after: percent(now), of: after[figure].of }];
    }),
  );
  const worse = FIGURES.filter((figure) => {
    const fall = shareOf(before[figure]) - shareOf(after[figure]);
    return fall > (figure === 'P0 found' ? 0 : TOLERANCE);
  });
  return { table, worse };
}
