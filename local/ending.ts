import type { Processes } from './processes.ts';
import { takeDown } from './take-down.ts';

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// Once a signal came, what fails is only what is being taken down: the exit is the signal's.
let ending: Promise<never> | undefined;

const shown = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Makes Ctrl-C and the other signals that end this process take the cloud down first; a second Ctrl-C does not wait for
 * it. (A kill -9 is the companion's to notice.)
 */
export const takeDownAtEnd = (processes: Processes, say: (line: string) => void): void => {
  const end = async (name: (typeof SIGNALS)[number]): Promise<never> => {
    say('taking everything down');
    await takeDown(processes).catch((error: unknown) => console.error(shown(error)));
    process.exit(EXIT_CODES[name]);
  };
  for (const name of SIGNALS) {
    process.once(name, () => {
      ending = end(name);
    });
  }
};

/** Runs a command to its end and exits with its code; an error is shown in plain words and makes it 1. */
export const runCommand = async (command: () => Promise<number>): Promise<never> => {
  try {
    const code = await command();
    return await (ending ?? process.exit(code));
  } catch (error) {
    if (ending !== undefined) return await ending;
    console.error(`\n${shown(error)}`);
    process.exit(1);
  }
};
