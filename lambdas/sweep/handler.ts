import { dueIndex } from '../adapters/due-index.ts';
import { dynamo } from '../adapters/dynamo.ts';
import { jsonQueue, sqs } from '../adapters/queues.ts';
import { realRouter } from '../adapters/router.ts';
import { endsSoon } from '../domain/calendar/ending.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log, nameOf } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { sweepEnv } from './env.ts';
import { type Sweeper, sweep } from './sweep.ts';

const env = environment(sweepEnv);
const intake = jsonQueue(sqs(), env.INTAKE_QUEUE_URL);
const settings = stageSettings();
const sweeper: Sweeper = {
  ...realRouter(env, settings),
  due: dueIndex(dynamo(), env.FEEDBACK_TABLE),
  analyse: (id) => intake.send({ v: 1, id }),
  failed: (id, error) => log('error', 'sweep.item-failed', { id, error: nameOf(error) }),
};

/** Once an hour; an alarm counts the line. */
function reportEndingCalendars(): void {
  const now = sweeper.now();
  const days = endsSoon(settings.calendarsEndOn, now);
  if (days !== null && new Date(now).getUTCMinutes() === 0) log('warn', 'calendars.end-soon', { days });
}

/** Called every minute by a schedule: the safety net under queues, events and timers. */
export const handler = lambdaFunction('sweep', async () => {
  reportEndingCalendars();
  const swept = await sweep(sweeper);
  if (swept.seen > 0) log('info', 'sweep.swept', { ...swept });
});
