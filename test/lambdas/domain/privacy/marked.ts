import { findPersonalData, type PersonalDataType, type Span } from '../../../../lambdas/domain/privacy/index.ts';

/** A text written with its spans in it: 打«phone:13800138000»找我. */
export const readMarked = (marked: string): { text: string; spans: Span[] } => {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/(«[^»]*»)/)) {
    const [, type, value] = /^«([a-z-]+):([^»]*)»$/s.exec(part) ?? [];
    if (type === undefined || value === undefined) {
      text += part;
      continue;
    }
    spans.push({ type: type as PersonalDataType, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text, spans };
};

/** The same text as `readMarked` would read it, marked by what is found in it. */
export const markFound = (text: string): string => {
  let marked = '';
  let at = 0;
  for (const { type, start, end } of findPersonalData(text)) {
    marked += `${text.slice(at, start)}«${type}:${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
};

/** Found and marked again, a marked text must come out as it was written. */
export const refound = (marked: string): string => markFound(readMarked(marked).text);
