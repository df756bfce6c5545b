// The data grid as an office worker uses it: typing, pasting from Excel, copying, undoing, sorting, filtering.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const cell = (row, column) => `.grid-frame [data-at="${row},${column}"]`;
const status = (page) => page.text('.grid-status');

/** The classroom's five townships: name, 重点项目投资 (actual, target), then one actual for each indicator. */
async function classroom(page) {
  await page.preset(2);
  await openData(page);
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 5, 'five rows');
}

async function openData(page) {
  await page.rail('数据');
  await page.find('.grid-frame');
}

const keys = (page, ...keys) => page.driver.actions().sendKeys(...keys).perform();
const control = (page, key) => page.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();

/** The texts of a column from the top. */
const column = (page, at) =>
  page.run(
    (at) => [...document.querySelectorAll(`.grid-rows [data-at$=",${at}"]`)].map((cell) => cell.textContent.trim()),
    at,
  );

/** Which cell keys go to and what stands there; with | while it is being written into. */
const focused = (page) =>
  page.run(() => {
    const input = document.activeElement;
    const cell = document.getElementById(input.getAttribute('aria-activedescendant'));
    const writing = input.classList.contains('writing');
    return `${cell?.dataset.at} ${writing ? `${input.value}|` : cell?.textContent.trim()}`;
  });

const copy = (page) =>
  page.run(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.activeElement.dispatchEvent(event);
    return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
  });

pageTest('cells are written by the keyboard alone, and undone', { tour: true }, async (page) => {
  await classroom(page);
  await page.click(cell(0, 1));
  assert.equal(await focused(page), '0,1 10');
  await keys(page, '1', '2', Key.TAB, '１１', Key.ENTER);
  assert.equal(await focused(page), '1,1 9', 'Enter goes back to where Tab began');
  assert.deepEqual([(await column(page, 1))[0], (await column(page, 2))[0]], ['12', '11']);
  assert.match(await page.text(cell(0, 1)), /12/);
  await keys(page, Key.F2, '9');
  assert.equal(await focused(page), '1,1 99|');
  await keys(page, Key.ESCAPE);
  assert.equal(await focused(page), '1,1 9');
  await control(page, Key.ARROW_DOWN);
  assert.equal(await focused(page), '4,1 6.4');
  await keys(page, Key.HOME, Key.ARROW_UP);
  assert.equal(await focused(page), '3,0 丁镇');
  assert.match(await status(page), /此处不能修改/);
  await control(page, 'z');
  await control(page, 'z');
  assert.deepEqual([(await column(page, 1))[0], (await column(page, 2))[0]], ['10', '10']);
  // Esc, then Tab leaves the table.
  await keys(page, Key.ESCAPE, Key.TAB);
  assert.equal(await page.run(() => document.activeElement.closest('.grid-box')), null);
});

pageTest('a block from Excel is pasted as one step, and copied back', { tour: true }, async (page) => {
  await classroom(page);
  await page.click(cell(1, 1));
  await page.paste('1\t2\r\n"3,000"\t无\r\nzwei\t5\r\n');
  assert.deepEqual(await column(page, 1), ['10', '1', '3,000', 'zwei', '6.4']);
  assert.deepEqual(await column(page, 2), ['10', '2', '', '5', '8']);
  assert.match(await page.text('.grid-report'), /已写入 5 格 · 1 格内容有误[^]*丁镇 · 重点项目投资 · 完成值：“zwei”/);
  assert.equal(await page.run((css) => document.querySelector(css).classList.contains('wrong'), cell(3, 1)), true);
  assert.equal(await page.run((css) => document.querySelector(css).classList.contains('found'), cell(2, 2)), true);
  await page.click(cell(2, 2));
  assert.match(await status(page), /丙镇 · 重点项目投资 · 目标值[^]*缺少目标值/);
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.ARROW_LEFT, Key.ARROW_UP).keyUp(Key.SHIFT).perform();
  assert.match(await status(page), /已选 2 行 × 2 列/);
  assert.deepEqual(await copy(page), [
    '1\t2\r\n3000\t\r\n',
    '<table><tr><td>1</td><td>2</td></tr><tr><td>3000</td><td></td></tr></table>',
  ]);
  await control(page, 'z');
  assert.deepEqual(await column(page, 1), ['10', '9', '4', '3.5', '6.4'], 'no rejected text covers a true figure');
  assert.equal(await page.run(() => document.querySelector('[aria-label="撤销"]').disabled), true);
});

pageTest('a wrong entry is kept, explained, found again and mended', async (page) => {
  await classroom(page);
  await page.click(cell(2, 3));
  await keys(page, '4', 'o', Key.ENTER);
  assert.equal(await focused(page), '3,3 2');
  await page.click('.grid-tools .next');
  assert.equal(await focused(page), '2,3 4o');
  assert.match(await status(page), /丙镇 · 税收增速 · 完成值\s4o\s▲ “o”不是数字[^]*仍按“4”计算/);
  assert.equal(await page.run(() => document.activeElement.getAttribute('aria-invalid')), 'true');
  await keys(page, '5', '%', Key.ENTER);
  assert.equal((await column(page, 3))[2], '5');
  await page.click('.grid-tools .next');
  assert.match(await page.text('.grid-tools'), /表中没有问题/);
});

