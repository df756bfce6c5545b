// What the page weighs until it can be used, in requests and, where it is deployed, in bytes; and the part of the program that
// comes after the first view. No times: they are the machine's.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BUILT, openPage, pageTest } from './harness.mjs';

/** How many files may be asked for until the league stands; goal and history in benches/README.md. */
const REQUESTS = 10;
/** Bytes of what is fetched until then, and of the whole program without worker and charts; see benches/README.md. */
const LIMITS = { critical: { gz: 1_100_000, br: 810_000 }, whole: { gz: 2_540_000, br: 1_880_000 } };

const files = readdirSync(BUILT);
const deployed = files.includes('index.html.br');
/** The later part of the program; a page that is built while it is being changed has none. */
const part = files.find((name) => name.endsWith('_split_rest.wasm'));

/** Runs before anything else on the page: remembers when the league stood there. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.league-table tbody tr')) return;
    window.usableAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

pageTest('few files are asked for until the league can be used, and the later part is not among them', { before: watch }, async (page) => {
  await page.until(() => window.usableAt > 0, 'the league');
  const asked = await page.run(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime < window.usableAt)
      .map((entry) => entry.name.slice(entry.name.lastIndexOf('/') + 1)),
  );
  // The document itself is no resource.
  assert.ok(asked.length + 1 <= REQUESTS, asked.join('\n'));
  assert.ok(asked.some((name) => name.endsWith('_bg.wasm')) && asked.some((name) => name.endsWith('.css')), asked.join('\n'));
  assert.ok(!asked.includes(part), asked.join('\n'));
});

test('the examples are files beside the program, which carries none of them', () => {
  for (const name of ['demo_county', 'classroom', 'blank']) {
    const text = readFileSync(new URL(`../../crates/presets/src/${name}.json`, import.meta.url));
    const holding = files.filter((file) => /\.(wasm|js|json)$/.test(file) && readFileSync(join(BUILT, file)).includes(text));
    assert.equal(holding.length, 1, `${name} in ${holding}`);
    assert.ok(holding[0].startsWith(name) && holding[0].endsWith('.json'), holding[0]);
  }
});

test('what is deployed is no heavier than it was', { skip: !deployed && 'only what is deployed is compressed' }, () => {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const program = files.filter((name) => /^(app|style|boot|favicon|index|demo_county)\b.*\.(js|wasm|css|svg|html|json)$/.test(name));
  const critical = program.filter((name) => name === 'index.html' || html.includes(name));
  assert.ok(critical.some((name) => name.endsWith('_bg.wasm')) && !critical.includes(part), critical.join('\n'));
  for (const [what, names] of Object.entries({ critical, whole: program })) {
    for (const [ending, most] of Object.entries(LIMITS[what])) {
      const size = (name) => statSync(join(BUILT, files.includes(`${name}.${ending}`) ? `${name}.${ending}` : name)).size;
      const sum = names.reduce((bytes, name) => bytes + size(name), 0);
      console.log(`${what}, ${ending}: ${sum} bytes of ${most}`);
      assert.ok(sum <= most, `${what}, ${ending}: ${sum} bytes, more than ${most}`);
    }
  }
});

test('a later part that cannot be had is said, and comes when it is asked for again', { skip: !part && 'this page is in one file' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-part-'));
  let page;
  try {
    cpSync(BUILT, folder, { recursive: true });
    for (const ending of ['', '.gz', '.br']) {
      if (files.includes(part + ending)) renameSync(join(folder, part + ending), join(folder, `away-${part}${ending}`));
    }
    page = await openPage({ folder });
    await page.until(() => document.querySelector('.missing'), 'the message');
    assert.match(await page.text('.missing'), /没有取到/);
    assert.equal(await page.run(() => document.querySelectorAll('.league-table tbody tr').length > 0), true);
    await page.rail('等次');
    await page.until(() => document.querySelector('.part-waiting button:not([hidden])'), 'the place of the part');
    assert.match(await page.text('.part-waiting'), /没有受影响/);
    await page.takeProblems(); // The file that is away.
    renameSync(join(folder, `away-${part}`), join(folder, part));
    await page.clickButton('.part-waiting', '再试一次');
    await page.until(() => document.querySelector('.ladder, .rungs, .rung'), 'the page');
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true });
  }
});
