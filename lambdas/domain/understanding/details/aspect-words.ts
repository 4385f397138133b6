import { phraseBook, phrasesOf } from '../phrase-book.ts';
import opinions from '../words/details/aspect-opinions.json' with { type: 'json' };
import aspects from '../words/details/aspects.json' with { type: 'json' };
import implied from '../words/details/implied-aspects.json' with { type: 'json' };

export type Side = 'positive' | 'negative';
const SIDES = ['positive', 'negative'] as const;

const phrases = (line: string): string[] => phrasesOf([line]);

function* mentions(): Generator<[string, string]> {
  for (const [aspect, { zh, en }] of Object.entries(aspects)) {
    for (const phrase of [...phrases(zh), ...phrases(en)]) yield [phrase, aspect];
  }
}

/** What is judged: the word for an aspect (`快递`, `battery`). */
export const ASPECTS = phraseBook(mentions());

function* impliedAspects(): Generator<[string, { aspect: string; side: Side }]> {
  for (const [aspect, sides] of Object.entries(implied)) {
    for (const side of SIDES) {
      for (const phrase of phrases(sides[side])) yield [phrase, { aspect, side }];
    }
  }
}

/** Words that name an aspect and judge it at once (`难吃`, `overpriced`). */
export const IMPLIED = phraseBook(impliedAspects());

/** What is said of one aspect and would say nothing, or something else, of others (`贵`, `small`, `lasts`). */
export const OPINIONS = new Map(
  Object.entries(opinions).map(([aspect, sides]) => [
    aspect,
    phraseBook(SIDES.flatMap((side) => phrases(sides[side]).map((phrase) => [phrase, side] as const))),
  ]),
);

/** Neither good nor bad, said outright. */
export const MIDDLING = phraseBook(
  phrases(
    '一般|一般般|普通|还行|还可以|凑合|中规中矩|马马虎虎|average|so so|so-so|nothing special|okay|ok|mediocre',
  ).map((phrase) => [phrase, true] as const),
);

/** What a category speaks of; categories that speak of no one thing are missing. */
export const ASPECT_OF: Readonly<Record<string, string>> = {
  'product.defect': 'quality',
  'product.appearance': 'appearance',
  'product.performance': 'performance',
  'app.crash': 'app',
  'app.slow': 'performance',
  'app.login': 'login',
  'app.usability': 'app',
  'payment.failed': 'payment',
  'payment.refund': 'refund',
  'payment.price': 'price',
  'delivery.late': 'delivery',
  'delivery.damaged': 'packaging',
  'delivery.lost': 'delivery',
  'delivery.courier': 'delivery',
  'service.attitude': 'service',
  'service.slow': 'service',
  'service.wrong-answer': 'service',
};
