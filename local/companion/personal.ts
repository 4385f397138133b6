import { findPersonalData, type PersonalDataType } from '../../lambdas/domain/privacy/index.ts';
import type { Told } from './judge.ts';

/** What the service calls the kinds that are found here. */
const TYPES: Partial<Record<PersonalDataType, string>> = {
  phone: 'PHONE',
  landline: 'PHONE',
  email: 'EMAIL',
  name: 'NAME',
  address: 'ADDRESS',
  ssn: 'SSN',
  passport: 'PASSPORT_NUMBER',
  'bank-card': 'CREDIT_DEBIT_NUMBER',
  iban: 'INTERNATIONAL_BANK_ACCOUNT_NUMBER',
  plate: 'LICENSE_PLATE',
  ip: 'IP_ADDRESS',
};

/** Personal data as the service tells it, found by the product's own recognisers. */
export const personalIn = (text: string): Told[] =>
  findPersonalData(text).flatMap(({ type, start, end }) => {
    const name = TYPES[type];
    return name === undefined ? [] : [{ type: name, start, end, score: 0.99 }];
  });
