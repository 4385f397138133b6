import { Html, html } from '../html.ts';
import type { Voice } from '../texts/catalogue.ts';
import { PAGE_STYLE } from './style.ts';

/** A whole page: one column, one heading, the company's name above it. */
export const pageDocument = (
  voice: Voice,
  { title, company, main }: { title: string; company: string; main: Html },
): string =>
  html`<!doctype html>
<html lang="${voice.language}" dir="${voice.direction}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex, nofollow" />
<meta name="referrer" content="no-referrer" />
<title>${title} · ${company}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<header>${company}</header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.toString();
