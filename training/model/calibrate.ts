import { logistic, logOdds } from '../../lambdas/domain/understanding/model.ts';
import { type PurposeModels, purposeOf } from '../../lambdas/domain/understanding/purpose.ts';
import type { TrainingText } from '../sets/texts.ts';

/** One guess on a text that was not learnt from: its odds, its lead, and whether it was right. */
interface Outcome {
  logOdds: number;
  lead: number;
  isRight: boolean;
  weight: number;
}

export type Calibration = [offset: number, ofShare: number, ofLead: number];

/** Learns what messages are for. */
type Learner = (texts: readonly TrainingText[]) => PurposeModels;

const FOLDS = 3;
const STEPS = 3000;
const RATE = 0.05;

function outcomeOf(models: PurposeModels, { features, category, weight }: TrainingText): Outcome {
  const scores = purposeOf(models, features).categories;
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  const most = best?.score ?? 0;
  const share = 1 / scores.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  return {
    logOdds: logOdds(share),
    lead: most - (second?.score ?? most),
    isRight: best?.category === category,
    weight,
  };
}

/** Guesses of models that have not seen the text: learnt on the other folds. */
function outcomes(learn: Learner, texts: readonly TrainingText[]): Outcome[] {
  const folds = Array.from({ length: FOLDS }).keys();
  return [...folds].flatMap((fold) => {
    const models = learn(texts.filter((_, at) => at % FOLDS !== fold));
    return texts
      .filter(({ category }, at) => at % FOLDS === fold && category !== undefined)
      .map((each) => outcomeOf(models, each));
  });
}

/**
 * Platt's calibration on guesses out of the fold: how likely the first category is right, by logistic regression on its
 * log-odds and its lead over the second (gradient descent; two features need no more).
 */
export function calibrate(learn: Learner, texts: readonly TrainingText[]): Calibration {
  const seen = outcomes(learn, texts);
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  let [offset, ofShare, ofLead]: Calibration = [0, 1, 0];
  for (let step = 0; step < STEPS; step += 1) {
    const slope: Calibration = [0, 0, 0];
    for (const { logOdds: odds, lead, isRight, weight } of seen) {
      const likely = logistic(offset + ofShare * odds + ofLead * lead);
      const error = (weight * (likely - (isRight ? 1 : 0))) / total;
      slope[0] += error;
      slope[1] += error * odds;
      slope[2] += error * lead;
    }
    offset -= RATE * slope[0];
    ofShare -= RATE * slope[1];
    ofLead -= RATE * slope[2];
  }
  return [offset, ofShare, ofLead];
}
