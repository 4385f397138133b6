import { PRIORITIES } from '../lambdas/domain/labels.ts';
import type { Problem } from './problems.ts';
import type { StageConfig } from './schema.ts';

/** Points must say the same order as the priorities, and what the words alone say must stay what it is. */
export function priorityWeights({ settings }: StageConfig): Problem[] {
  const { level, sentiment, reach, thresholds } = settings.priority;
  const path = 'settings.priority';
  const unordered = PRIORITIES.slice(1).flatMap((name, index) => {
    const above = PRIORITIES[index] ?? name;
    return level[name] > level[above]
      ? [{ path: `${path}.level.${name}`, detail: `more than ${above}, ${level[above]}` }]
      : [];
  });
  const lost = (['P1', 'P2'] as const).flatMap((name) =>
    level[name] < thresholds[name]
      ? [
          {
            path: `${path}.level.${name}`,
            detail: `below the threshold, ${thresholds[name]}: no words would make a ${name}`,
          },
        ]
      : [],
  );
  return [
    ...unordered,
    ...lost,
    ...(thresholds.P1 > thresholds.P2 ? [] : [{ path: `${path}.thresholds.P1`, detail: 'not above that of P2' }]),
    ...(level.P3 < thresholds.P2
      ? []
      : [{ path: `${path}.thresholds.P2`, detail: 'not above the level of P3: nothing would be one' }]),
    ...(sentiment.mixed > sentiment.negative
      ? [{ path: `${path}.sentiment.mixed`, detail: `more than negative, ${sentiment.negative}` }]
      : []),
    ...(reach.rising > reach.wide ? [{ path: `${path}.reach.rising`, detail: `more than wide, ${reach.wide}` }] : []),
  ];
}
