import { pipeline } from 'node:stream/promises';

/** Answers one line that was read as JSON. */
export type Answer = (line: unknown) => object;

/** The answer to one line of text: an object with a `problem` and the id null when it is not JSON. */
export function answerText(text: string, answer: Answer): object {
  let line: unknown;
  try {
    line = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { id: null, problem: 'the line is not JSON' };
  }
  return answer(line);
}

/** Splits at line feeds only: JSON may hold the other characters that break lines, as U+2028. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[], void, undefined> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/**
 * Reads JSON lines from a stream and writes one JSON line for each, in order. Resolves when all are answered, or the
 * reader has gone away.
 */
export async function answerLines(input: NodeJS.ReadStream, output: NodeJS.WriteStream, answer: Answer): Promise<void> {
  const answers = async function* (chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
    for await (const lines of linesOf(chunks)) {
      yield lines.map((text) => `${JSON.stringify(answerText(text, answer))}\n`).join('');
    }
  };
  try {
    await pipeline(input.setEncoding('utf8'), answers, output);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
