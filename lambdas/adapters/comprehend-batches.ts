import type { BatchItemError } from '@aws-sdk/client-comprehend';
import type { Heard } from '../analysis/ports.ts';
import { nameOf } from '../runtime/log.ts';

/** Documents of one batch call. */
const BATCH = 25;
/** Code points that are sent of a text: at 4 bytes each at most 2,000 of the 5,000 bytes that a document may have. */
const LENGTH = 500;

/** What the service would refuse again, however often it is asked. */
const REFUSALS = new Set([
  'InvalidRequestException',
  'TextSizeLimitExceededException',
  'BatchSizeLimitExceededException',
  'UnsupportedLanguageException',
  'ValidationException',
]);
const REFUSED_DOCUMENT = /TEXT_?SIZE|INVALID|UNSUPPORTED/i;

type NotHeard = Extract<Heard<never>, { heard: false }>;
export const UNAVAILABLE: NotHeard = { heard: false, why: 'unavailable' };
const REFUSED: NotHeard = { heard: false, why: 'refused' };
export const UNSUPPORTED: NotHeard = { heard: false, why: 'unsupported' };

const cut = (text: string): string => (text.length <= LENGTH ? text : Array.from(text).slice(0, LENGTH).join(''));

interface Answers<Item> {
  ResultList: (Item & { Index?: number | undefined })[] | undefined;
  ErrorList: BatchItemError[] | undefined;
}
type Call<Item> = (texts: string[]) => Promise<Answers<Item>>;
/** What one answer says of its text, as it was sent; undefined when it says nothing usable. */
type Reader<Item, T> = (item: Item, text: string) => T | undefined;

/** The answers of one call by the place of their text; a text that the service passed over was not heard. */
function spread<Item, T>(
  texts: readonly string[],
  { ResultList = [], ErrorList = [] }: Answers<Item>,
  read: Reader<Item, T>,
) {
  const heard: Heard<T>[] = texts.map(() => UNAVAILABLE);
  for (const item of ResultList) {
    const text = item.Index === undefined ? undefined : texts[item.Index];
    const value = text === undefined ? undefined : read(item, text);
    if (item.Index !== undefined && value !== undefined) heard[item.Index] = { heard: true, value };
  }
  for (const { Index, ErrorCode = '' } of ErrorList) {
    if (Index !== undefined) heard[Index] = REFUSED_DOCUMENT.test(ErrorCode) ? REFUSED : UNAVAILABLE;
  }
  return heard.slice(0, texts.length);
}

/** One call. What is refused as a whole is asked again in halves, so that one bad text does not cost the others. */
async function askOnce<Item, T>(texts: string[], call: Call<Item>, read: Reader<Item, T>): Promise<Heard<T>[]> {
  try {
    return spread(texts, await call(texts), read);
  } catch (error) {
    if (!REFUSALS.has(nameOf(error))) return texts.map(() => UNAVAILABLE);
    if (texts.length <= 1) return texts.map(() => REFUSED);
    const middle = Math.ceil(texts.length / 2);
    const first = await askOnce(texts.slice(0, middle), call, read);
    return [...first, ...(await askOnce(texts.slice(middle), call, read))];
  }
}

/** Asks about texts in batches, side by side; the answers are in the order of the texts. */
export async function ask<Item, T>(
  texts: readonly string[],
  call: Call<Item>,
  read: Reader<Item, T>,
): Promise<Heard<T>[]> {
  const asked = texts.map(cut);
  const batches = Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, index) =>
    asked.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await Promise.all(batches.map((batch) => askOnce(batch, call, read)));
  return answers.flat();
}
