import { describe, expect, it } from 'vitest';
import { type Naming, readMap } from '../../local/commands/feed/columns.ts';
import { readRows, textOf, UnreadableFile } from '../../local/commands/feed/read-rows.ts';
import { sendRows, type Target } from '../../local/commands/feed/send-rows.ts';

const plain: Naming = { map: new Map(), ignoreUnknown: false };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (name: string, text: string, naming: Partial<Naming> = {}) =>
  readRows(name, bytes(text), { ...plain, ...naming });

describe('a CSV file (R1.1)', () => {
  it('has a header of fields; empty cells are not sent', () => {
    const text =
      '\uFEFFtext,rating,contact.email,metadata.store,backfill\n"a, ""b""\nc",5,ann@example.com,42,TRUE\nd,,,,\n,,,,\n';
    expect(rows('a.csv', text)).toEqual([
      {
        number: 1,
        request: {
          text: 'a, "b"\nc',
          rating: 5,
          contact: { email: 'ann@example.com' },
          metadata: { store: '42' },
          backfill: true,
        },
      },
      { number: 2, request: { text: 'd' } },
    ]);
  });

  it('refuses columns that the intake does not know, unless they are mapped or ignored', () => {
    const text = 'Comment,Mail,Colour\nhello,ann@example.com,red\n';
    const map = readMap(['Comment=text', 'Mail=contact.email']);
    expect(() => rows('a.csv', text)).toThrow('unknown columns: Comment, Mail, Colour');
    expect(() => rows('a.csv', text, { map })).toThrow('unknown columns: Colour');
    expect(rows('a.csv', text, { map, ignoreUnknown: true })).toEqual([
      { number: 1, request: { text: 'hello', contact: { email: 'ann@example.com' } } },
    ]);
  });

  it('tells a row of another width, and sends the others', () => {
    expect(rows('a.csv', 'text,product\na,b\nc\nd,e,f\n')).toEqual([
      { number: 1, request: { text: 'a', product: 'b' } },
      { number: 2, problem: '1 cells, the header has 2' },
      { number: 3, problem: '3 cells, the header has 2' },
    ]);
  });

  it('keeps what is no number a text, for the intake to name', () => {
    expect(rows('a.csv', 'text,rating\n,good\n')).toEqual([{ number: 1, request: { text: '', rating: 'good' } }]);
  });

  it('may be parted by semicolons or tabs, and written in GB 18030 or UTF-16', () => {
    expect(rows('a.csv', 'text;product\na,b;c\n')).toEqual([{ number: 1, request: { text: 'a,b', product: 'c' } }]);
    expect(rows('a.tsv', 'text\tproduct\na\tb\n')).toEqual([{ number: 1, request: { text: 'a', product: 'b' } }]);
    expect(textOf(new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]))).toBe('你好');
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x60, 0x4f]))).toBe('你');
  });

  it('is refused whole when it is broken, or a spreadsheet', () => {
    expect(() => rows('a.csv', 'text\n"a\n')).toThrow(UnreadableFile);
    expect(() => rows('a.xlsx', 'PK')).toThrow('save it as CSV');
  });
});

describe('a file of JSON lines', () => {
  it('has bodies of the intake, a line each', () => {
    const text = '{"text":"a","contact":{"phone":"13800138000"}}\n\nnot json\n[1]\n{"text":"b","colour":"red"}\n';
    expect(rows('a.jsonl', text)).toEqual([
      { number: 1, request: { text: 'a', contact: { phone: '13800138000' } } },
      { number: 3, problem: 'not a JSON object' },
      { number: 4, problem: 'not a JSON object' },
      { number: 5, problem: 'unknown fields: colour' },
    ]);
    expect(rows('a', '{"body":"a","n":1}', { map: readMap(['body=text']), ignoreUnknown: true })).toEqual([
      { number: 1, request: { text: 'a' } },
    ]);
  });
});

