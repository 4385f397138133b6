export { chinaDataEndsOn, chinaYear } from './china.ts';
export { type CalendarFailure, type Compiled, compileCalendar, type Span } from './compile.ts';
export {
  addCounted,
  countedBetween,
  countedOf,
  type DeadlineOf,
  type Due,
  deadline,
  isOpen,
  nextOpening,
} from './deadline.ts';
export { type Explanation, explainDeadline } from './explain.ts';
export type { Hold } from './spans.ts';
export { type Failure, parseTarget, type Target } from './target.ts';
