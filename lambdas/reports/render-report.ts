import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../domain/figures/figures.ts';
import type { Report } from './build-report.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const LABELS: Record<string, string> = {
  received: 'Received',
  'negative-share': 'Negative share',
  'first-response-median': 'First response, median',
  'resolution-median': 'Resolution, median',
  'compliance-first-response': 'First response in time',
  'compliance-resolution': 'Resolution in time',
  resolved: 'Resolved',
  'reopen-rate': 'Reopen rate',
  csat: 'CSAT',
  closed: 'Closed',
};

/** Fewer ratings than this are no finding. */
const FEW = 10;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} d`;
}

/** A figure's value for people; `–` when there is nothing to say. */
export function shown(value: number | null, unit: Figure['unit']): string {
  if (value === null) return '–';
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  if (unit === 'seconds') return duration(value);
  return unit === 'stars' ? value.toFixed(2) : String(value);
}

const remark = (figure: Figure): string =>
  figure.name === 'csat' && figure.n > 0 && figure.n < FEW ? ' (too few)' : '';

const titleOf = ({ period }: Report): string => {
  const days = period.from === period.to ? period.from : `${period.from} – ${period.to}`;
  return `Feedback ${period.kind} report, ${days}${period.soFar ? ' (so far)' : ''}`;
};

const isEmpty = (report: Report): boolean => report.figures.every(({ n }) => n === 0);

const chosen = (report: Report): Figure[] => report.figures.filter(({ name }) => name in LABELS);

const lineOf = (figure: Figure): [string, string, string, string] => [
  LABELS[figure.name] ?? figure.name,
  `${shown(figure.value, figure.unit)}${remark(figure)}`,
  shown(figure.previous, figure.unit),
  String(figure.n),
];

/** Subject of a report's mail. */
export const subjectOf = (report: Report): string => titleOf(report);

/** The report as plain text: at most a dozen numbers, each with the period before and its n. An empty period is one line. */
export function asText(report: Report): string {
  if (isEmpty(report)) return `${titleOf(report)}\n\nNothing came in and nothing was done.\n`;
  const lines = chosen(report).map((figure) => {
    const [label, value, before, n] = lineOf(figure);
    return `${label}: ${value} (before ${before}, n ${n})`;
  });
  const topics = report.topCategories.map(({ category, count }) => `  ${category}: ${count}`);
  const rising = report.topics.map((topic) => `  ${risingLine(topic)}`);
  const told = rising.length === 0 ? [] : ['New and rising', ...rising, ''];
  return [titleOf(report), '', ...lines, '', 'Most feedback was about', ...topics, '', ...told].join('\n');
}

const risingLine = ({ label, count, customers, last24h }: Report['topics'][number]): string =>
  `${label}: ${count} (${customers} customers, ${last24h} in the last 24 h)`;

function risingHtml({ topics }: Report): string {
  if (topics.length === 0) return '';
  const lines = topics.map((topic) => `<li>${escape(risingLine(topic))}</li>`).join('');
  return `<h2 style="font-size:1em">New and rising</h2><ol>${lines}</ol>`;
}

/** The report as one self-contained HTML page, readable on a phone and in a mail with images off. */
export function asHtml(report: Report): string {
  const title = escape(titleOf(report));
  const rows = chosen(report).map((figure) => {
    const [label, value, before, n] = lineOf(figure).map(escape);
    return `<tr><th scope="row" style="text-align:left;font-weight:normal;padding:6px 12px 6px 0">${label}</th><td style="font-weight:bold;padding:6px 12px">${value}</td><td style="color:#555;padding:6px 12px">${before}</td><td style="color:#555;padding:6px 0">${n}</td></tr>`;
  });
  const topics = report.topCategories.map(({ category, count }) => `<li>${escape(category)}: ${count}</li>`);
  const table = `<table style="border-collapse:collapse"><thead><tr><th></th><th style="text-align:left;padding:6px 12px">Now</th><th style="text-align:left;padding:6px 12px">Before</th><th style="text-align:left">n</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const content = isEmpty(report)
    ? '<p>Nothing came in and nothing was done.</p>'
    : `${table}<h2 style="font-size:1em">Most feedback was about</h2><ol>${topics.join('')}</ol>${risingHtml(report)}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body style="font-family:system-ui,sans-serif;max-width:40em;margin:1em auto;padding:0 1em;color:#111"><h1 style="font-size:1.2em">${title}</h1>${content}</body></html>`;
}

/** All figures as CSV (RFC 4180, UTF-8): name, value, unit, n, previous. Formulas are made text. */
export function asCsv(report: Report): string {
  const rows = report.figures.map(({ name, value, unit, n, previous }) => [name, value, unit, n, previous]);
  const header = ['name', 'value', 'unit', 'n', 'previous'];
  return stringify([header, ...rows], { escape_formulas: true, record_delimiter: 'windows' });
}
