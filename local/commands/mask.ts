import { answerLines } from './json-lines.ts';
import { maskLine } from './mask-line.ts';

await answerLines(process.stdin, process.stdout, maskLine);