pageTest('a block goes to the rows as they are sorted and filtered', async (page) => {
  await classroom(page);
  await page.click('.grid-head [aria-colindex="4"] button');
  assert.deepEqual(await column(page, 0), ['丁镇', '丙镇', '戊街道', '乙镇', '甲镇']);
  await page.click(cell(0, 3));
  await page.paste('20\n19');
  assert.deepEqual(await column(page, 3), ['20', '19', '8', '10', '12'], 'rows stay where they are');
  await page.type('.data-grid .filter', '农业');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 2, 'two rows');
  assert.deepEqual(await column(page, 0), ['丁镇', '丙镇']);
  await page.click('.grid-chooser summary');
  await page.find('.grid-chooser label');
  await page.run(() => [...document.querySelectorAll('.grid-chooser label')].find((l) => l.textContent.trim() === '上年值').click());
  await page.until(() => document.querySelectorAll('.grid-head .grid-row:last-child [role=columnheader]').length === 9, 'a column more');
  assert.match(await page.text('.grid-head [aria-colindex="4"]'), /上年值/);
  await page.press('.grid-chooser input', Key.ESCAPE);
  await page.until(() => !document.querySelector('.grid-chooser').open, 'the list to close');
});

pageTest('groups are placed by name, and a ledger row begins with a paste', { width: 390, height: 844 }, async (page) => {
  await openData(page);
  const tab = (at) => page.run((at) => document.querySelectorAll('.grid-toolbar [role=tab]')[at].click(), at);
  await tab(1);
  await page.until((css) => document.querySelector(css)?.textContent === '服务业型', 'groups', cell(0, 1));
  await page.click(cell(0, 1));
  await keys(page, '农业型', Key.ENTER);
  assert.equal((await column(page, 1))[0], '农业型');
  assert.equal(await page.run(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'fits the phone');
  await tab(2);
  await page.click('.grid-tools .add');
  const last = Number((await focused(page)).split(',')[0]);
  await page.paste('云台街道\t表彰\t省级\t2\t事项\t说明');
  await page.until((css) => document.querySelector(css)?.textContent !== undefined, 'the next empty row', cell(last + 1, 0));
  assert.match(await page.text('.grid-report'), /已写入 6 格$/m);
});

pageTest('a block with names is looked at like a sheet, goes to those units, and comes back with one undo', async (page) => {
  await classroom(page);
  const before = await column(page, 1);
  await page.click(cell(4, 3));
  await page.paste('单位\t重点项目投资完成（万元）\r\n丁镇\t33000\r\n甲镇人民政府\t95000\r\n');
  await page.find('.import-summary');
  assert.match(await page.text('.import-file'), /粘贴的表格/);
  await page.click('.import-name');
  await page.until(() => /2 个单位的 2 个数据/.test(document.querySelector('.import-summary')?.textContent), 'both units');
  await page.click('.import-buttons .primary');
  assert.match(await page.text('.import-done'), /导入 2 个数据/);
  await openData(page);
  assert.deepEqual(await column(page, 1), ['9.5', before[1], before[2], '3.3', before[4]]);
  await control(page, 'z');
  await page.until((was) => document.querySelector('.grid-rows [data-at="0,1"]').textContent.trim() === was, 'undone', before[0]);
});

pageTest('a pasted list of names makes units, in the table and on the page of units', async (page) => {
  await classroom(page);
  await page.click(cell(0, 0));
  await page.paste('己乡\r\n庚街道\r\n甲镇\r\n');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 7, 'two rows more');
  assert.match(await page.text('.grid-report'), /已新增 2 个单位/);
  await control(page, 'z');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 5, 'one step');
  await page.rail('对象');
  await page.find('.units-board');
  await page.run(() => document.activeElement.blur());
  await page.paste('辛镇\n壬镇');
  await page.until(() => /辛镇[^]*壬镇/.test(document.querySelector('.units-board').textContent), 'two units');
});

pageTest('a name near to a unit that is there is asked about before it becomes a unit', async (page) => {
  await classroom(page);
  await page.click(cell(0, 0));
  await page.paste('己乡\r\n甲镇人民政府\r\n丙\r\n');
  await page.until(() => document.querySelector('.newcomers').open, 'the question');
  assert.match(await page.text('.newcomers'), /3 个名称里，有 2 个与现有单位相近[^]*甲镇人民政府[^]*就是“甲镇”（.+），不新增/);
  assert.match(await page.text('.newcomers .primary'), /新增 1 个单位/);
  await page.run(() => document.querySelectorAll('.newcomer')[1].querySelectorAll('input')[1].click());
  await page.until(() => /新增 2 个单位/.test(document.querySelector('.newcomers .primary').textContent), 'one more');
  await page.click('.newcomers .primary');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 7, 'two rows more');
  assert.match(await page.text('.grid-report'), /已新增 2 个单位/);
  await control(page, 'z');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 5, 'one step');
});
