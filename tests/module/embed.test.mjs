// The module at other people's: the element for any page, as www/embed.html has it, and the example that runs scenarios in bulk.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage } from '../e2e/harness.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PKG = realpathSync(join(ROOT, 'tests/module/pkg'));
const preset = (name) => join(ROOT, `crates/presets/src/${name}.json`);

/** The module's folder, opened as a page at embed.html. */
async function embedded(body, change = (html) => html) {
  const folder = mkdtempSync(join(tmpdir(), 'baton-element-'));
  let page;
  try {
    cpSync(PKG, folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), change(readFileSync(join(PKG, 'embed.html'), 'utf8')));
    page = await openPage({ folder, waitForApp: false });
    await body(page);
    await page.assertClean();
  } finally {
    await page?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const shadow = (page, css) =>
  page.until((css) => document.querySelector('baton-league').shadowRoot.querySelector(css)?.textContent, css, css);
const rows = (page) =>
  page.run(() =>
    [...document.querySelector('baton-league').shadowRoot.querySelectorAll('tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent).join(' '),
    ),
  );

test('a page with the element shows a league, whose lever moves places and grades', () =>
  embedded(async (page) => {
    assert.equal(await shadow(page, 'caption'), '镇街');
    assert.deepEqual(await rows(page), ['1 甲镇 87.50 一等', '2 丙镇 86.80 二等', '3 戊街道 85.00 二等', '4 乙镇 84.50 二等', '5 丁镇 76.00 三等']);
    assert.equal(await shadow(page, '[role=status]'), '还没有修改');
    const move = (marks) =>
      page.run((marks) => {
        const range = document.querySelector('baton-league').shadowRoot.querySelector('input');
        range.max = 40;
        range.value = marks;
        range.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, marks);
    await move('40');
    const now = await rows(page);
    assert.match(now[0], /^1（原 2） 丙镇 \S+ 一等（原 二等）$/);
    assert.equal(await shadow(page, '[role=status]'), '4 个单位等次变化，5 个位次变化');
    await move('10');
    assert.equal(await shadow(page, '[role=status]'), '还没有修改');
  }));

test('the element speaks the page’s language, and says what is wrong with its attributes', () =>
  embedded(
    async (page) => {
      assert.match(await shadow(page, '[role=alert]'), /^Can’t be shown: the category has no indicator “harvest”$/);
      await page.run(() => document.querySelector('baton-league').setAttribute('lever', 'safety'));
      assert.match(await shadow(page, 'label'), /^Marks of 生产安全事故/);
      await page.run(() => document.querySelector('baton-league').setAttribute('category', 'moon'));
      assert.match(await shadow(page, '[role=alert]'), /no category “moon”/);
    },
    (html) => html.replace('lang="zh-CN"', 'lang="en"').replace('lever="rural"', 'lever="harvest"'),
  ));

test('a thousand scenarios become a table, and a file that is none is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-scenarios-'));
  try {
    const projects = join(folder, 'projects');
    mkdirSync(projects);
    cpSync(preset('classroom'), join(projects, 'classroom.json'));
    cpSync(preset('demo_county'), join(projects, 'county.json'));
    writeFileSync(join(projects, 'other.json'), '{"policy": {}}');
    const csv = join(folder, 'out.csv');
    const { status, stderr } = spawnSync(process.execPath, [join(PKG, 'examples/scenarios.mjs'), projects, csv, '500'], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /^other\.json: policy/);
    const lines = readFileSync(csv, 'utf8').slice(1).trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + 500 + 500);
    assert.equal(lines[1], 'classroom.json,镇街,重点项目投资,税收增速,1,0,0,100000.00,100000.00');
    const changing = lines.filter((line) => Number(line.split(',')[5]) > 0);
    assert.ok(changing.length > 100, `${changing.length} change a grade`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
