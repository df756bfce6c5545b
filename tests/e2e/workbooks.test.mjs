// Excel workbooks of the project: written by their buttons, looked into, and the filled-in one dropped on the page again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed, unpacked } from './archive.mjs';
import { pageTest } from './harness.mjs';

const sheets = (parts) => [...parts['xl/workbook.xml'].toString('utf8').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);

async function classroom(page) {
  await page.preset(2);
  await page.rail('工作簿');
  await page.find('#workbooks');
}

/** Presses a button of the section and returns the workbook that it saves: its name, bytes and parts. */
async function written(page, button) {
  const { name } = await page.download(() => page.click(`#workbooks .import-buttons button:nth-of-type(${button})`));
  const bytes = readFileSync(join(page.downloads, name));
  return { name, bytes, parts: unpacked(bytes) };
}

/** Drops a file on a part of the page. */
const drop = (page, css, name, bytes) =>
  page.run(
    (css, name, text) => {
      const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(css).dispatchEvent(event);
    },
    css,
    name,
    bytes.toString('base64'),
  );

/** The project as the page saves it. By the mouse: without it, a browser takes no third file. */
const saved = async (page) => JSON.parse((await page.saveFile()).text);

pageTest('the data workbook is written, and dropped on the page it is the same project', { tour: true }, async (page) => {
  await classroom(page);
  const before = await saved(page);
  const book = await written(page, 1);
  assert.match(book.name, /-数据工作簿\.xlsx$/);
  for (const name of ['办法', '类别', '指标', '考核对象', '等次和结果运用']) assert.ok(sheets(book.parts).includes(name), `${name} in ${sheets(book.parts)}`);
  assert.match(book.parts['xl/sharedStrings.xml'].toString('utf8'), /甲镇/);

  // Another project is open, another page is shown: the workbook takes both places.
  await page.preset(1);
  await page.rail('等次');
  await drop(page, 'body', book.name, book.bytes);
  await page.until(() => document.querySelector('.header .title').textContent.includes('课堂'), 'the workbook opened');
  assert.deepEqual(await saved(page), before);
});

pageTest('what of a filled-in workbook was not taken is said with sheet and cell, and the rest can be opened', async (page) => {
  await classroom(page);
  const { name, bytes, parts } = await written(page, 1);
  const texts = parts['xl/sharedStrings.xml'].toString('utf8');
  assert.ok(texts.includes('甲镇'));
  const changed = texts.replace('<t>越高越好</t>', '<t>向上</t>');
  assert.notEqual(changed, texts);
  await page.rail('导入');
  await page.find('.import-drop');
  await drop(page, '.import-drop', name, packed({ ...parts, 'xl/sharedStrings.xml': Buffer.from(changed) }));
  await page.find('#importing .import-findings');
  assert.match(await page.text('#importing .import-findings li'), /指标!R2\s*“向上”/);
  await page.click('#importing .import-changes .primary');
  await page.until(() => document.querySelector('#importing .import-findings') === null, 'the project opened');
});

pageTest('the audit workbook is written with formulas', { tour: true }, async (page) => {
  await classroom(page);
  const { name, parts } = await written(page, 2);
  assert.match(name, /-复核工作簿\.xlsx$/);
  const [cover, ...others] = sheets(parts);
  assert.match(cover, /封面/);
  assert.ok(others.length >= 4, others.join());
  const formulas = Object.entries(parts)
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, sheet]) => sheet.toString('utf8').split('<f>').length - 1);
  assert.ok(formulas.reduce((sum, count) => sum + count) > 100, `${formulas}`);
  assert.ok(!Object.keys(parts).some((part) => /vba|macro/i.test(part)), 'no macro');
});

pageTest('the next year is made of this year on 表格与分享, and this year stays', async (page) => {
  await classroom(page);
  const before = await saved(page);
  await page.rail('工作簿');
  await page.click('.next-year button');
  await page.until(() => location.hash.startsWith('#/draft/data'), 'the data page');
  const after = await saved(page);
  assert.equal(after.policy.year, before.policy.year + 1);
  assert.deepEqual(after.policy.categories, before.policy.categories);
  for (const unit of after.roster.units) {
    assert.equal(unit.adjustments, undefined);
    for (const seen of Object.values(unit.observations ?? {})) assert.equal(seen.annual?.actual, undefined);
  }
});
