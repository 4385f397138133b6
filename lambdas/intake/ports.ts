import type { Channel } from '../domain/labels.ts';
import type { Span } from '../domain/privacy/index.ts';

/** A system that sends feedback. */
export interface Source {
  id: string;
  channel: Channel;
  maySetChannel: boolean;
}

export interface Sources {
  byToken(token: string): Promise<Source | undefined>;
  /** Who signs with a key, and the secret they sign with. */
  byKey(keyId: string): Promise<{ source: Source; secret: string } | undefined>;
}

/** Somebody else's look for personal data, beside the product's own recognisers. */
export interface Detector {
  /**
   * What was found in a text of a language (BCP 47), as places in it; nothing where nobody can tell. Never rejects, and
   * answers soon.
   */
  find(text: string, language: string): Promise<Span[]>;
}

export interface IntakeQueue {
  /** Tells the analysis which items wait. Answers the ids that could not be sent. */
  send(ids: readonly string[]): Promise<string[]>;
}
