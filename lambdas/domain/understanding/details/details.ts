import type { Understanding } from '../../../contracts/feedback.ts';
import { aspectsOf } from './aspects.ts';
import type { ClauseEar } from './clause-ear.ts';
import { entitiesOf } from './entities.ts';
import { intentOf, type Meant } from './intent.ts';
import { phrasesIn } from './phrases.ts';

/** What a record tells of a text beyond its labels. */
export type Details = Pick<Understanding, 'aspects' | 'phrases' | 'entities' | 'intent'>;

/**
 * Aspects with their own sentiment, key phrases, entities and intent of one message; its text masked.
 *
 * @param hear who is asked about clauses of which the word lists leave something open
 */
export const detailsOf = ({ text, ...meant }: Meant & { text: string }, hear?: ClauseEar): Details => ({
  aspects: aspectsOf(meant.normalised, hear),
  phrases: phrasesIn(text),
  entities: entitiesOf(text),
  intent: intentOf(meant),
});
