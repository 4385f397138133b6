import * as z from 'zod/mini';

// zod/mini comes without words; whoever writes a configuration needs them.
z.config(z.locales.en());

/** A wrong setting: where it is written (`settings.taxonomy.app.crash.team`) and what is wrong with it. */
export type Problem = { path: string; detail: string };

const joined = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** All that a schema refused, each with its path; an unknown key is a problem at its own path. */
export function problemsOf({ issues }: z.core.$ZodError): Problem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: joined([...issue.path, key]), detail: 'there is no such setting' }))
      : [{ path: joined(issue.path), detail: issue.message }],
  );
}
