// The page as one file: it opens without a server, asks for nothing, weighs little, and says what is different.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BUILT, openPage, pageTest } from './harness.mjs';

const file = process.env.BATON_SINGLE;
const skip = !file && 'only where the page is one file';

const deployed = existsSync(join(BUILT, 'index.html.br'));

/** A hand-out fits into a mail. */
const MOST = 6_000_000;

test('the file is no heavier than a mail takes (tour)', { skip: skip || (!deployed && 'only what is deployed is packed as small as can be') }, () => {
  assert.ok(statSync(file).size <= MOST, `${statSync(file).size} bytes`);
});

test('its policy lets nothing in from beside it (tour)', { skip }, () => {
  const [, policy] = readFileSync(file, 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  assert.doesNotMatch(policy, /'self'|unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
  assert.match(policy, /connect-src 'none'/);
});

if (file) {
  pageTest('where policies are kept is said, and a link says that it is of this place', { tour: true, path: '#/home' }, async (page) => {
    assert.match(await page.text('.library .hint'), /从本机文件打开的.*改名或换了文件夹/);
    await page.go('what-if');
    await page.menu('.share-button');
    assert.match(await page.text('.share-link .warning'), /只在同一位置有同一文件/);
    const { name, text } = await page.download(() => page.clickButton('.share', '保存为文件'));
    assert.match(name, /\.json$/);
    assert.ok(JSON.parse(text).policy);
  });

  test('a file that was not copied to its end says so (tour)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-cut-'));
    const html = readFileSync(file, 'utf8');
    const inside = html.indexOf('id="baton-inside"');
    for (const [at, length] of [inside + 1_000_000, inside - 300_000].entries()) {
      const cut = join(folder, `${at}.html`);
      writeFileSync(cut, html.slice(0, length));
      const page = await openPage({ server: { url: pathToFileURL(cut).href }, waitForApp: false });
      try {
        await page.until(() => document.querySelector('#boot[role=alert]'), 'the explanation');
        assert.match(await page.text('#boot'), /文件不完整[\s\S]*copy it again/);
      } finally {
        await page.close();
      }
    }
    rmSync(folder, { recursive: true });
  });
}
