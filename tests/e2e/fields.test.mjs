// Fields keep what is right: what is refused leaves nothing of itself in force, what is typed is never lost, an input
// method's keys are its own, and a button pressed twice at once acts once.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key, pageTest } from './harness.mjs';

const lever = (name) => `.levers input[type=text][aria-label="${name}"]`;
const field = (name) => `input[type=text][aria-label="${name}"]`;
const value = (page, css) => page.run((css) => document.querySelector(css).value, css);
const invalid = (page, css) => page.run((css) => document.querySelector(css).getAttribute('aria-invalid'), css);
const reason = (page, css) =>
  page.run((css) => document.getElementById(document.querySelector(css).getAttribute('aria-describedby'))?.textContent, css);
const undo = '.history button[aria-label="撤销"]';
const steps = (page) => page.run((css) => !document.querySelector(css).disabled, undo);
const edits = (page) => page.text('.header .edits');
const kept = (page) => page.until(() => document.querySelector('[data-kept]').dataset.kept === 'kept', 'it to be kept');

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

/** The project with some of its JSON changed, opened as a file. */
async function changed(page, change) {
  await classroom(page);
  const { text } = await page.saveFile();
  const project = JSON.parse(text);
  change(project);
  const file = join(page.downloads, 'changed.json');
  writeFileSync(file, JSON.stringify(project));
  await (await page.driver.findElement({ css: 'input[type=file]' })).sendKeys(file);
  await page.until((title) => document.querySelector('.header .title').textContent === title, 'the file', project.policy.title);
}

pageTest('a refused entry leaves what stood before, and the text with its reason', async (page) => {
  await classroom(page);
  const rural = lever('乡村振兴');
  await page.press(rural, Key.END, Key.BACK_SPACE, Key.BACK_SPACE, Key.TAB);
  assert.deepEqual([await value(page, rural), await invalid(page, rural)], ['', 'true']);
  assert.match(await reason(page, rural), /仍按 10 计算/);
  assert.equal(await edits(page), '未修改');
  await page.type(rural, '-0.5');
  await page.press(rural, Key.ENTER);
  assert.equal(await value(page, rural), '-0.5');
  assert.match(await reason(page, rural), /仍按 10 计算/);
  assert.equal(await edits(page), '未修改');
  await page.press(rural, Key.ESCAPE);
  assert.deepEqual([await value(page, rural), await invalid(page, rural)], ['10', 'false']);
  await page.type(rural, '2x');
  await page.press(rural, Key.TAB);
  await page.click(undo);
  assert.deepEqual([await value(page, rural), await invalid(page, rural), await edits(page)], ['10', 'false', '未修改']);
  await page.rail('等次');
  const quota = field('一等 · 名额');
  const before = await value(page, quota);
  await page.choose('select[aria-label="一等 · 名额"]', '单位数的比例');
  const share = await value(page, quota);
  await page.type(quota, '150');
  await page.press(quota, Key.TAB);
  assert.deepEqual([await value(page, quota), await invalid(page, quota)], ['150', 'true'], before);
  assert.match(await reason(page, quota), new RegExp(`仍按 ${share} 计算`));
});

pageTest('after a paste is undone no cell is covered and nothing is said of it', async (page) => {
  await classroom(page);
  await page.rail('数据');
  await page.click('.grid-frame [data-at="1,1"]');
  const column = () => page.run(() => [...document.querySelectorAll('.grid-rows [data-at$=",1"]')].map((cell) => cell.textContent.trim()));
  const before = await column();
  await page.paste('1\r\nx\r\n');
  await page.until(() => document.querySelector('.grid-rows .wrong'), 'the refused text');
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys('z').keyUp(Key.CONTROL).perform();
  await page.until(() => !document.querySelector('.grid-rows .wrong'), 'it to go');
  assert.deepEqual(await column(), before);
  assert.equal(await page.run(() => document.querySelector('.grid-report .told').hidden), true);
});

