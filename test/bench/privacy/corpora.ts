import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalDataType, Span } from '../../../lambdas/domain/privacy/index.ts';

/** A text with the spans a person or a generator marked; `neutral` stretches count neither as hit nor as miss. */
export type Labelled = { text: string; spans: Span[]; neutral: { start: number; end: number }[] };
/** Where a set stands to the rules: whether its texts were hidden while they were made, since when, and what was seen. */
export type Provenance = { isBlind: boolean; written: string; seen: string };
export type Corpus = { name: string; texts: Labelled[]; tellsLandlines: boolean; provenance: Provenance };
export type Half = 'build' | 'held-back';

/** Whole templates go to one half, by the first byte of a hash, so that no sentence frame is on both sides. */
const halfOf = (key: string): Half =>
  (createHash('sha256').update(key).digest()[0] ?? 0) % 2 === 0 ? 'build' : 'held-back';

const PROVENANCE: Record<Half, Provenance> = {
  build: { isBlind: false, written: 'before the rules, from templates', seen: 'texts and failures' },
  'held-back': {
    isBlind: true,
    written: 'before the rules, from templates',
    seen: 'totals in several runs, texts never',
  },
};

const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

const PRESIDIO_TYPES: Record<string, PersonalDataType> = {
  PERSON: 'name',
  ADDRESS: 'address',
  CREDIT_CARD: 'bank-card',
  PHONE_NUMBER: 'phone',
  EMAIL_ADDRESS: 'email',
  IBAN_CODE: 'iban',
  IP_ADDRESS: 'ip',
  US_SSN: 'ssn',
};

type PresidioSpan = { entity_type: string; start_position: number; end_position: number };
type PresidioText = { full_text: string; template_id: number; spans: PresidioSpan[] };

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|mx|fru|herr)\b\.? */i;

/** One address where its parts and the places between them touch, as our labels have it. */
const joinAddresses = (text: string, spans: PresidioSpan[]): Span[] => {
  const parts = spans
    .filter(({ entity_type }) => entity_type === 'ADDRESS' || entity_type === 'LOCATION')
    .toSorted((a, b) => a.start_position - b.start_position);
  const groups: PresidioSpan[][] = [];
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1);
    const touches = last !== undefined && /^[\s,>.]*$/.test(text.slice(last.end_position, part.start_position));
    if (touches) groups.at(-1)?.push(part);
    else groups.push([part]);
  }
  return groups
    .filter((group) => group.some(({ entity_type }) => entity_type === 'ADDRESS'))
    .map((group) => ({ type: 'address', start: group[0]!.start_position, end: group.at(-1)!.end_position }));
};

/** Presidio's labels as ours: titles are outside a name, a surname or a title alone is neutral. */
const fromPresidio = ({ full_text: text, spans }: PresidioText): Labelled => {
  const labelled: Labelled = { text, spans: joinAddresses(text, spans), neutral: [] };
  for (const { entity_type, start_position, end_position } of spans) {
    const type = PRESIDIO_TYPES[entity_type];
    const title = TITLE.exec(text.slice(start_position, end_position))?.[0] ?? '';
    const span = { start: start_position + title.length, end: end_position };
    const alone = title !== '' && !/\s/.test(text.slice(span.start, span.end).trim());
    if (entity_type === 'US_DRIVER_LICENSE' || (type === 'name' && alone)) labelled.neutral.push(span);
    else if (type !== undefined && type !== 'address') labelled.spans.push({ type, ...span });
  }
  return labelled;
};

const SYNTH_TYPES: Record<string, PersonalDataType> = {
  CN_ID: 'id-card',
  BANK_CARD: 'bank-card',
  NAME: 'name',
  EMAIL: 'email',
  PLATE: 'plate',
  IP: 'ip',
  PASSPORT: 'passport',
  PHONE: 'phone',
  ADDRESS: 'address',
};
type SynthText = { text: string; template: number; spans: { type: string; b: number; e: number }[] };

