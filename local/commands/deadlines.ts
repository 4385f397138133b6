import { answerLines } from './json-lines.ts';
import { whatIfDeadline } from './what-if-deadline.ts';

await answerLines(process.stdin, process.stdout, whatIfDeadline());
