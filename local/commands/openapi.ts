import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openApiDocument } from '../../lambdas/contracts/openapi/document.ts';
import { VERSION } from '../../lambdas/runtime/version.ts';

const file = join(import.meta.dirname, '../../docs/openapi.json');
await writeFile(file, `${JSON.stringify(openApiDocument(VERSION), null, 2)}\n`);