const fromSynth = ({ text, spans }: SynthText): Labelled => ({
  text,
  spans: spans.map(({ type, b, e }) => ({ type: SYNTH_TYPES[type]!, start: b, end: e })),
  neutral: [],
});

/** The development sets' half; none when the folder is not there. They name no landlines of their own. */
export const developmentSets = (folder: string, half: Half): Corpus[] => {
  const presidio = join(folder, 'presidio_generated_large.json');
  const synth = join(folder, 'zh_pii_synth.jsonl');
  if (!existsSync(presidio) || !existsSync(synth)) return [];
  const english = (JSON.parse(readFileSync(presidio, 'utf8')) as PresidioText[]).filter(
    ({ template_id }) => halfOf(`presidio:${template_id}`) === half,
  );
  const chinese = lines(synth)
    .map((line) => JSON.parse(line) as SynthText)
    // The 20 is picked by label counts alone, so that the held-back half has every type.
    .filter(({ template }) => halfOf(`zh:20:${template}`) === half);
  return [
    {
      name: `presidio-research, ${half}`,
      texts: english.map(fromPresidio),
      tellsLandlines: false,
      provenance: PROVENANCE[half],
    },
    {
      name: `Chinese templates, ${half}`,
      texts: chinese.map(fromSynth),
      tellsLandlines: false,
      provenance: PROVENANCE[half],
    },
  ];
};

const REAL_SETS = ['en_airline', 'en_appreview_cat', 'zh_shopping', 'zh_waimai'];
const OF_EACH_SET = 1000;

/** Messages as customers write them, without marks: for the pace. */
export const realTexts = (folder: string): string[] =>
  REAL_SETS.map((name) => join(folder, `${name}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      lines(file)
        .slice(0, OF_EACH_SET)
        .map((line) => (JSON.parse(line) as { text: string }).text),
    );

type HardText = { text: string; spans?: Span[]; personalData?: Span[] };

const hardTexts = (file: string): Labelled[] =>
  lines(join(import.meta.dirname, '../../data', file)).map((line) => {
    const { text, spans, personalData } = JSON.parse(line) as HardText;
    return { text, spans: spans ?? personalData ?? [], neutral: [] };
  });

/** Hard cases, each set written by somebody who had not seen the rules; all but the second opened since, to mend what failed. */
export const HARD_SETS: readonly Corpus[] = [
  {
    name: 'hard cases, first set',
    tellsLandlines: true,
    texts: hardTexts('personal-data.hard.jsonl'),
    provenance: {
      isBlind: false,
      written: 'before the rules, without sight of them',
      seen: 'blind for the first rules; texts and failures since',
    },
  },
  {
    name: 'hard cases, second set',
    tellsLandlines: true,
    texts: hardTexts('personal-data.hard-2.jsonl'),
    provenance: {
      isBlind: true,
      written: 'before the second round of rules, without sight of any',
      seen: 'totals twelve times (before, amid and after the second round, after the third, four times amid and once after the fourth, three times after the fifth), texts never',
    },
  },
  {
    name: 'hard cases, third set',
    tellsLandlines: true,
    texts: hardTexts('personal-data.hard-3.jsonl'),
    provenance: {
      isBlind: false,
      written:
        'before the fourth round, without sight of any rules; blind: structured 88.2, names 62.7, addresses 65.0',
      seen: 'texts and failures since',
    },
  },
  {
    name: 'hard cases of structured data, fourth set',
    tellsLandlines: true,
    texts: hardTexts('personal-data.hard-4.jsonl'),
    provenance: {
      isBlind: false,
      written: 'amid the fourth round, without sight of any rules; blind: structured 87.9',
      seen: 'texts and failures since',
    },
  },
  {
    name: 'hard cases of structured data, fifth set',
    tellsLandlines: true,
    texts: hardTexts('personal-data.hard-5.jsonl'),
    provenance: {
      isBlind: false,
      written: 'after the fourth round, without sight of any rules; blind: structured 86.5',
      seen: 'texts and failures since',
    },
  },
];
