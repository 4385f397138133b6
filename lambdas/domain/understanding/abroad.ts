import { type Cue, type CueLists, cuesIn } from './category-words.ts';
import { type HarmLists, type HarmWords, harmWordsOf } from './harms.ts';
import { type FeelingLists, type Feelings, feelingsOf } from './moods.ts';
import { type PhraseBook, phraseBook, phrasesOf } from './phrase-book.ts';
import { type TypeCues, type TypeLists, typeCuesOf } from './type.ts';
import de from './words/abroad/de.json' with { type: 'json' };
import es from './words/abroad/es.json' with { type: 'json' };
import fr from './words/abroad/fr.json' with { type: 'json' };
import it from './words/abroad/it.json' with { type: 'json' };
import ja from './words/abroad/ja.json' with { type: 'json' };
import ko from './words/abroad/ko.json' with { type: 'json' };
import nl from './words/abroad/nl.json' with { type: 'json' };
import pt from './words/abroad/pt.json' with { type: 'json' };
import ru from './words/abroad/ru.json' with { type: 'json' };

/** The words of one language, as its file keeps them: each part as the Chinese and English lists keep theirs. */
interface Lists {
  categories: Record<string, CueLists>;
  types: TypeLists;
  moods: FeelingLists;
  harms: HarmLists;
}

/** The words of one language, ready to be asked. */
export interface Abroad {
  categories: PhraseBook<Cue>;
  types: TypeCues[];
  feelings: Feelings;
  harms: HarmWords;
}

/** Never Chinese and English: their models have learnt with their own lists as these are. */
const LISTS = new Map<string, Lists>(Object.entries({ de, fr, es, it, pt, nl, ja, ko, ru }));

const codeOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const NEVER = /(?!)/u;

/** A word that denies, right before what it denies. */
const deniedBy = (negators: readonly string[]): RegExp =>
  negators.length === 0 ? NEVER : new RegExp(`(?<![\\p{L}\\p{M}])(?:${negators.join('|')}) ?$`, 'u');

const built = ({ categories, types, moods, harms }: Lists): Abroad => ({
  categories: phraseBook(Object.entries(categories).flatMap(([category, lists]) => [...cuesIn(category, lists)])),
  types: typeCuesOf(types),
  feelings: feelingsOf([moods]),
  harms: harmWordsOf(harms, deniedBy(phrasesOf(moods.negators))),
});

const books = new Map<string, Abroad>();

/** The books of a language, built when its first message comes. */
function booksOf(code: string): Abroad | undefined {
  const lists = LISTS.get(code);
  if (lists === undefined) return undefined;
  const known = books.get(code) ?? built(lists);
  books.set(code, known);
  return known;
}

/**
 * The words to read a text of a language with, where it has some. Nothing where the text has none of them: a short
 * English text may seem to be of another language, and the lists for English still read it.
 */
export function abroadFor(language: string, normalised: string): Abroad | undefined {
  const found = booksOf(codeOf(language));
  if (found === undefined) return undefined;
  const { categories, feelings, types, harms } = found;
  const speaks = [categories, feelings.moods, ...[...types, ...harms.books].map(({ book }) => book)].some((book) =>
    book.find(normalised).some(({ start, end }) => /\p{L}/u.test(normalised.slice(start, end))),
  );
  return speaks ? found : undefined;
}
