import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const kit = fileURLToPath(new URL('../../renderer/kit/', import.meta.url));
const parts = readdirSync(kit, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));

test.each(parts)('a part of the kit calls nothing, knows no screen and has no words of its own: %s', (name) => {
  const imports = [...readFileSync(join(kit, name), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from);
  expect(imports.filter((from) => /\/(ui-data|app|screens|api|words)\/|i18next/.test(from ?? ''))).toEqual([]);
});
