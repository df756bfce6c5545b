// Somebody's own sheet brought in: chosen, understood, corrected, taken as one edit, taken back.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageTest } from './harness.mjs';

const SHEET = `2026 年指标完成情况,,,,
序号,单位,重点项目投资,,生产安全事故
,,目标,完成,
1,甲镇,"1,200",９８０.５,2
2,乙镇,12.5（预计）,—,十
3,丙镇街道,1,2,3
合计,,100,100,5
`;

async function files(page) {
  await page.preset(2);
  await page.rail('文件', 'Files');
  await page.find('#importing');
}

async function choose(page, name, content) {
  const file = join(page.downloads, name);
  writeFileSync(file, content);
  await page.driver.findElement({ css: '#importing input[type=file]' }).sendKeys(file);
}

const texts = (page, css) => page.run((css) => [...document.querySelectorAll(css)].map((e) => e.textContent.trim()), css);

pageTest('a sheet of somebody else is understood, taken as one edit, and taken back', async (page) => {
  await files(page);
  await choose(page, '报表.csv', SHEET);
  await page.find('.import-summary');
  assert.match(await page.text('.import-summary'), /2 个单位的 5 个数据.*3 处要看一下/);
  const chosen = await page.run(() =>
    [...document.querySelectorAll('.import-columns tbody select')].map((select) => select.selectedOptions[0].textContent),
  );
  assert.deepEqual(chosen, ['不导入', '重点项目投资 · 目标值', '重点项目投资 · 完成值', '生产安全事故 · 完成值']);
  const found = await texts(page, '.import-findings li');
  assert.match(found[0], /报表!C5.*12\.5（预计）.*请确认/);
  assert.match(found[1], /报表!E5.*十/);
  assert.match(found[2], /报表!B6.*丙镇街道.*是不是“丙镇”/);

  // A finding leads to its cell.
  await page.click('.import-findings li:nth-child(2) button');
  assert.equal(await page.text('.import-preview .looked-at'), '十');

  // A column that is not wanted is left out.
  await page.run(() => {
    const select = [...document.querySelectorAll('.import-columns tbody select')][3];
    select.selectedIndex = 0;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.until(() => /4 个数据/.test(document.querySelector('.import-summary')?.textContent), 'one figure less');

  await page.click('.import-buttons .primary');
  assert.match(await page.text('.import-done'), /已从 报表\.csv 导入 4 个数据/);
  await page.rail('数据');
  await page.find('.grid-frame');
  const column = (at) => texts(page, `.grid-rows [data-at$=",${at}"]`);
  const [actual, target] = [await column(1), await column(2)];
  assert.deepEqual([actual[0], actual[1], target[0], target[1]], ['980.5', '', '1,200', '12.5']);
  await page.click('.header button[title$="Ctrl+Z"]');
  await page.until(
    () => document.querySelector('.grid-rows [data-at="0,2"]')?.textContent.trim() !== '1,200',
    'the sheet taken back at once',
  );
});

pageTest('a file that is no sheet is refused in words, and nothing changes', { languages: 'en', path: '?lang=en' }, async (page) => {
  await files(page);
  await choose(page, 'picture.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  assert.match(await page.text('.job-trouble'), /no table that can be read/);
  await choose(page, 'broken.xlsx', 'PK\x03\x04 and no more');
  await page.until(() => /damaged/.test(document.querySelector('.job-trouble')?.textContent), 'a word on the damage');
  assert.equal(await page.run(() => document.querySelector('.import-changes')), null);
});
