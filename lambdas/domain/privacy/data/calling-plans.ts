/**
 * Which national numbers are fixed lines, by country calling code, where the numbering plan tells (ITU-T E.164
 * national plans). Countries not listed, as +1, do not tell: their numbers are phones.
 */
export const FIXED_LINES: Readonly<Record<string, RegExp>> = {
  '7': /^(?:[348]\d{9})$/,
  '20': /^(?!1[0125])/,
  '27': /^[1-5]/,
  '30': /^2/,
  '31': /^(?![689])/,
  '32': /^(?!4[5-9]\d{7})/,
  '33': /^[1-59]/,
  '34': /^[89](?!0)/,
  '36': /^(?![237]0)/,
  '39': /^0/,
  '41': /^(?!7[4-9])[2-8]/,
  '43': /^(?!6[5-9])/,
  '44': /^[12]/,
  '46': /^(?!7)/,
  '47': /^[23567]/,
  '48': /^(?!45|50|51|53|57|60|66|69|7[2389]|88)/,
  '49': /^(?!1[567]|700|180|900|800|32)/,
  '54': /^(?!9)/,
  '55': /^\d\d[2-5]/,
  '60': /^[3-9]/,
  '61': /^[2378]/,
  '62': /^(?!8)/,
  '63': /^(?!9)/,
  '64': /^[34679]/,
  '65': /^6/,
  '66': /^[2-57]/,
  '81': /^(?![5789]0)/,
  '82': /^(?!1)/,
  '84': /^2/,
  '86': /^(?!1[3-9])/,
  '90': /^[234]/,
  '91': /^(?:11|20|22|33|40|44)[2-6]/,
  '92': /^(?!3)/,
  '351': /^2/,
  '353': /^(?!8)/,
  '358': /^(?!4|50)/,
  '420': /^[2-5]/,
  '852': /^[23]/,
  '853': /^28/,
  '886': /^[2-8]/,
  '966': /^1/,
  '971': /^[2-4679]/,
  '972': /^[23489]/,
};

/** Service numbers that answer for a company, never for a person, by calling code and national number. */
export const SERVICE_LINES: Readonly<Record<string, RegExp>> = {
  '1': /^(?:400|8(?:00|33|44|55|66|77|88))/,
  '33': /^8/,
  '34': /^[89]0/,
  '44': /^(?:80[08]|84[345]|87[0-3]|3[0347]|9[018])/,
  '49': /^(?:800|180|900|700)/,
  '61': /^1[38]/,
  '81': /^(?:120|800|570)/,
  '86': /^(?:400|800|9[56]\d{3}$)/,
};

/** Countries whose national form is tried for a number with a leading zero, first match wins. */
export const ZERO_LED_COUNTRIES = ['GB', 'FR', 'AU', 'JP', 'DE', 'NL', 'IT', 'CH', 'SE', 'TW', 'IN', 'CN'] as const;

/** Words by which a text tells its language, and the countries whose plans come first there. */
export const HOME_COUNTRIES: readonly {
  words: RegExp;
  countries: readonly ('DE' | 'FR' | 'ES' | 'IT' | 'NL' | 'JP' | 'KR' | 'TW' | 'BR' | 'PT' | 'PL' | 'SE' | 'TR')[];
}[] = [
  { words: /[\u3041-\u3093\u30A1-\u30F6]{2}/, countries: ['JP'] },
  { words: /[\uAC00-\uD7A3]{2}/, countries: ['KR'] },
  { words: /(?<![a-zäöüß])(?:und|nicht|bitte|ich|ist|für|unter|mein|meine)(?![a-zäöüß])/i, countries: ['DE'] },
  { words: /(?<![a-zà-ÿ])(?:je|est|pas|pour|mon|merci|vous|une)(?![a-zà-ÿ])/i, countries: ['FR'] },
  {
    words:
      /(?<![a-zà-ÿ])(?:el|los|mi|por|no|está|muy|una|que|llamar)(?![a-zà-ÿ]).{0,200}(?<![a-zà-ÿ])(?:el|la|los|mi|es|está|por|que|de)(?![a-zà-ÿ])/i,
    countries: ['ES'],
  },
  { words: /(?<![a-zà-ÿ])(?:il|mio|è|sono|non|grazie|numero)(?![a-zà-ÿ])/i, countries: ['IT'] },
  { words: /(?<![a-z])(?:ik|niet|het|een|mijn)(?![a-z])/i, countries: ['NL'] },
  {
    words: /(?<![a-zà-ÿ])(?:móvil|llám[ae]n?me|gracias|pedido|albarán|faltan|tarjeta|mañana|ninguno)(?![a-zà-ÿ])/i,
    countries: ['ES'],
  },
  { words: /(?<![a-zà-ÿ])(?:livreur|colis|commande|facture|livraison|numéro)(?![a-zà-ÿ])/i, countries: ['FR'] },
  { words: /(?<![a-zà-ÿ])(?:cellulare|fisso|ordine|chiamate|spedizione|corriere)(?![a-zà-ÿ])/i, countries: ['IT'] },
  { words: /(?<![a-zà-ÿ])(?:não|telemóvel|celular|obrigad[oa]|boleto|você)(?![a-zà-ÿ])/i, countries: ['BR', 'PT'] },
  { words: /(?<![a-zà-ÿ])(?:inte|och|jag|mitt|ordern)(?![a-zà-ÿ])/i, countries: ['SE'] },
  { words: /[ąęłśżźćń]/i, countries: ['PL'] },
  { words: /[ğışİ]/, countries: ['TR'] },
  { words: /[電話號碼請灣區樓與這們為時會來說對開關門]/, countries: ['TW'] },
];

/** Characters and places of Hong Kong; there eight digits that begin with 2 or 3 are a fixed line. */
export const OF_HONG_KONG = /[係嘅咗唔俾啲喺佢哋冇嗰]|香港|九龍|新界|港島/;

/** What a national number of a country looks like at all; Britain's 3, 8 and 9 are only service lines. */
export const NATIONAL_FORMS: Readonly<Record<string, RegExp>> = {
  '44': /^(?:[127]|80[08]|84[345]|87[0-3]|3[0347]\d{8}$)/,
};
