import * as z from 'zod/mini';

const recipients = z.array(z.object({ emailAddress: z.string() }));

/** What the mail provider tells of a mail that came back or was complained of, as its event bus hands it over. */
export const mailFeedback = z.object({
  source: z.literal('aws.ses'),
  detail: z.object({
    bounce: z.optional(z.object({ bounceType: z.string(), bouncedRecipients: recipients })),
    complaint: z.optional(z.object({ complainedRecipients: recipients })),
  }),
});
