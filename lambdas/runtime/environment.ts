import type * as z from 'zod/mini';

/** A function's environment by its stage's schema; a missing name is a broken deployment and throws at cold start. */
export const environment = <S extends z.ZodMiniType>(schema: S): z.infer<S> => schema.parse(process.env);
