import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { TimerInput } from '../contracts/event.ts';

/** Service-level timers: one execution of the state machine for an item and version. */
export interface Timers {
  /** Starting what was already started is a success. */
  start(input: TimerInput): Promise<void>;
  /** Stopping what has ended or never was is a success. */
  stop(id: string, slv: number): Promise<void>;
}

/** Timers as executions named `<id>.<slv>`. */
export function stepFunctionTimers(stateMachineArn: string, client = new SFNClient({})): Timers {
  const executionArn = (id: string, slv: number): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${id}.${slv}`;
  return {
    async start(input) {
      const name = `${input.id}.${input.slv}`;
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
      }
    },
    async stop(id, slv) {
      try {
        const cause = 'The item needs no timer of this version any more.';
        await client.send(new StopExecutionCommand({ executionArn: executionArn(id, slv), error: 'Settled', cause }));
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
  };
}
