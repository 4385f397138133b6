import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifecyclePage } from '../../../../local/commands/lifecycle-page.ts';

test('docs/lifecycle.md shows the table as it is', () => {
  expect(readFileSync('docs/lifecycle.md', 'utf8')).toBe(lifecyclePage());
});
