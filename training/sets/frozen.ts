import type { Graded } from '../retrain/grades.ts';
import { judgedMessages } from './judged.ts';

/** Texts that no model learns from: whoever learns anew is graded by them. */
export const frozenTexts = (): Graded[] => [...judgedMessages('first'), ...judgedMessages('second')];
