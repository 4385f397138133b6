import * as z from 'zod/mini';
import { dynamo } from '../adapters/dynamo.ts';
import { figuresStore } from '../adapters/figures-store.ts';
import { mailLedger } from '../adapters/mail-ledger.ts';
import { sesClient, sesMailer } from '../adapters/ses.ts';
import { readSubscribers } from '../adapters/subscribers.ts';
import { topicLists } from '../adapters/topic-store.ts';
import { topicRules } from '../domain/topics/settings.ts';
import { environment } from '../runtime/environment.ts';
import { lambdaFunction } from '../runtime/function.ts';
import { log } from '../runtime/log.ts';
import { stageSettings } from '../runtime/settings.ts';
import { mailReportsEnv } from './env.ts';
import { mailDailyReports, type ReportMailer } from './mail-report.ts';
import { risingNow } from './rising-topics.ts';

const env = environment(mailReportsEnv);
const settings = stageSettings();
const { company, mail } = settings;
const client = dynamo();
const topics = topicLists(client, env.FIGURES_TABLE);
const mailer: ReportMailer = {
  figures: figuresStore(client, env.FIGURES_TABLE, Date.now),
  rising: risingNow({ topics, rules: topicRules(settings), now: Date.now }, company.reportZone),
  zone: company.reportZone,
  now: Date.now,
  subscribers: () => readSubscribers(client, env.REGISTRY_TABLE),
  ledger: mailLedger(client, env.LEDGER_TABLE),
  mailer: sesMailer(sesClient()),
  from: { name: company.name.en, address: mail.from },
};

/** A schedule's tick names no day; a person who invokes the function may. */
const tick = z.object({ date: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))) });

/** Called every hour by a schedule; sends yesterday's report at the opening hour, or the day's that is asked for. */
export const handler = lambdaFunction('mail-reports', async (event: unknown) => {
  const sent = await mailDailyReports(mailer, tick.parse(event).date);
  if (sent > 0) log('info', 'mail-reports.sent', { sent });
});
