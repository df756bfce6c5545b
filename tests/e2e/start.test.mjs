// The page starts from a sub-path under its policy, says so when it can't, and gives the unsaved
// project back when it breaks.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BUILT, openPage, pageTest } from './harness.mjs';

pageTest('starts at a sub-path, under the policy, calling no one', async (page) => {
  assert.match(await page.driver.getTitle(), /指挥棒/);
  assert.equal(await page.run(() => document.querySelectorAll('#app > *').length > 0), true);
});

// The harness has to see what it promises to see, or a clean run means nothing.
pageTest('the harness sees violations, errors and foreign requests', async (page) => {
  await page.run(() => {
    document.body.setAttribute('style', 'color: red');
    console.error('a complaint');
    new Image().src = 'http://elsewhere.invalid/pixel.png';
  });
  const seen = (await page.takeProblems()).join('\n');
  assert.match(seen, /style-src/);
  assert.match(seen, /a complaint/);
  assert.match(seen, /elsewhere\.invalid/);
});

pageTest('a panic offers the unsaved project as a file', async (page) => {
  await page.run(() => {
    const send = (name, detail) => window.dispatchEvent(new CustomEvent(name, { detail }));
    send('baton:draft', () => '{"title":"草稿"}');
    send('baton:panic', { message: 'index out of bounds' });
  });
  assert.match(await page.text('.panic h1'), /程序出错/);
  assert.match(await page.run(() => document.querySelector('.panic pre').textContent), /bounds/);
  assert.equal(await page.run(() => document.activeElement.textContent), '下载未保存的项目');
  const file = await page.download(() => page.click('.panic-primary'));
  assert.deepEqual(file, { name: 'baton-unsaved.json', text: '{"title":"草稿"}' });
  await page.shot('panic');
});

pageTest('after a trap the last copy stands in for an app that cannot answer', async (page) => {
  await page.run(() => {
    let calls = 0;
    const draft = () => {
      calls += 1;
      window.draftCalls = calls;
      if (calls > 1) throw new Error('recursive use of an object');
      return '{"copy":1}';
    };
    window.dispatchEvent(new CustomEvent('baton:draft', { detail: draft }));
  });
  await page.until(() => window.draftCalls === 1, 'the idle copy');
  await page.run(() => {
    document.documentElement.lang = 'en';
    // (module (func unreachable) (start 0))
    const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11];
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(trap))));
  });
  assert.equal(await page.text('.panic h1'), 'The program has stopped');
  const file = await page.download(() => page.click('.panic-primary'));
  assert.equal(file.text, '{"copy":1}');
  assert.match((await page.takeProblems()).join('\n'), /RuntimeError/);
});

pageTest('an error that is not ours leaves the page alone', async (page) => {
  await page.run(() => {
    setTimeout(() => {
      setTimeout(() => (window.later = true));
      throw new TypeError('from an extension');
    });
  });
  await page.until(() => window.later, 'the error to have passed');
  assert.equal(await page.run(() => document.querySelector('.panic')), null);
  assert.match((await page.takeProblems()).join('\n'), /from an extension/);
});

/** Copies the built page, to change files of it: without what stands compressed beside them, which would be sent instead. */
function copyTo(folder) {
  cpSync(BUILT, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
}

test('a missing file is explained', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-broken-'));
  let page;
  try {
    copyTo(folder);
    for (const name of readdirSync(folder)) if (name.endsWith('.wasm')) rmSync(join(folder, name));
    page = await openPage({ folder, waitForApp: false });
    await page.until(() => document.querySelector('#boot[role=alert]'), 'the explanation');
    const text = await page.text('#boot');
    assert.match(text, /重新部署整个文件夹/);
    assert.match(text, /deploy the whole folder again/);
    // What the page is stands there all the same; its ways in would lead nowhere.
    assert.match(await page.text('.front'), /^指挥棒：县级差异化考核推演/);
    assert.equal(await page.run(() => document.querySelector('.front-ways').checkVisibility()), false);
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true });
  }
});

/** Puts another version in the place of the one in a folder: the files that come later have other names. */
function deployAnother(folder) {
  const page = join(folder, 'index.html');
  let html = readFileSync(page, 'utf8');
  for (const name of ['baton-worker', 'baton-charts']) {
    const [, file] = html.match(new RegExp(`name="${name}" content="([^"]+)"`));
    renameSync(join(folder, file), join(folder, `next-${file}`));
    html = html.replace(file, `next-${file}`);
  }
  writeFileSync(page, html);
}

