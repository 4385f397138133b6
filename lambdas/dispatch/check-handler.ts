/** Holds the function's place until its stage is built. */
export const handler = (): Promise<{ statusCode: number }> => Promise.resolve({ statusCode: 503 });
