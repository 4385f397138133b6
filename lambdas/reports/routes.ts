import { reportQuery, seriesQuery } from '../contracts/reports.ts';
import { dayIn } from '../domain/figures/day.ts';
import { FIGURE_NAMES } from '../domain/figures/figures.ts';
import { daysOf, isDay, PERIODS, type PeriodKind, periodOf } from '../domain/figures/period.ts';
import { iso } from '../domain/instants.ts';
import { parsed } from '../http/body.ts';
import { Problem, wrongField } from '../http/problem.ts';
import { recordAct } from '../http/record-act.ts';
import { answering, type HttpAnswer, type HttpRequest, type Route } from '../http/route.ts';
import type { Staff } from '../http/staff.ts';
import type { Audit, Now } from '../loop/ports.ts';
import { buildReport, buildSeries, type Report, type ReportSources } from './build-report.ts';
import { asCsv, asHtml } from './render-report.ts';

export interface Reporting extends ReportSources {
  audit: Audit;
  /** The company's report time zone. */
  zone: string;
  now: Now;
}

const MAX_SERIES_DAYS = 400;

const isPeriod = (text: string): text is PeriodKind => PERIODS.some((kind) => kind === text);

const reading = (path: string, answer: (request: HttpRequest, staff: Staff) => Promise<HttpAnswer>): Route<Staff> => ({
  method: 'GET',
  path,
  access: 'caller',
  open: async (request, staff) => answering(() => answer(request, staff)),
});

function dayOf(text: string, today: string, pointer: string): string {
  if (!isDay(text)) throw wrongField(pointer, 'Must be a day, yyyy-mm-dd.');
  if (text > today) throw wrongField(pointer, 'Must not be in the future.');
  return text;
}

function rendered(report: Report, format: 'json' | 'html' | 'csv'): HttpAnswer {
  if (format === 'html') return { status: 200, body: asHtml(report) };
  if (format === 'csv')
    return { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' }, body: asCsv(report) };
  return { status: 200, body: report };
}

async function answerReport(reporting: Reporting, request: HttpRequest, staff: Staff): Promise<HttpAnswer> {
  const { zone, now } = reporting;
  const { params, query } = request;
  const kind = params['period'] ?? '';
  if (!isPeriod(kind)) throw new Problem(404, 'There is no such report.');
  const today = dayIn(zone, iso(now()));
  const { audience, format } = parsed(reportQuery, query);
  const period = periodOf(kind, dayOf(params['date'] ?? '', today, '/date'), today);
  const report = await buildReport(reporting, period, audience);
  if (format === 'csv')
    await recordAct(reporting, staff, { action: 'export', target: `reports/${kind}/${period.from}` });
  return rendered(report, format);
}

async function answerSeries({ figures, zone, now }: Reporting, { query }: HttpRequest): Promise<HttpAnswer> {
  const { name, by = null, from, to } = parsed(seriesQuery, query);
  const today = dayIn(zone, iso(now()));
  if (!FIGURE_NAMES.includes(name)) throw wrongField('/name', `Must be one of: ${FIGURE_NAMES.join(', ')}.`);
  const span = { from: dayOf(from, today, '/from'), to: dayOf(to, today, '/to') };
  if (span.to < span.from) throw wrongField('/to', 'Must not be before from.');
  if (daysOf(span).length > MAX_SERIES_DAYS) throw wrongField('/from', `At most ${MAX_SERIES_DAYS} days at once.`);
  return { status: 200, body: { name, items: await buildSeries(figures, { name, by, ...span }) } };
}

/** The calls of the reports. */
export const reportRoutes = (reporting: Reporting): Route<Staff>[] => [
  reading('/v1/reports/{period}/{date}', (request, staff) => answerReport(reporting, request, staff)),
  reading('/v1/figures', (request) => answerSeries(reporting, request)),
];