pageTest('what is typed and not left yet is kept when the page is hidden', { tour: true }, async (page) => {
  await classroom(page);
  await page.type(lever('乡村振兴'), '20');
  await page.press(lever('乡村振兴'), Key.TAB);
  await kept(page);
  await page.rail('等次');
  await page.type(field('一等 · 名称'), '头等');
  await page.run(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.find(field('头等 · 名称'));
  await kept(page);
  await page.goto();
  await page.rail('等次');
  assert.equal(await value(page, field('头等 · 名称')), '头等');
});

pageTest('Ctrl+Z in a text is the text’s own; after a box is ticked it is the page’s', async (page) => {
  await classroom(page);
  await page.type(lever('乡村振兴'), '20');
  await page.press(lever('乡村振兴'), Key.TAB);
  await page.click('.header .edits');
  await page.type('.edits-dialog .scenario-about', '看看');
  await page.press('.edits-dialog .scenario-about', Key.chord(Key.CONTROL, 'z'));
  assert.notEqual(await value(page, '.edits-dialog .scenario-about'), '看看');
  assert.equal(await edits(page), '1 处修改', 'the edit stands');
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.rail('等次');
  const ticked = () => page.run(() => document.querySelector('.rung .tick-box input').checked);
  const before = await ticked();
  await page.click('.rung .tick-box input');
  assert.equal(await ticked(), !before);
  await page.press('.rung .tick-box input', Key.chord(Key.CONTROL, 'z'));
  await page.until((before) => document.querySelector('.rung .tick-box input').checked === before, 'the box as before', before);
});

pageTest('an input method’s Enter finishes nothing and makes no step', async (page) => {
  await classroom(page);
  await page.rail('等次');
  const name = field('一等 · 名称');
  await page.press(name, Key.chord(Key.CONTROL, 'a'));
  await page.inputMethod.compose('youxiu');
  await page.inputMethod.enter();
  assert.deepEqual([await value(page, name), await steps(page)], ['youxiu', false]);
  await page.inputMethod.taken('优秀');
  // In some browsers the key comes after the composition.
  await page.inputMethod.enter();
  assert.deepEqual([await value(page, name), await steps(page)], ['优秀', false], 'not taken yet');
  await page.press(name, Key.ENTER);
  await page.find(field('优秀 · 名称'));
  await page.click(undo);
  await page.find(field('一等 · 名称'));
  assert.equal(await steps(page), false, 'it was one step');
  await page.rail('指标');
  const rural = lever('乡村振兴');
  await page.press(rural, Key.chord(Key.CONTROL, 'a'));
  await page.inputMethod.compose('２０');
  assert.equal(await edits(page), '未修改');
  await page.inputMethod.taken('２０');
  assert.equal(await edits(page), '1 处修改');
});

pageTest('a double click on a button that does a step acts once', async (page) => {
  await classroom(page);
  await page.rail('等次');
  const twice = async (css) => page.driver.actions().doubleClick(await page.find(css)).perform();
  const rungs = () => page.run(() => document.querySelectorAll('.rung').length);
  const before = await rungs();
  await twice('button[aria-label="删除 一等"]');
  assert.equal(await rungs(), before - 1);
  await page.click('.header .edits');
  const tabs = () => page.run(() => document.querySelectorAll('.scenarios li button').length);
  const scenarios = await tabs();
  const copy = await page.run(() => [...document.querySelectorAll('.edits-dialog button')].find(({ textContent }) => textContent === '复制'));
  await page.driver.actions().doubleClick(copy).perform();
  assert.equal(await tabs(), scenarios + 1);
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.type(field('二等 · 名称'), '乙等');
  await page.press(field('二等 · 名称'), Key.TAB);
  await twice(undo);
  assert.equal(await tabs(), scenarios, 'taking back twice is taking back two steps');
});

pageTest('choosing a unit decides nothing until a treatment is chosen', async (page) => {
  await classroom(page);
  await page.rail('等次');
  await page.choose('select[aria-label="增加单位…"]', '丙镇');
  await page.find('select[aria-label="丙镇 · 处理"]');
  assert.equal(await edits(page), '未修改');
  await page.choose('.ladder-add select[aria-label="丙镇 · 处理"]', '降档');
  await page.find('.decided-unit');
  assert.equal(await edits(page), '1 处修改');
});

pageTest('figures have as many decimals as the policy rounds to, small sums are told in yuan', async (page) => {
  await changed(page, ({ policy }) => {
    policy.title = '三位小数';
    policy.rounding = { points: 3, total: 3 };
    policy.funds[0].mode = { pool: { sum: '100' } };
  });
  const text = await page.text('.league-table tbody');
  assert.match(text, /\d\.\d{3}$/m);
  assert.doesNotMatch(text, /\d\.\d\d$/m);
  assert.match(text, /\d\.\d\d 元/);
  assert.doesNotMatch(text, /^0\.00$/m);
  await page.rail('结果运用');
  const amount = await page.run(() => [...document.querySelectorAll('.use-panel .field input')].map(({ ariaLabel }) => ariaLabel).find((label) => /总额/.test(label)));
  await page.type(field(amount), '30059100');
  const room = await page.run((css) => {
    const input = document.querySelector(css);
    return [input.scrollWidth, input.clientWidth];
  }, field(amount));
  assert.ok(room[0] <= room[1], `${room}`);
});

pageTest('units without a place come last in both directions, and the heading says the order', async (page) => {
  await changed(page, ({ policy, roster }) => {
    policy.title = '一个不排名';
    roster.units[0].exempt = true;
  });
  const names = () => page.run(() => [...document.querySelectorAll('.league-table tbody th button')].map(({ textContent }) => textContent));
  const order = () => page.run(() => document.querySelector('.league-table th.sorted').ariaSort);
  const first = await names();
  const exempt = first.at(-1);
  assert.equal(await order(), 'ascending');
  await page.click('.league-table th.sorted button');
  await page.until(() => document.querySelector('.league-table th.sorted').ariaSort === 'descending', 'the other direction');
  const turned = await names();
  assert.equal(turned.at(-1), exempt);
  assert.deepEqual(turned.slice(0, -1), first.slice(0, -1).reverse());
});
