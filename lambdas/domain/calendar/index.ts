export { chinaDataEndsOn, chinaYear } from './china.ts';
export { type Compiled, compileCalendar } from './compile.ts';
export {
  addCounted,
  countedBetween,
  countedOf,
  type DeadlineOf,
  deadline,
  isOpen,
  nextOpening,
} from './deadline.ts';
export { explainDeadline } from './explain.ts';
export type { Hold } from './spans.ts';
export { type Failure, parseTarget, type Target } from './target.ts';
