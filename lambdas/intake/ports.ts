import type { Channel } from '../domain/labels.ts';

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

export interface IntakeQueue {
  /** Tells the analysis which items wait. Answers the ids that could not be sent. */
  send(ids: readonly string[]): Promise<string[]>;
}
