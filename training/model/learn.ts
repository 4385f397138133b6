/** A text as the learner sees it: which features it has, how much each counts, what it is and how much it weighs. */
export interface Example {
  features: Int32Array;
  values: Float32Array;
  /** The share of every label; one label alone is 1. */
  target: Float32Array;
  weight: number;
}

/** Weights by feature and label, feature after feature. */
export interface Learnt {
  weights: Float32Array;
  bias: Float32Array;
  /** How often each feature came. */
  counts: Uint32Array;
}

export interface Learning {
  epochs: number;
  rate: number;
  /** L2, towards zero. */
  decay: number;
}

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [mixed[at], mixed[other]];
    if (a === undefined || b === undefined) continue;
    mixed[at] = b;
    mixed[other] = a;
  }
  return mixed;
}

/** Turns scores into probabilities in place. */
export function toShares(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) sum += scores[k] = Math.exp((scores[k] ?? 0) - most);
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
}

/** The probabilities that what was learnt gives to an example. */
export function guess(
  { weights, bias }: Pick<Learnt, 'weights' | 'bias'>,
  { features, values }: Example,
): Float64Array {
  const width = bias.length;
  const scores = Float64Array.from(bias);
  for (let f = 0; f < features.length; f += 1) {
    const start = (features[f] ?? 0) * width;
    const value = values[f] ?? 0;
    for (let k = 0; k < width; k += 1) scores[k] = (scores[k] ?? 0) + (weights[start + k] ?? 0) * value;
  }
  toShares(scores);
  return scores;
}

function countsOf(examples: readonly Example[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const { features } of examples) for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
}

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan, Singer 2011); the
 * weights are the mean of those after each epoch of the second half (Polyak, Juditsky 1992). The same examples in the same
 * order give the same weights.
 */
export function learn(examples: readonly Example[], size: number, width: number, how: Learning): Learnt {
  const weights = new Float32Array(size * width);
  const squares = new Float32Array(size * width).fill(1e-3);
  const bias = new Float32Array(width);
  const biasSquares = new Float32Array(width).fill(1e-3);
  const learnt = { weights, bias };
  const next = numbers(1);
  const sums = new Float32Array(weights.length);
  const averaged = Math.ceil(how.epochs / 2);
  for (let epoch = 0; epoch < how.epochs; epoch += 1) {
    for (const example of shuffled(examples, next)) {
      const errors = guess(learnt, example);
      for (let k = 0; k < width; k += 1) {
        const error = example.weight * ((errors[k] ?? 0) - (example.target[k] ?? 0));
        errors[k] = error;
        const square = (biasSquares[k] ?? 0) + error * error;
        biasSquares[k] = square;
        bias[k] = (bias[k] ?? 0) - (how.rate * error) / Math.sqrt(square);
      }
      descend(weights, squares, example, errors, how);
    }
    if (epoch < how.epochs - averaged) continue;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) / averaged;
  }
  return { weights: sums, bias, counts: countsOf(examples, size) };
}

function descend(
  weights: Float32Array,
  squares: Float32Array,
  { features, values }: Example,
  errors: Float64Array,
  { rate, decay }: Learning,
): void {
  const width = errors.length;
  for (let f = 0; f < features.length; f += 1) {
    const start = (features[f] ?? 0) * width;
    const value = values[f] ?? 0;
    for (let k = 0; k < width; k += 1) {
      const at = start + k;
      const weight = weights[at] ?? 0;
      const slope = (errors[k] ?? 0) * value + decay * weight;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (rate * slope) / Math.sqrt(square);
    }
  }
}
