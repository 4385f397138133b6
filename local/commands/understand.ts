import { answerLines } from './json-lines.ts';
import { understandLine } from './understand-line.ts';

await answerLines(process.stdin, process.stdout, understandLine);
