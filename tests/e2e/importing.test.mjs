// Somebody's own sheet brought in: chosen, understood, corrected, taken as one edit, taken back.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key, pageTest } from './harness.mjs';

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
  await page.rail('导入');
  await page.find('#importing');
}

async function choose(page, name, content) {
  const file = join(page.downloads, name);
  writeFileSync(file, content);
  await page.driver.findElement({ css: '#importing input[type=file]' }).sendKeys(file);
}

/** What each column is taken as. */
const meanings = (page) =>
  page.run(() =>
    [...document.querySelectorAll('.import-columns tbody tr')].map((row) => row.querySelector('select').selectedOptions[0].textContent),
  );

/** Says what a column means. */
const mean = (page, at, text) =>
  page.run(
    (at, text) => {
      const select = document.querySelectorAll('.import-columns tbody tr')[at].querySelector('select');
      select.selectedIndex = [...select.options].findIndex((option) => option.textContent === text);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    at,
    text,
  );

/** Types a row's number into a field of the form, by its position. */
const row = (page, at, number) =>
  page.run(
    (at, number) => {
      const input = document.querySelectorAll('.import-row')[at];
      input.focus();
      input.value = number;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.blur();
    },
    at,
    number,
  );

const texts = (page, css) => page.run((css) => [...document.querySelectorAll(css)].map((e) => e.textContent.trim()), css);

pageTest('a sheet of somebody else is understood, taken as one edit, and taken back', { tour: true }, async (page) => {
  await files(page);
  await choose(page, '报表.csv', SHEET);
  await page.find('.import-summary');
  assert.match(await page.text('.import-summary'), /2 个单位的 5 个数据.*4 处要看一下/);
  const chosen = await meanings(page);
  assert.deepEqual(chosen, ['不导入', '重点项目投资 · 目标值', '重点项目投资 · 完成值', '生产安全事故 · 完成值']);
  // What was not read comes first; what was read with a doubt behind it.
  assert.deepEqual(await texts(page, '.import-matter h4'), [
    '名称对不上（1）',
    '读不成数的单元格（1）',
    '已读，请确认（1）',
    '与其他数相差悬殊（1）',
  ]);
  const found = await texts(page, '.import-findings li');
  assert.match(found[0], /报表!B6.*丙镇街道.*是不是“丙镇”/);
  assert.match(found[1], /报表!E5.*十/);
  assert.match(found[2], /报表!C5.*12\.5（预计）.*请确认/);
  // The value beside it agrees with its own target, and so is none.
  assert.match(found[3], /报表!C4.*1200.*10.*倍/);

  // A finding leads to its cell.
  await page.click('.import-matter:nth-of-type(2) .import-findings li:nth-child(1) button');
  assert.equal(await page.text('.import-preview .looked-at'), '十');

  // A column that is not wanted is left out.
  await mean(page, 3, '不导入');
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

pageTest('what may be meant in two ways is asked, and near names are accepted with one press', async (page) => {
  await files(page);
  await choose(page, '两列.csv', '单位,重点项目投资完成,重点项目投资完成\n甲,8,9.5\n乙镇政府,7,9.8\n丙,3,4.1\n');
  await page.find('.import-questions li');
  assert.equal(await page.run(() => document.querySelector('.import-buttons .primary').disabled), true);
  await page.run(() => [...document.querySelectorAll('.import-questions button')].find((b) => /^C 列/.test(b.textContent)).click());
  await page.until(() => document.querySelector('.import-questions').hidden, 'the question answered');
  assert.deepEqual(await meanings(page), ['不导入', '重点项目投资 · 完成值']);
  await page.click('.import-all-names');
  await page.until(() => /3 个单位的 3 个数据/.test(document.querySelector('.import-summary')?.textContent), 'all names accepted');
  assert.equal(await page.run(() => document.querySelectorAll('.import-name').length), 0);
});

pageTest('corrections are kept: quick ones, rows beyond the sheet, another page, another language', async (page) => {
  await files(page);
  const lines = Array.from({ length: 60 }, (_, at) => `某单位${at},1,2`).join('\n');
  await choose(page, '长表.csv', `单位,甲项,乙项\n${lines}\n甲镇,9.5,1\n乙镇,9.8,2\n某某,一,二\n`);
  await page.find('.import-summary');
  // Quick ones, one after the other, while the worker is at the first.
  await mean(page, 0, '重点项目投资 · 完成值');
  await row(page, 2, '99999');
  await row(page, 2, '2');
  await mean(page, 1, '生产安全事故 · 完成值');
  await page.until(() => /2 个单位的 [34] 个数据/.test(document.querySelector('.import-summary')?.textContent), 'all corrections');
  const said = ['重点项目投资 · 完成值', '生产安全事故 · 完成值'];
  assert.deepEqual(await meanings(page), said);
  // A finding far down is shown.
  await page.run(() => [...document.querySelectorAll('.import-findings .link')].find((b) => /A64$/.test(b.textContent)).click());
  await page.until(() => document.querySelector('.import-preview .looked-at')?.textContent === '某某', 'row 64');
  await page.rail('数据');
  await page.find('.grid-frame');
  await page.rail('导入');
  await page.find('.import-summary');
  assert.deepEqual(await meanings(page), said);
});

pageTest('where heading and rows are is said by a click in the sheet', async (page) => {
  await files(page);
  await choose(page, '无表头.csv', '甲镇,9.5\n乙镇,9.8\n丙镇,4.1\n');
  await page.find('.import-preview td.units');
  await mean(page, 0, '重点项目投资 · 完成值');
  await page.until(() => /3 个单位的 3 个数据/.test(document.querySelector('.import-summary')?.textContent), 'no row lost as a heading');
  await page.run(() => [...document.querySelectorAll('.import-preview .import-buttons button')][2].click());
  await page.run(() => document.querySelectorAll('.import-preview tbody tr')[1].querySelector('td').click());
  await page.until(() => /2 个单位的 2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'the first row');
  assert.deepEqual(await meanings(page), ['重点项目投资 · 完成值']);
});

/** Opens the classroom set without its scenarios, as a file. */
async function withoutScenarios(page) {
  const project = JSON.parse(readFileSync(new URL('../../crates/presets/src/classroom.json', import.meta.url), 'utf8'));
  project.scenarios = [];
  const path = join(page.downloads, '无方案.json');
  writeFileSync(path, JSON.stringify(project));
  await (await page.driver.findElement({ css: 'input[type=file]' })).sendKeys(path);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

const BETTER = '单位,重点项目投资完成\n甲镇,1\n乙镇,2\n丙镇,9\n丁镇,9\n戊街道,9\n';

pageTest('without a scenario an import fills the baseline, and nothing rises or falls by it', async (page) => {
  await withoutScenarios(page);
  await page.rail('导入');
  await page.find('#importing');
  await choose(page, '全年.csv', BETTER);
  await page.until(() => /填入基准数据/.test(document.querySelector('.import-changes')?.textContent), 'where it goes');
  await page.click('.import-buttons .primary');
  assert.match(await page.text('.import-done'), /已从 全年\.csv 导入 5 个数据[^]*填入基准数据/);
  assert.doesNotMatch(await page.text('.headline'), /\d+ ?升|\d+ ?降/);
  assert.equal(await page.run(() => document.querySelectorAll('.scenarios li button').length <= 2), true, 'no scenario was made');
});

pageTest('with scenarios an import says into which, and what follows is called a change of data', async (page) => {
  await files(page);
  // The scenario that comes with the set is left.
  await page.run(() => document.querySelector('.scenarios li button').click());
  await choose(page, '全年.csv', BETTER);
  await page.until(() => /新方案/.test(document.querySelector('.import-changes .hint')?.textContent), 'where it goes');
  await page.click('.import-buttons .primary');
  assert.match(await page.text('.import-done'), /导入 5 个数据[^]*新方案/);
  assert.match(await page.text('.headline'), /数据更新后 \d+ 个单位等次不同/);
  assert.doesNotMatch(await page.text('.headline'), /\d+ ?升|\d+ ?降/);
});

pageTest('a row is typed as in every field, and a column is found by its letter', async (page) => {
  await files(page);
  await choose(page, '表.csv', '单位,重点项目投资完成\n甲镇,9.5\n乙镇,9.8\n丙镇,4.1\n');
  await page.find('.import-summary');
  const shown = (at) => page.run((at) => document.querySelectorAll('.import-row')[at].value, at);
  await row(page, 2, '行');
  assert.deepEqual([await shown(2), await page.text('#import-row-First')], ['行', '请填行号，如 4']);
  assert.match(await page.text('.import-summary'), /3 个数据/, 'what stood before stands');
  await page.run(() => document.querySelectorAll('.import-row')[2].focus());
  await page.driver.actions().sendKeys(Key.ESCAPE).perform();
  await page.until(() => document.querySelectorAll('.import-row')[2].value === '2', 'the row is back');
  await row(page, 2, '3');
  await page.until(() => /2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'a row less');
  await page.run(() => [...document.querySelectorAll('.import-preview thead button')].find((b) => b.textContent === 'B').click());
  assert.equal(await page.run(() => document.activeElement.closest('tr')?.id), 'import-column-1');
  // A sheet that lies the other way has its units in columns.
  await choose(page, '横表.csv', '单位,甲镇,乙镇,丙镇\n重点项目投资完成,9.5,9.8,4.1\n');
  await page.click('.import-replacing[open] button:not(.primary)');
  await page.until(() => document.querySelectorAll('.import-row')[2]?.value === 'B', 'letters');
  await row(page, 3, 'C');
  await page.until(() => /2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'a column less');
});

/** Drops a table somewhere on the page. */
const drop = (page, css, name, content) =>
  page.run(
    (css, name, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name));
      document.querySelector(css).dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    css,
    name,
    content,
  );

const asked = (page) => page.run(() => document.querySelector('.import-replacing').open);
const file = (page) => page.text('.import-file');

pageTest('another table takes the place of one that is being corrected only when somebody says so', async (page) => {
  await files(page);
  await choose(page, '甲表.csv', '单位,甲项\n甲镇,9.5\n乙镇,9.8\n');
  await page.find('.import-summary');
  // Nothing was corrected yet: another one is simply opened.
  await choose(page, '乙表.csv', '单位,乙项\n甲镇,9.5\n乙镇,9.8\n');
  await page.until(() => /乙表/.test(document.querySelector('.import-file').textContent), 'the second');
  await mean(page, 0, '重点项目投资 · 完成值');
  await page.until(() => /2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'the correction');
  const kept = async (why) => {
    assert.match(await file(page), /乙表/, why);
    assert.deepEqual(await meanings(page), ['重点项目投资 · 完成值'], why);
  };
  // Chosen: Escape goes on with the one that is corrected.
  await choose(page, '丙表.csv', '单位,丙项\n甲镇,1\n');
  await page.until(() => document.querySelector('.import-replacing').open, 'the question');
  assert.match(await page.text('.import-replacing'), /“乙表\.csv”已核对过[^]*换成“丙表\.csv”/);
  await page.driver.actions().sendKeys(Key.ESCAPE).perform();
  await page.until(() => !document.querySelector('.import-replacing').open, 'no question');
  await kept('Escape');
  // Dropped on another page, answered by keyboard.
  await page.rail('数据');
  await page.find('.grid-frame');
  await drop(page, '.grid-frame', '丙表.csv', '单位,丙项\n甲镇,1\n');
  await page.until(() => document.querySelector('.import-replacing')?.open, 'the question again');
  await page.driver.actions().sendKeys(Key.ENTER).perform();
  await page.until(() => !document.querySelector('.import-replacing').open, 'the first button keeps');
  await page.until(() => document.querySelectorAll('.import-columns tbody tr').length === 1, 'the form');
  await kept('the first button');
  // Another scenario and another language keep it.
  await page.run(() => document.querySelectorAll('.scenarios li button')[0].click());
  await page.until(() => /2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'read again');
  await kept('another scenario');
  // The new one, when that is said.
  await drop(page, '.import-drop', '丙表.csv', '单位,丙项\n甲镇,1\n');
  await page.until(() => document.querySelector('.import-replacing').open, 'the question once more');
  assert.equal(await asked(page), true);
  await page.driver.actions().sendKeys(Key.TAB, Key.ENTER).perform();
  await page.until(() => /丙表/.test(document.querySelector('.import-file').textContent), 'the new one');
  await page.until(() => document.querySelector('.import-columns select')?.selectedOptions[0].textContent === '不导入', 'laid out anew');
});
