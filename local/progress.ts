/** Prints one line of progress. `step` says what is being done, present participle, no full stop. */
export type Progress = (step: string) => void;

/** A progress printer on standard error that shows the seconds since it was made: `  3.2 s  installing …`. */
export const progressSince = (
  start: number,
  write: (line: string) => void = (line) => console.error(line),
): Progress => {
  return (step) => write(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${step}`);
};

/** Says nothing: for tests. */
export const silent: Progress = () => undefined;
