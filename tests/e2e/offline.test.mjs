// The page without its server: kept whole by a service worker, replaced by another version only when somebody agrees, never half of
// one and half of another.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer } from '../../xtask/serve.mjs';
import { BUILT, openPage } from './harness.mjs';

/** What is built to be tested has a service worker that nothing asks for: only what is deployed names it. */
function nameService() {
  new MutationObserver((_, observer) => {
    const meta = document.querySelector('meta[name=baton-service]');
    if (!meta) return;
    meta.content = 'service.js';
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Runs a test on a copy of the page that can be changed, served until it is stopped. */
function offlineTest(name, body) {
  test(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-offline-'));
    cpSync(BUILT, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
    const server = await startServer(folder);
    let page;
    try {
      page = await openPage({ server, service: true, before: nameService });
      await kept(page);
      await body(page, server, folder);
    } finally {
      await page?.close();
      await server.stop().catch(() => {});
      rmSync(folder, { recursive: true });
    }
  });
}

const kept = (page) => page.until(() => document.documentElement.dataset.offline === 'kept', 'the page to be kept');
const version = (page) => page.run(() => document.querySelector('meta[name=description]').content);

/** Puts another version in the place of that in a folder, which says so in its description. */
function deploy(folder, said) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace(/name="description" content="[^"]*"/, `name="description" content="${said}"`);
  writeFileSync(page, html);
  const service = join(folder, 'service.js');
  const digest = createHash('sha256').update(html).digest('hex');
  const script = readFileSync(service, 'utf8').replace(/"index\.html":"\w+"/, `"index.html":"${digest}"`);
  writeFileSync(service, script.replace(/const VERSION = '\w+'/, `const VERSION = '${digest.slice(0, 16)}'`));
}

/** Asks the server for another version, as the browser does by itself when a page is opened. */
const update = (page) => page.run(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update().then(() => true)));

offlineTest('with the server gone it opens, reads a sheet and writes a workbook', async (page, server) => {
  await server.stop();
  await page.goto('?lang=zh#/home');
  await page.preset(2);
  await page.rail('导入');
  const input = await page.driver.findElement({ css: '#importing input[type=file]' });
  const sheet = join(page.downloads, '报表.csv');
  writeFileSync(sheet, '单位,重点项目投资完成值\n甲镇,12345\n乙镇,23456\n');
  await input.sendKeys(sheet);
  await page.find('.import-summary');
  await page.rail('工作簿');
  const { name } = await page.download(() => page.click('#workbooks .import-buttons button:nth-of-type(2)'));
  assert.match(name, /\.xlsx$/);
  await page.rail('结果运用');
  await page.find('.chart-box canvas');
});

offlineTest('another version waits until somebody agrees; then it is whole, and so is an older one', async (page, server, folder) => {
  const first = await version(page);
  await page.preset(2);
  await page.type('input[type=text][aria-label="乡村振兴"]', '40');
  await page.until(() => document.querySelector('.keep-sign').dataset.kept === 'kept', 'the edit to be kept');
  for (const [said, agrees] of [['second', true], ['first again', false]]) {
    const before = await version(page);
    deploy(folder, said);
    await update(page);
    assert.match(await page.text('.missing'), /新版本已经备好.*会保留/);
    await page.goto();
    assert.equal(await version(page), before, 'what is kept stays until somebody agrees');
    if (!agrees) continue;
    await page.clickButton('.missing', '换用新版本');
    await page.until((said) => document.querySelector('meta[name=description]')?.content === said && !document.getElementById('boot'), 'the second version', said);
    // The library is as it was.
    await page.until(() => document.querySelector('.header .title')?.textContent.includes('课堂'), 'the project of before');
  }
  assert.notEqual(await version(page), first);
  // With nothing open, the version that waited is the one that opens next.
  const other = await page.newTab();
  await page.driver.switchTo().window((await page.driver.getAllWindowHandles()).find((handle) => handle !== other));
  await page.driver.close();
  await page.driver.switchTo().window(other);
  await page.until(
    async () => (await new Promise((resolve) => setTimeout(resolve, 300))) ?? true,
    'the browser to notice that no page is open',
  );
  await page.goto();
  assert.equal(await version(page), 'first again');
});

offlineTest('a kept file that is damaged or gone comes from the server; without one it is said which', async (page, server) => {
  const spoil = (ending) =>
    page.run(async (ending) => {
      const [name] = (await caches.keys()).filter((name) => name.startsWith('baton-'));
      const cache = await caches.open(name);
      const key = (await cache.keys()).find(({ url }) => url.endsWith(ending));
      await cache.put(key, new Response('damaged', { headers: { 'content-type': 'application/wasm' } }));
      return key.url;
    }, ending);
  await spoil('app-' + readdirSync(BUILT).find((name) => /^app-\w+_bg\.wasm$/.test(name)).slice(4));
  await page.goto();
  await page.run(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) if (/worker-|charts-/.test(key.url)) await cache.delete(key);
    }
  });
  await page.rail('结果运用');
  await page.find('.chart-box canvas');
  await server.stop();
  const gone = await spoil('_split_rest.wasm').catch(() => null);
  assert.ok(gone);
  await page.driver.get(page.url);
  await page.until(() => /_split_rest\.wasm/.test(document.querySelector('.missing')?.textContent), 'which one is gone');
  await page.takeProblems();
});
