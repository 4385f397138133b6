const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Markup that was made by `html`, and so is safe to put into other markup as it is. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Value = string | number | Html | null | undefined | false | readonly Value[];

function markupOf(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(markupOf).join('');
}

/** Tagged template: every value is escaped but markup of `html` itself; what is absent or `false` leaves nothing. Attributes must be quoted. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.reduce((whole, part, index) => whole + markupOf(values[index - 1]) + part));

/** Text of several lines; line breaks stay. */
export const lines = (text: string): Html => {
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  return html`${first}${others.map((line) => html`<br />${line}`)}`;
};
