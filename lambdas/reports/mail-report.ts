import { addDays, dayIn } from '../domain/figures/day.ts';
import { periodOf } from '../domain/figures/period.ts';
import { iso } from '../domain/instants.ts';
import type { Figures } from '../loop/figures.ts';
import { type Audience, buildReport } from './build-report.ts';
import { asHtml, asText, subjectOf } from './render-report.ts';

export interface Subscriber {
  email: string;
  audience: Audience;
}

export interface ReportMailer {
  figures: Figures;
  zone: string;
  now(): number;
  subscribers(): Promise<Subscriber[]>;
  /** True the first time a key is claimed: a report is sent once to each. */
  claim(key: string): Promise<boolean>;
  send(mail: { to: string; subject: string; text: string; html: string }): Promise<void>;
}

/** Reports are mailed in this hour of the company's report zone. */
const OPENING_HOUR = 9;

const hourIn = (zone: string, now: number): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));

/**
 * Mails a day's report to everybody who wants it, each once.
 * @param asked a day to report on now, as a person asked; without it yesterday's, and only in the opening hour
 */
export async function mailDailyReports(mailer: ReportMailer, asked?: string): Promise<number> {
  const today = dayIn(mailer.zone, iso(mailer.now()));
  if (asked === undefined && hourIn(mailer.zone, mailer.now()) !== OPENING_HOUR) return 0;
  const period = periodOf('daily', asked ?? addDays(today, -1), today);
  let sent = 0;
  for (const { email, audience } of await mailer.subscribers()) {
    const key = `report#daily#${period.from}#${audience}#${email}#${asked === undefined ? '' : mailer.now()}`;
    if (!(await mailer.claim(key))) continue;
    const report = await buildReport(mailer.figures, period, audience);
    await mailer.send({ to: email, subject: subjectOf(report), text: asText(report), html: asHtml(report) });
    sent += 1;
  }
  return sent;
}
