import type { StageConfig } from '../config/schema.ts';
import type { FunctionName } from './functions.ts';

/** What every construct may ask about the stage it is built for. */
export interface Stage extends StageConfig {
  /** The folder with a function's bundled code. */
  readonly codeOf: (name: FunctionName) => string;
}
