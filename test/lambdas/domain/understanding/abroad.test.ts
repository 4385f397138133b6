import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { abroadFor } from '../../../../lambdas/domain/understanding/abroad.ts';
import { KNOWN_CATEGORIES } from '../../../../lambdas/domain/understanding/category-words.ts';
import { normalise } from '../../../../lambdas/domain/understanding/normalise.ts';
import { linesIn } from '../../../../training/sets/word-lists.ts';
import { ABROAD_CASES } from './abroad.cases.ts';
import { understood } from './own-models.ts';
import { findings } from './reading.ts';

const FOLDER = join(import.meta.dirname, '../../../../lambdas/domain/understanding/words/abroad');
const LANGUAGES = Object.keys(ABROAD_CASES);

const Lines = z.array(z.string());
const Lists = z.object({ categories: z.record(z.string(), z.record(z.string(), Lines)) });

const fileOf = (language: string): string => join(FOLDER, `${language}.json`);

/** As short as people type them. */
const SHORT = {
  de: ['paket verloren', 'falsche ware', 'geld zurück'],
  en: ['app crashes', 'rude driver', 'no refund'],
  es: ['paquete perdido', 'la app no funciona', 'cobro doble'],
  fr: ['colis perdu', 'application lente', 'facture manquante'],
  it: ['pacco mai arrivato', 'rimborso non ricevuto', 'ottimo servizio'],
  nl: ['pakket niet ontvangen', 'app werkt niet', 'dubbel betaald'],
  pt: ['encomenda não chegou', 'app muito lento', 'cobrado duas vezes'],
};

describe.each(Object.entries(SHORT))('a short message in %s (R2.1)', (language, texts) => {
  it.each(texts)('is known for what it is: %s', (text) => {
    expect(understood(text).findings.language).toBe(language);
  });
});

describe.each(LANGUAGES)('a message in %s (R2.1, R2.2, R2.4)', (language) => {
  it.each(ABROAD_CASES[language] ?? [])('reads "$text"', ({ text, ...expected }) => {
    expect(understood(text).findings).toMatchObject({ language, ...expected });
  });

  it('has words for every category', () => {
    const { categories } = Lists.parse(JSON.parse(readFileSync(fileOf(language), 'utf8')));
    expect(
      Object.keys(categories)
        .filter((name) => name.includes('.'))
        .toSorted(),
    ).toEqual(KNOWN_CATEGORIES.toSorted());
  });

  it('has its words written as normalised text is', () => {
    // A space at an end is meant: what follows `…` begins anywhere else.
    const parts = linesIn(fileOf(language)).flatMap((line) => line.split(/[|…]/u).map((part) => part.trim()));
    expect(parts.filter((part) => part !== normalise(part))).toEqual([]);
  });
});

describe('the words of other languages', () => {
  it('are those of the files', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(LANGUAGES.map((language) => `${language}.json`).toSorted());
  });

  it.each(['zh', 'zh-TW', 'en', 'und', 'constructor'])('are none for %s', (language) => {
    expect(abroadFor(language, 'danke, merci, gracias, 返金')).toBeUndefined();
  });

  it('are found by a language with its region, and only where the text has some', () => {
    expect(abroadFor('pt-BR', 'não funciona')).toBe(abroadFor('pt', 'muito obrigado'));
    expect(abroadFor('pt', 'wrong size?')).toBeUndefined();
  });

  it('are heard when somebody else told the language', () => {
    expect(findings('Kaputt!', { opinion: { language: 'de' } })).toMatchObject({ category: 'product.defect' });
  });

  it.each(['Das Gerät hat nicht gebrannt, aber es ist langsam.', 'El aparato no explotó, funciona bien.'])(
    'report no danger that is denied: "%s"',
    (text) => {
      expect(findings(text).priority).not.toBe('P0');
    },
  );
});
