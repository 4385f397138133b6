import type { MessageToRead } from '../domain/understanding/understand-by-rules.ts';
import type { Linguist } from './ports.ts';

export interface Question {
  text: string;
  /** The rules' own reading of the language, and whether they stand by it. */
  language: string;
  sure: boolean;
  wanted: boolean;
}

export interface Opinion extends NonNullable<MessageToRead['opinion']> {
  /** Somebody who could have answered did not: worth asking again. */
  again?: boolean;
}

/** An opinion on the language counts from this score on. */
const CERTAIN = 0.5;

/**
 * Asks for what is wanted, all questions together: first for the languages that the rules are unsure of, then for the
 * sentiment of every text in its language. The answers are in the order of the questions; what is not wanted stays empty.
 */
export async function askAbout(linguist: Linguist, questions: readonly Question[]): Promise<Opinion[]> {
  const opinions: Opinion[] = questions.map(() => ({}));
  const wanted = [...questions.entries()].filter(([, question]) => question.wanted);
  const unsure = wanted.filter(([, question]) => !question.sure);
  const languages = unsure.length === 0 ? [] : await linguist.languages(unsure.map(([, { text }]) => text));
  for (const [place, [at]] of unsure.entries()) {
    const heard = languages[place];
    if (heard?.heard === true && heard.value.score >= CERTAIN) opinions[at] = { language: heard.value.language };
    else if (heard?.heard !== true && heard?.why !== 'refused') opinions[at] = { again: true };
  }
  const documents = wanted.map(([at, { text, language }]) => ({ text, language: opinions[at]?.language ?? language }));
  const sentiments = documents.length === 0 ? [] : await linguist.sentiments(documents);
  for (const [place, [at]] of wanted.entries()) {
    const heard = sentiments[place];
    if (heard?.heard === true) opinions[at] = { ...opinions[at], sentiment: heard.value };
    else if (heard?.why !== 'refused' && heard?.why !== 'unsupported') opinions[at] = { ...opinions[at], again: true };
  }
  return opinions;
}
