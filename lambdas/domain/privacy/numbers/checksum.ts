/** The Luhn check of ISO/IEC 7812 over a string of digits. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of a mainland ID card (GB 11643-1999, ISO 7064 MOD 11-2) over 17 digits and 0-9 or X. */
export const passesIdCheck = (id: string): boolean => {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * (id.charCodeAt(i) - 48), 0);
  return '10X98765432'[sum % 11] === id[17]?.toUpperCase();
};

/** The check digits of an IBAN (ISO 13616, MOD 97-10), written without spaces, letters in upper case. */
export const passesIbanCheck = (iban: string): boolean => {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of Number.parseInt(character, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
};
