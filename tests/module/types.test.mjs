// The module's TypeScript types: the strict compiler accepts right code and refuses wrong code.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const OPTIONS = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];

function compile(...files) {
  const paths = files.map((file) => fileURLToPath(new URL(`types/${file}`, import.meta.url)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSC, ...OPTIONS, ...paths], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

test('right code is accepted, and every expected error is one', () => {
  const { status, text } = compile('right.ts', 'wrong.ts');
  assert.equal(status, 0, text);
});
