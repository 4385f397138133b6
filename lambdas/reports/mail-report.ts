import { addDays, dayIn } from '../domain/figures/day.ts';
import { type Period, periodOf } from '../domain/figures/period.ts';
import { iso } from '../domain/instants.ts';
import type { Mailer, MailLedger, OutgoingMail } from '../loop/outbound.ts';
import { type Audience, buildReport, type ReportSources } from './build-report.ts';
import { asHtml, asText, subjectOf } from './render-report.ts';

export interface Subscriber {
  /** Names the subscriber in the ledger; not the address. */
  id: string;
  email: string;
  audience: Audience;
}

export interface ReportMailer extends ReportSources {
  /** The company's report time zone. */
  zone: string;
  now(): number;
  subscribers(): Promise<Subscriber[]>;
  ledger: MailLedger;
  mailer: Mailer;
  from: OutgoingMail['from'];
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
  for (const subscriber of await mailer.subscribers()) {
    const run = asked === undefined ? 0 : mailer.now();
    const key = { event: { id: `report#${period.from}`, seq: run }, template: `daily#${subscriber.audience}` };
    const recipient = subscriber.id;
    if ((await mailer.ledger.begin({ ...key, recipient }, mailer.now())) !== 'first') continue;
    const outcome = await mailer.mailer.send(await reportMail(mailer, subscriber, period));
    if (outcome === 'unsent') await mailer.ledger.release({ ...key, recipient });
    else await mailer.ledger.settle({ ...key, recipient }, outcome, mailer.now());
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

async function reportMail(mailer: ReportMailer, to: Subscriber, period: Period): Promise<OutgoingMail> {
  const report = await buildReport(mailer, period, to.audience);
  return {
    to: to.email,
    from: mailer.from,
    subject: subjectOf(report),
    text: asText(report),
    html: asHtml(report),
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
