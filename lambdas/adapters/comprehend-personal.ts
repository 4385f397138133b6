import { ComprehendClient, DetectPiiEntitiesCommand } from '@aws-sdk/client-comprehend';
import * as z from 'zod/mini';
import { unitsOfCodePoints } from '../domain/code-points.ts';
import type { PersonalDataType, Span } from '../domain/privacy/index.ts';
import type { Detector } from '../intake/ports.ts';
import { log, nameOf } from '../runtime/log.ts';

/** What a sender waits for at most. */
const PATIENCE = 800;
/** Not asked for so long after it did not answer: senders wait once, not each. */
const REST = 30_000;
/** Surer than this; the service says much of little. */
const SURE = 0.8;

/** What the service finds, as it is called here. Dates, links, ages and secrets of machines are no personal data here. */
const TYPES: Readonly<Record<string, PersonalDataType>> = {
  PHONE: 'phone',
  EMAIL: 'email',
  NAME: 'name',
  ADDRESS: 'address',
  SSN: 'ssn',
  PASSPORT_NUMBER: 'passport',
  CREDIT_DEBIT_NUMBER: 'bank-card',
  BANK_ACCOUNT_NUMBER: 'bank-card',
  INTERNATIONAL_BANK_ACCOUNT_NUMBER: 'iban',
  LICENSE_PLATE: 'plate',
  VEHICLE_IDENTIFICATION_NUMBER: 'plate',
  IP_ADDRESS: 'ip',
  DRIVER_ID: 'id-card',
};

const found = z.object({
  Entities: z.array(z.object({ Type: z.string(), Score: z.number(), BeginOffset: z.number(), EndOffset: z.number() })),
});

/** The service's answer as spans: it counts code points. */
export function spansIn(text: string, answer: unknown): Span[] {
  const unit = unitsOfCodePoints(text);
  return found.parse(answer).Entities.flatMap(({ Type, Score, BeginOffset, EndOffset }): Span[] => {
    const type = TYPES[Type];
    const [start, end] = [unit(BeginOffset), unit(EndOffset)];
    return type === undefined || Score < SURE || end <= start ? [] : [{ type, start, end }];
  });
}

/** Languages that the service finds personal data in. */
const languageFor = (language: string): 'en' | 'es' | undefined => {
  const [main] = language.split('-');
  return main === 'en' || main === 'es' ? main : undefined;
};

/**
 * Amazon Comprehend's own look for personal data. What it does not answer in time it did not find: nobody's feedback waits
 * for it or is refused without it.
 */
export function comprehendDetector(
  client: ComprehendClient = new ComprehendClient({ maxAttempts: 1 }),
  now: () => number = Date.now,
  patience: number = PATIENCE,
): Detector {
  let restsUntil = 0;
  return {
    async find(text, language) {
      const LanguageCode = languageFor(language);
      if (LanguageCode === undefined || now() < restsUntil) return [];
      try {
        const command = new DetectPiiEntitiesCommand({ Text: text, LanguageCode });
        return spansIn(text, await client.send(command, { abortSignal: AbortSignal.timeout(patience) }));
      } catch (error) {
        restsUntil = now() + REST;
        log('warn', 'privacy.detector-silent', { error: nameOf(error) });
        return [];
      }
    },
  };
}
