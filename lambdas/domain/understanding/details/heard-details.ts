import type { Understanding } from '../../../contracts/feedback.ts';

interface Span {
  start: number;
  end: number;
}

/** What somebody else found in a text: places, UTF-16 units. */
export interface HeardDetails {
  phrases?: readonly Span[] | undefined;
  entities?: readonly (Span & { type: string })[] | undefined;
}

const MOST_PHRASES = 5;
const MOST_ENTITIES = 10;
/** A name that masking did not find is not kept a second time. */
const PERSON = 'person';

/** The own findings, with phrases and entities taken from somebody else where they were asked. */
export function withDetails(own: Understanding, text: string, { phrases, entities }: HeardDetails): Understanding {
  const written = ({ start, end }: Span): string => text.slice(start, end);
  return {
    ...own,
    ...(phrases === undefined ? {} : { phrases: phrases.slice(0, MOST_PHRASES).map(written) }),
    ...(entities === undefined
      ? {}
      : {
          entities: entities
            .filter(({ type }) => type !== PERSON)
            .slice(0, MOST_ENTITIES)
            .map((entity) => ({ type: entity.type, text: written(entity) })),
        }),
  };
}
