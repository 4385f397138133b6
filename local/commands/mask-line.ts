import * as z from 'zod/mini';
import { maskText } from '../../lambdas/domain/privacy/index.ts';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** The answer to `{ id, text }`: `{ id, masked, personalData }`, or a problem that names the field, never its value. */
export function maskLine(line: unknown): object {
  const request = Line.safeParse(line);
  if (!request.success) {
    const fields = request.error.issues.map(({ path }) => path.join('.') || 'line');
    return { id: null, problem: `not as expected: ${fields.join(', ')} (want { "id", "text" })` };
  }
  const { masked, spans } = maskText(request.data.text);
  return { id: request.data.id, masked, personalData: spans };
}
