import * as z from 'zod/mini';

/** Which mails an address wants: all, only answers to what its owner wrote, or none. */
export const MAIL_CHOICES = ['all', 'answers', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Bodies of what customers do on their page. */
export const ratingBody = z.strictObject({
  score: z.int().check(z.gte(1), z.lte(5)),
  comment: z.optional(z.nullable(z.string())),
});
export const messageBody = z.strictObject({ text: z.string(), nonce: z.optional(z.string()) });
export const npsBody = z.strictObject({ score: z.int().check(z.gte(0), z.lte(10)) });
export const preferencesBody = z.strictObject({ mail: z.enum(MAIL_CHOICES) });
