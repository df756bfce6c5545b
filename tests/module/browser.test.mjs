// The module in a page of another program, under a strict Content-Security-Policy.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage } from '../e2e/harness.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const HTML = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="icon" href="data:,"><title>Embedding</title><script type="module" src="page.js"></script>`;
const SCRIPT = `
import { evaluate } from './pkg/baton.js';
const project = await (await fetch('./classroom.json')).json();
const totals = evaluate(project).units.map(({ total }) => total).join(' ');
let path;
try { evaluate({ ...project, extra: 1 }); } catch (error) { path = error.path; }
document.body.dataset.result = totals + ' ' + path;
`;

test('another page embeds the module', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-embed-'));
  try {
    cpSync(realpathSync(join(ROOT, 'tests/module/pkg')), join(folder, 'pkg'), { recursive: true });
    cpSync(join(ROOT, 'crates/presets/src/classroom.json'), join(folder, 'classroom.json'));
    writeFileSync(join(folder, 'index.html'), HTML);
    writeFileSync(join(folder, 'page.js'), SCRIPT);
    const page = await openPage({ folder, waitForApp: false });
    try {
      const result = await page.until(() => document.body.dataset.result, 'the outcome');
      assert.equal(result, '87.50 84.50 86.80 76.00 85.00 extra');
      await page.assertClean();
    } finally {
      await page.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
