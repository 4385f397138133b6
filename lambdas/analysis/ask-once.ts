import { createHash } from 'node:crypto';
import { type Answer, askAbout, type Question } from './ask-about.ts';
import type { Linguist, Opinion, Opinions } from './ports.ts';

export interface Asked {
  linguist: Linguist;
  opinions: Opinions;
  /** What was heard could not be remembered: reported, and asked again when the text comes again. */
  forgotten(error: unknown): void;
}

/** The mark of a text in its language: hexadecimal, evenly spread, and it tells nothing of the text. */
export const markOf = ({ text, language }: Pick<Question, 'text' | 'language'>): string =>
  createHash('sha256').update(`${language}\n${text}`).digest('hex');

/** What a question still wants to know beyond what is remembered. */
function stillOpen({ sentiment, details, sure, ...question }: Question, known: Opinion): Question {
  return {
    ...question,
    sure: sure || known.language !== undefined,
    language: known.language ?? question.language,
    sentiment: sentiment && known.sentiment === undefined,
    details: details && (known.phrases === undefined || known.entities === undefined),
  };
}

/** Two questions about one text are one question. */
const together = (a: Question, b: Question): Question => ({
  ...a,
  sentiment: a.sentiment || b.sentiment,
  details: a.details || b.details,
});

function byMark(questions: readonly Question[]): Map<string, Question> {
  const unique = new Map<string, Question>();
  for (const question of questions) {
    const mark = markOf(question);
    const same = unique.get(mark);
    unique.set(mark, same === undefined ? question : together(same, question));
  }
  return unique;
}

async function keep(asked: Asked, answers: ReadonlyMap<string, Answer>): Promise<void> {
  const heard = [...answers].flatMap(([mark, { language, sentiment, phrases, entities }]): [string, Opinion][] => {
    const opinion = { language, sentiment, phrases, entities };
    return Object.values(opinion).every((part) => part === undefined) ? [] : [[mark, opinion]];
  });
  if (heard.length === 0) return;
  try {
    await asked.opinions.keep(new Map(heard));
  } catch (error) {
    asked.forgotten(error);
  }
}

/**
 * Asks each text once: not twice in a batch, and not again while it is remembered what was said of it. The answers are in
 * the order of the questions; a question that wants nothing stays empty.
 */
export async function askOnce(asked: Asked, questions: readonly Question[]): Promise<Answer[]> {
  const unique = byMark(questions.filter(({ sentiment, details }) => sentiment || details));
  if (unique.size === 0) return questions.map(() => ({}));
  const known = await asked.opinions.recall([...unique.keys()]);
  const open = [...unique]
    .map(([mark, question]) => [mark, stillOpen(question, known.get(mark) ?? {})] as const)
    .filter(([, { sentiment, details }]) => sentiment || details);
  const heard = await askAbout(
    asked.linguist,
    open.map(([, question]) => question),
  );
  const fresh = new Map(open.map(([mark], at) => [mark, { ...known.get(mark), ...heard[at] }]));
  await keep(asked, fresh);
  return questions.map((question) => {
    if (!question.sentiment && !question.details) return {};
    const mark = markOf(question);
    return fresh.get(mark) ?? known.get(mark) ?? {};
  });
}
