import { type Html, html, lines } from '../html.ts';
import type { Voice } from '../texts/catalogue.ts';

/** What a mail is made of; every block is rendered both as HTML and as text. */
export type Block =
  | { kind: 'text'; text: string }
  /** Somebody's own words, of any number of lines. */
  | { kind: 'words'; text: string }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'scale'; question: string; choices: readonly { score: number; label: string; url: string }[] };

export interface Letter {
  subject: string;
  title: string;
  blocks: readonly Block[];
  footer: readonly Block[];
}

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

// Mail programs drop style sheets: every style stands at its element. Contrast is at least 4.5 : 1.
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif";
const STYLE = {
  body: `margin:0;padding:0;background:#f4f5f7;color:#1d2430;${FONT};font-size:16px;line-height:1.6`,
  sheet: 'max-width:560px;margin:0 auto;padding:24px 16px',
  card: 'background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;padding:24px',
  title: 'margin:0 0 16px;font-size:20px;line-height:1.3',
  text: 'margin:0 0 16px',
  words:
    'margin:0 0 16px;padding:12px 16px;background:#f4f5f7;border-inline-start:4px solid #2457a6;overflow-wrap:anywhere',
  label:
    'padding:2px 12px 2px 0;color:#555f6d;vertical-align:top;text-align:start;font-weight:normal;white-space:nowrap',
  value: 'padding:2px 0;vertical-align:top;overflow-wrap:anywhere',
  button:
    'display:inline-block;padding:12px 20px;background:#2457a6;border-radius:6px;color:#ffffff;text-decoration:none;font-weight:bold',
  score:
    'display:block;padding:10px 2px;border:1px solid #2457a6;border-radius:6px;color:#2457a6;text-decoration:none;text-align:center;font-weight:bold',
  scoreLabel: 'display:block;font-size:12px;line-height:1.3;font-weight:normal',
  footer: 'padding:16px 8px 0;font-size:14px;color:#555f6d',
  footLink: 'color:#555f6d',
} as const;

type Scale = Extract<Block, { kind: 'scale' }>;

const scale = ({ question, choices }: Scale): Html => html`<p style="${STYLE.text}"><strong>${question}</strong></p>
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px;table-layout:fixed"><tr>
${choices.map(
  ({ score, label, url }) =>
    html`<td width="${Math.floor(100 / choices.length)}%" style="padding:0 2px;vertical-align:top"><a href="${url}" style="${STYLE.score}">${score}${label !== '' && html`<span style="${STYLE.scoreLabel}">${label}</span>`}</a></td>`,
)}
</tr></table>`;

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'text':
      return html`<p style="${STYLE.text}">${lines(block.text)}</p>`;
    case 'words':
      return html`<blockquote style="${STYLE.words}">${lines(block.text)}</blockquote>`;
    case 'facts':
      return html`<table cellspacing="0" cellpadding="0" style="margin:0 0 16px">${block.rows.map(
        ([label, value]) =>
          html`<tr><th scope="row" style="${STYLE.label}">${label}</th><td style="${STYLE.value}">${value}</td></tr>`,
      )}</table>`;
    case 'button':
      return html`<p style="${STYLE.text}"><a href="${block.url}" style="${STYLE.button}">${block.label}</a></p>`;
    case 'scale':
      return scale(block);
  }
}

const footerHtml = (block: Block): Html =>
  block.kind === 'button'
    ? html`<div><a href="${block.url}" style="${STYLE.footLink}">${block.label}</a></div>`
    : html`<div>${block.kind === 'text' ? block.text : null}</div>`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'words':
      return block.text
        .split(/\r\n|\r|\n/)
        .map((line) => `> ${line}`)
        .join('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'button':
      return `${block.label}: ${block.url}`;
    case 'scale':
      return [
        block.question,
        ...block.choices.map(({ score, label, url }) => `${[score, label].join(' ').trim()}: ${url}`),
      ].join('\n');
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A letter as a mail of two parts that say the same; readable with images off, for there are none. */
export function renderMail(letter: Letter, voice: Voice): Mail {
  const { title, blocks, footer } = letter;
  const markup = html`<!doctype html>
<html lang="${voice.language}" dir="${voice.direction}">
<head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title></head>
<body style="${STYLE.body}">
<div style="${STYLE.sheet}"><div style="${STYLE.card}">
<h1 style="${STYLE.title}">${title}</h1>
${blocks.map(blockHtml)}
</div>
<div style="${STYLE.footer}">${footer.map(footerHtml)}</div></div>
</body>
</html>`;
  const foot = footer.length === 0 ? '' : `\n\n--\n${footer.map(blockText).join('\n')}`;
  const text = `${blocks.map(blockText).join('\n\n')}${foot}\n`;
  return { subject: oneLine(letter.subject), text, html: markup.toString() };
}
