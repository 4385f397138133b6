import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The OpenAPI document as JSON, bundled beside the code of the function that serves it; read when it is asked for. */
export const interfaceDocument = (): string => readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8');
