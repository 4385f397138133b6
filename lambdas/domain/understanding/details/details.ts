import type { Understanding } from '../../../contracts/feedback.ts';
import { aspectsOf } from './aspects.ts';
import { entitiesOf } from './entities.ts';
import { intentOf, type Meant } from './intent.ts';
import { phrasesIn } from './phrases.ts';

/** What a record tells of a text beyond its labels. */
export type Details = Pick<Understanding, 'aspects' | 'phrases' | 'entities' | 'intent'>;

/** Aspects with their own sentiment, key phrases, entities and intent of one message; its text masked. */
export const detailsOf = ({ text, ...meant }: Meant & { text: string }): Details => ({
  aspects: aspectsOf(text),
  phrases: phrasesIn(text),
  entities: entitiesOf(text),
  intent: intentOf(meant),
});