test('another version on the server is said when a file of this one is gone, and a reload takes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-next-'));
  let page;
  try {
    copyTo(folder);
    page = await openPage({ folder });
    await page.rail('工作簿');
    deployAnother(folder);
    await page.click('#workbooks .import-buttons button:nth-of-type(1)');
    assert.match(await page.text('.missing'), /已换成新版本[\s\S]*会保留/);
    assert.match(await page.text('.job-trouble'), /页面上方的提示/);
    assert.doesNotMatch(await page.text('body'), /占用内存/);
    await page.takeProblems(); // The worker's file, which is gone.
    await page.clickButton('.missing', '重新载入');
    await page.until(() => document.querySelector('meta[name=baton-worker]').content.startsWith('next-') && !document.getElementById('boot'), 'the new version');
    await page.rail('工作簿');
    const { name } = await page.download(() => page.click('#workbooks .import-buttons button:nth-of-type(1)'));
    assert.match(name, /xlsx$/);
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true });
  }
});

test('a later file that is missing without another version is said as that', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-less-'));
  let page;
  try {
    copyTo(folder);
    page = await openPage({ folder });
    await page.rail('工作簿');
    for (const name of readdirSync(folder)) if (name.startsWith('worker')) rmSync(join(folder, name));
    await page.click('#workbooks .import-buttons button:nth-of-type(1)');
    assert.match(await page.text('.missing'), /没有取到/);
    await page.clickButton('.missing', '关闭');
    assert.equal(await page.run(() => document.querySelector('.missing')), null);
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true });
  }
});

/** Runs before anything else: remembers the front as it is parsed, and when the page's own elements came. */
function watchFront() {
  new MutationObserver((_, observer) => {
    window.front ??= document.getElementById('front') ?? undefined;
    if (!document.querySelector('#app > *')) return;
    window.appAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

const front = (page) => page.run(() => document.getElementById('front').checkVisibility());
const title = (page) => page.text('.header .title');

pageTest('what the page is stands there before the program does, and is the same afterwards', { before: watchFront }, async (page) => {
  const painted = await page.run(() => performance.getEntriesByName('first-contentful-paint')[0].startTime < window.appAt);
  assert.equal(painted, true, 'painted before the program was here');
  assert.equal(await page.run(() => window.front === document.getElementById('front') && window.front.isConnected), true);
  assert.match(await page.text('.front'), /^指挥棒：县级差异化考核推演[^]*看虚构的示范县/);
  assert.match(await title(page), /示范/);
  await page.click('.language');
  await page.until(() => /^Baton: what-if/.test(document.getElementById('front').innerText.trim()), 'English');
  await page.click('.front [lang=en] [data-way=blank]');
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 0, 'the policy to draft from scratch');
  assert.equal(await front(page), false);
  await page.goto();
  assert.equal(await front(page), false, 'it was read');
});

pageTest('who has been here before sees the page and no front', async (page) => {
  assert.equal(await front(page), true);
  await page.run(() => localStorage.setItem('baton.visited', '1'));
  await page.goto();
  assert.equal(await front(page), false);
});

/** Takes a way in before the program can hear of it. */
function blankAtOnce() {
  new MutationObserver((_, observer) => {
    const way = document.querySelector('#front [data-way=blank]');
    if (!way) return;
    observer.disconnect();
    way.click();
  }).observe(document, { childList: true, subtree: true });
}

pageTest('a way in that is taken before the program is here is not lost', { before: blankAtOnce }, async (page) => {
  assert.equal(await page.run(() => document.querySelectorAll('.league-table tbody tr').length), 0);
  assert.doesNotMatch(await title(page), /示范/);
  assert.equal(await front(page), false);
});

test('an example that cannot be had is said, and the page stands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-bare-'));
  let page;
  try {
    copyTo(folder);
    for (const name of readdirSync(folder)) if (name.startsWith('demo_county')) rmSync(join(folder, name));
    page = await openPage({ folder });
    assert.match(await page.text('.missing'), /没有取到/);
    await page.takeProblems(); // The example's file, which is gone.
    await page.preset(2);
    await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true });
  }
});
