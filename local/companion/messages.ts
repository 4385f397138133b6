import * as z from 'zod';

/** What the starter tells the companion: where the emulator is, and that the cloud is to stay when the starter ends. */
export const Told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('emulator'), aws: z.url() }),
  z.object({ kind: z.literal('stay') }),
]);
export type Told = z.infer<typeof Told>;

/** What the companion tells its starter once it serves. */
export const Ready = z.object({ kind: z.literal('ready'), comprehend: z.url(), issuer: z.url(), mailbox: z.url() });
export type Ready = z.infer<typeof Ready>;
