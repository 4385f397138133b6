import type { Heard, Linguist, Opinion } from './ports.ts';

export interface Question {
  text: string;
  /** The own reading of the language, and whether it stands by it. */
  language: string;
  sure: boolean;
  sentiment: boolean;
  /** Key phrases and entities. */
  details: boolean;
}

export interface Answer extends Opinion {
  /** Somebody who could have answered did not: worth asking again. */
  again?: boolean;
}

/** An opinion on the language counts from this score on. */
const CERTAIN = 0.5;

/** What was not heard for a reason that may pass. */
const mayPass = (heard: Heard<unknown> | undefined): boolean =>
  heard?.heard !== true && heard?.why !== 'refused' && heard?.why !== 'unsupported';

/** Asks about the questions chosen and lets each answer be noted in its place. */
async function askFor<T>(
  places: readonly number[],
  ask: (places: readonly number[]) => Promise<readonly Heard<T>[]>,
  answers: Answer[],
  note: (value: T) => Opinion,
): Promise<void> {
  if (places.length === 0) return;
  const heard = await ask(places);
  for (const [nth, at] of places.entries()) {
    const one = heard[nth];
    if (one?.heard === true) answers[at] = { ...answers[at], ...note(one.value) };
    else if (mayPass(one)) answers[at] = { ...answers[at], again: true };
  }
}

/**
 * Asks all questions together: first for the languages that the own reading is unsure of, then for sentiment, phrases and
 * entities of every text in its language. The answers are in the order of the questions.
 */
export async function askAbout(linguist: Linguist, questions: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = questions.map(() => ({}));
  const where = (chosen: (question: Question) => boolean): number[] =>
    [...questions.entries()].filter(([, question]) => chosen(question)).map(([at]) => at);
  const textAt = (at: number): string => questions[at]?.text ?? '';
  const documents = (places: readonly number[]) =>
    places.map((at) => ({ text: textAt(at), language: answers[at]?.language ?? questions[at]?.language ?? 'und' }));
  await askFor(
    where(({ sure }) => !sure),
    (places) => linguist.languages(places.map(textAt)),
    answers,
    ({ language, score }) => (score >= CERTAIN ? { language } : {}),
  );
  const detailed = where(({ details }) => details);
  await Promise.all([
    askFor(
      where(({ sentiment }) => sentiment),
      (places) => linguist.sentiments(documents(places)),
      answers,
      (sentiment) => ({ sentiment }),
    ),
    askFor(
      detailed,
      (places) => linguist.phrases(documents(places)),
      answers,
      (phrases) => ({ phrases }),
    ),
    askFor(
      detailed,
      (places) => linguist.entities(documents(places)),
      answers,
      (entities) => ({ entities }),
    ),
  ]);
  return answers;
}
