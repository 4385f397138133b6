const LENGTH = 6;
/** A text is near to others when more than this share of its shingles stands in them. */
const NEAR = 0.5;
/** Shorter texts are too common to be anybody's. */
const LEAST = 8;

function* shingles(text: string): Generator<string> {
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  for (let at = 0; at + LENGTH <= plain.length; at += 1) yield plain.slice(at, at + LENGTH);
}

/** Whether a text is, in the main, one of the given ones or a piece of them: by shared runs of six characters. */
export function nearTo(texts: Iterable<string>): (text: string) => boolean {
  const known = new Set<string>();
  for (const text of texts) for (const shingle of shingles(text)) known.add(shingle);
  return (text) => {
    const own = new Set(shingles(text));
    if (own.size < LEAST) return false;
    let shared = 0;
    for (const shingle of own) if (known.has(shingle)) shared += 1;
    return shared / own.size > NEAR;
  };
}
