/** Personal data: where it stands in a text, and how it is shown without being told. */
export { maskContact, normaliseEmail, normalisePhone } from './contact.ts';
export { findPersonalData } from './find.ts';
export { maskSpans, maskText } from './mask.ts';
export { PERSONAL_DATA_TYPES, type PersonalDataType, type Span } from './span.ts';
