import * as z from 'zod';

/** What the starter tells the companion: where the emulator and the API are, and that the cloud is to stay when it ends. */
export const Told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('emulator'), aws: z.url() }),
  z.object({ kind: z.literal('api'), url: z.url() }),
  z.object({ kind: z.literal('stay') }),
]);
export type Told = z.infer<typeof Told>;

/** What the companion tells its starter once it serves. */
export const Ready = z.object({
  kind: z.literal('ready'),
  gateway: z.url(),
  comprehend: z.url(),
  issuer: z.url(),
  mailbox: z.url(),
});
export type Ready = z.infer<typeof Ready>;
