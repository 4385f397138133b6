import type { Words } from '../domain/lifecycle/commands.ts';
import { maskText } from '../domain/privacy/index.ts';
import { Problem } from '../http/problem.ts';
import type { Given } from './give-command.ts';

/** A text as everybody may read it: what is personal in it is masked. */
export const masked = (text: string): string => maskText(text).masked;

/** Words for the customer: masked for the history, sealed under the record's key for mail and page. 410 once erased. */
export async function wordsOf({ desk, item }: Given, field: 'words' | 'plan', text: string): Promise<Words> {
  if (item.erasedAt !== null) throw new Problem(410, 'The feedback has been erased.');
  return { text: masked(text), sealed: await desk.vault.sealForRecord(item.id, field, text) };
}
