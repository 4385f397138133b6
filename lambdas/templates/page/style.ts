/** The page's style sheet, the only one. Colours keep 4.5 : 1 in both schemes, targets are at least 44 px high. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1d2430, #e8ebf0); --soft: light-dark(#555f6d, #a9b2bf); --line: light-dark(#d5d9e0, #3a404b);
  --ground: light-dark(#f4f5f7, #14171c); --card: light-dark(#ffffff, #1d2127); --key: light-dark(#2457a6, #8db4f5); --on-key: light-dark(#ffffff, #10131a);
  --good: light-dark(#e7f4ea, #1f3326); --warn: light-dark(#fdf1dc, #3b2f17); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.25rem; color: var(--soft); }
footer { padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: .25rem 0 1rem; }
h2 { font-size: 1.0625rem; line-height: 1.4; margin: 0 0 .75rem; }
p { margin: 0 0 .5rem; }
section > h2:not(:first-child) { margin: 1rem 0 .5rem; }
section, details { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 0 0 1rem; }
section > :last-child, details > :last-child, blockquote > :last-child, li > :last-child { margin-bottom: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 .75rem; }
dt, .soft, time { color: var(--soft); }
dd { margin: 0; font-weight: 600; }
blockquote { margin: 0 0 .75rem; padding: .5rem .75rem; background: var(--ground); border-inline-start: .25rem solid var(--key); }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: .75rem 0; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; padding-top: 0; }
li:last-child { padding-bottom: 0; }
time { display: block; font-size: .875rem; }
.note { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 1rem; background: var(--good); }
.note.warn { background: var(--warn); }
label, legend { font-weight: 600; padding: 0; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
textarea { display: block; width: 100%; min-height: 7rem; margin: .25rem 0 1rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--soft); border-radius: .375rem; }
.choices { display: grid; gap: .25rem; margin-top: .25rem; }
.row { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
.row label { display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; min-width: 3.5rem; font-weight: 400; }
.choices label { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem; font-weight: 400; }
input[type='radio'] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--key); }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-key); background: var(--key); border: 1px solid var(--key); border-radius: .375rem; cursor: pointer; }
button.quiet { color: var(--key); background: transparent; }
summary { min-height: 1.75rem; cursor: pointer; font-weight: 600; }
details[open] summary { margin-bottom: .75rem; }
a { color: var(--key); }
:focus-visible { outline: .1875rem solid var(--key); outline-offset: .125rem; }
`;
