import type { Mail } from './mail.ts';

const MOST_SHOWN = 100;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a3f47); --soft: light-dark(#5b6472, #a0a8b4); --card: light-dark(#fff, #1d2025); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem 1rem 4rem; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#f4f5f7, #15171a); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; justify-content: space-between; margin-bottom: 1rem; }
h1 { font-size: 1.35rem; margin: 0; }
form { display: flex; gap: .5rem; }
input, button { font: inherit; padding: .3rem .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; overflow: hidden; }
summary { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem 1rem; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary > :nth-child(even) { text-align: end; }
@media (max-width: 40rem) { summary { grid-template-columns: 1fr; } summary > :nth-child(even) { text-align: start; } }
summary strong { overflow-wrap: anywhere; }
summary span, time { color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 20rem; resize: vertical; border: 0; border-top: 1px solid var(--line); background: #fff; }
h2 { font-size: .875rem; margin: 0; padding: .6rem 1rem 0; border-top: 1px solid var(--line); color: var(--soft); }
pre { margin: 0; padding: .4rem 1rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace; }
.empty { color: var(--soft); }
`;

/** Links in the frame open in a tab of their own; scripts and forms in a mail do nothing. */
const frame = (html: string): string =>
  `<iframe title="The mail as it looks" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(`<base target="_blank">${html}`)}"></iframe>`;

const card = (mail: Mail, open: boolean): string => `
<details${open ? ' open' : ''} id="${escape(mail.id)}">
<summary><strong>${escape(mail.subject) || '(no subject)'}</strong><time datetime="${mail.sentAt}">${mail.sentAt.slice(0, 19).replace('T', ' ')} UTC</time>
<span>to ${escape(mail.to.join(', '))}</span><span>from ${escape(mail.from)}</span></summary>
${mail.html === null ? '' : frame(mail.html)}
${mail.text === null ? '' : `<h2>Text part</h2><pre>${escape(mail.text)}</pre>`}
</details>`;

/** The mailbox as a page, the newest mail first and open. @param to the address that is filtered by, or empty */
export const mailboxPage = (mails: readonly Mail[], to: string): string => {
  const shown = mails.toReversed().slice(0, MOST_SHOWN);
  const count = `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`;
  const left = mails.length - shown.length;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox: ${count}</title><style>${STYLE}</style></head>
<body>
<header><h1>Mailbox <span class="empty">${count}</span></h1>
<form action="/mailbox"><input name="to" type="search" aria-label="Only mails to" placeholder="only mails to …" value="${escape(to)}"><button>Show</button></form></header>
<main>${shown.map((mail, index) => card(mail, index === 0)).join('')}
${shown.length === 0 ? '<p class="empty">Nothing was sent yet.</p>' : ''}
${left > 0 ? `<p class="empty">${left} older ones are left out; GET /mail has all.</p>` : ''}</main>
</body></html>`;
};
