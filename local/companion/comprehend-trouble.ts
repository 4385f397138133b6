import * as z from 'zod';

/**
 * How the endpoint is to behave: `ok`; `throttle` (429), `fail` (500) or `silent` (no answer at all) for a share of the
 * calls; `half`: a share of the documents of each batch comes back in its `ErrorList`.
 */
export const Control = z.strictObject({
  mode: z.enum(['ok', 'throttle', 'fail', 'silent', 'half']),
  /** 0..1; left out: every call, and half of a batch. */
  share: z.number().min(0).max(1).optional(),
});
export type Control = z.infer<typeof Control>;

/** Spreads a share evenly and without chance: of any n questions, `share · n` (rounded down) are answered yes. */
export const evenly = (share: number): (() => boolean) => {
  let asked = 0;
  return () => {
    const before = Math.floor(asked * share);
    asked += 1;
    return Math.floor(asked * share) > before;
  };
};

/** What goes wrong, decided once for each call. */
export class Trouble {
  #control: Control = { mode: 'ok' };
  #hits: () => boolean = () => false;

  set(control: Control): void {
    this.#control = control;
    this.#hits = evenly(control.share ?? (control.mode === 'half' ? 0.5 : 1));
  }

  /** What befalls this call. */
  forCall(): 'throttle' | 'fail' | 'silent' | undefined {
    const { mode } = this.#control;
    if (mode === 'ok' || mode === 'half') return undefined;
    return this.#hits() ? mode : undefined;
  }

  /** Whether the next document of a batch is left out. */
  forDocument(): boolean {
    return this.#control.mode === 'half' && this.#hits();
  }
}