describe('--map', () => {
  it('names a field of the intake', () => {
    expect(readMap(['a=b=text', 'x=metadata.y'])).toEqual(
      new Map([
        ['a=b', 'text'],
        ['x', 'metadata.y'],
      ]),
    );
    for (const wrong of ['text', '=text', 'a=', 'a=colour']) expect(() => readMap([wrong])).toThrow('--map');
  });
});

type Request = { key: string | undefined; body: { text: string } };

/** An intake that answers each request by `answer`; null stands for no answer at all. */
function anIntake(answer: (request: Request, attempt: number) => Response | null) {
  const sent: Request[] = [];
  const waited: number[] = [];
  const target: Target = {
    api: 'https://api.example.com',
    token: 'web_token',
    connections: 2,
    wait: async (span) => waited.push(span),
    fetch: async (_, init) => {
      const headers = new Headers(init?.headers);
      const request = { key: headers.get('idempotency-key') ?? undefined, body: JSON.parse(init?.body as string) };
      sent.push(request);
      const found = answer(request, sent.length);
      if (!found) throw new TypeError('fetch failed');
      return found;
    },
  };
  return { target, sent, waited };
}

const accepted = (): Response => Response.json({}, { status: 202 });
const request = (number: number, fields: Record<string, unknown>) => ({ number, request: fields });

describe('sending rows', () => {
  it('names each row by its content and occurrence, unless it has an externalId (R1.3)', async () => {
    const file = [request(1, { text: 'a' }), request(2, { text: 'a' }), request(3, { text: 'a', externalId: '1' })];
    const first = anIntake(accepted);
    await sendRows(first.target, file);
    const [one, two, three] = first.sent.map(({ key }) => key);
    expect([one === two, three]).toEqual([false, undefined]);
    const again = anIntake(accepted);
    await sendRows(again.target, file);
    expect(again.sent.map(({ key }) => key)).toEqual([one, two, three]);
    const appended = anIntake(accepted);
    await sendRows(appended.target, [
      request(1, { text: 'new' }),
      ...file.map((row) => ({ ...row, number: row.number + 1 })),
    ]);
    expect(appended.sent.map(({ key }) => key).slice(1)).toEqual([one, two, three]);
  });

  it('counts what was accepted, replayed and refused, with the reasons of the intake', async () => {
    const errors = [{ pointer: '/text', detail: 'Must have 1 to 5000 characters.' }];
    const { target } = anIntake(({ body }) => {
      if (body.text === '') return Response.json({ detail: 'Wrong.', errors }, { status: 422 });
      return Response.json({}, { status: 202, headers: body.text === 'old' ? { 'idempotent-replayed': 'true' } : {} });
    });
    const broken = { number: 5, problem: 'not a JSON object' };
    const texts = ['new', 'old', '', ''].map((text, index) => request(index + 1, { text }));
    expect(await sendRows(target, [...texts, broken])).toEqual({
      rows: 5,
      accepted: 1,
      replayed: 1,
      refused: 3,
      reasons: [
        { reason: '422 /text: Must have 1 to 5000 characters.', count: 2, rows: [3, 4] },
        { reason: 'not a JSON object', count: 1, rows: [5] },
      ],
    });
  });

  it('tries again under the same name when it must not be lost', async () => {
    const { target, sent, waited } = anIntake((_, attempt) => {
      if (attempt === 1) return null;
      if (attempt === 2) return Response.json({}, { status: 503, headers: { 'retry-after': '5' } });
      return attempt === 3 ? new Response('Bad gateway', { status: 502 }) : accepted();
    });
    expect(await sendRows(target, [request(1, { text: 'a' })])).toMatchObject({ accepted: 1, refused: 0 });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(waited).toEqual([100, 5000, 400]);
  });

  it('gives up in the end, and says so', async () => {
    const { target, sent } = anIntake(() => null);
    const { refused, reasons } = await sendRows(target, [request(1, { text: 'a' })]);
    expect([refused, reasons[0]?.reason, sent.length]).toEqual([1, 'the intake does not answer', 8]);
  });
});
