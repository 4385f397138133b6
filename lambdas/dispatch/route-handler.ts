import { realRouter } from '../adapters/router.ts';
import { timerInput } from '../contracts/event.ts';
import { wake } from '../loop/wake.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { stageSettings } from '../runtime/settings.ts';
import { routeEnv } from './env.ts';

const router = realRouter(environment(routeEnv), stageSettings());

/** Called by the state machine when an execution starts: routes the item if it has no team yet, answers the first wake-up. */
export const handler = lambdaFunction('route', (input: unknown) => wake(router, timerInput.parse(input)));
