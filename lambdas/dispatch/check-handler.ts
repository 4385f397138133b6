import { realRouter } from '../adapters/router.ts';
import { timerInput } from '../contracts/event.ts';
import { wake } from '../loop/wake.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { checkEnv } from './env.ts';

const router = realRouter(environment(checkEnv), stageSettings());

/** Called by the state machine at each wake-up: climbs the ladder where a share of a target has passed, answers the next. */
export const handler = lambdaFunction('check', (input: unknown) => wake(router, timerInput.parse(input)));
