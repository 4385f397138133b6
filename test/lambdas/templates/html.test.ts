import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, lines } from '../../../lambdas/templates/html.ts';

test('values are escaped, markup is not, what is absent leaves nothing', () => {
  const inner = html`<b>${'a & b'}</b>`;
  expect(html`<p title="${'"x"'}">${inner}${null}${undefined}${false}${['<', 1]}</p>`.toString()).toBe(
    '<p title="&quot;x&quot;"><b>a &amp; b</b>&lt;1</p>',
  );
});

test('whatever somebody writes stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', '\n', '/') }), (text) => {
      const markup = html`<p title="${text}">${lines(text)}</p>`.toString();
      expect(markup.replaceAll('<br />', '').match(/[<>"']/g)).toStrictEqual(['<', '"', '"', '>', '<', '>']);
    }),
  );
});
