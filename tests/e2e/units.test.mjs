// Categories, groups and units: moved by menu and by dragging, merged and split, and whom that reaches.
import assert from 'node:assert/strict';
import { By } from 'selenium-webdriver';
import { Key, pageTest } from './harness.mjs';

const count = (page, css) => page.run((css) => document.querySelectorAll(css).length, css);

const open = (page) => page.rail('对象');
const categories = (page) =>
  page.run(() => [...document.querySelectorAll('.categories [role=tab]')].map((tab) => tab.textContent));

pageTest('chosen units are moved by the menu, and everyone else who is reached is named', { tour: true }, async (page) => {
  await open(page);
  assert.equal(await count(page, '.unit-card'), 15);
  assert.equal(await count(page, '.pile'), 3);
  assert.match(await page.text('.ripple'), /还没有调整/);
  await page.press('[aria-label="选择金穗镇"]', Key.SPACE);
  await page.press('[aria-label="选择临港镇"]', Key.SPACE);
  assert.match(await page.text('.chosen-count'), /已选 2 个单位/);
  await page.choose('.move-tools select', '镇街 · 服务业型');
  await page.press('.do-move', Key.ENTER);
  await page.until(() => document.querySelectorAll('.unit-card.moved').length === 2, 'two units moved');
  assert.match(await page.text('.ripple-sentence'), /^移动 2 个单位后，另有 \d+ 个单位位次变化，(\d+ 个等次变化|等次都不变)$/);
  assert.equal(await page.text('.edits'), '1 处修改');
  assert.match(await page.text('.ripple-row .ripple-why'), /因为.*[+−]\d+\.\d\d/s);
  assert.match(await page.text('.ripple'), /镇街 · 农业型 → 镇街 · 服务业型/);

  await page.press('body', Key.chord(Key.CONTROL, 'z'));
  await page.until(() => document.querySelectorAll('.unit-card.moved').length === 0, 'the move taken back');
  assert.equal(await page.text('.edits'), '未修改');
});

pageTest('a unit is dragged to another group and to another category', async (page) => {
  await open(page);
  const drag = async (from, to) => {
    const [source, target] = [await page.find(from), await page.driver.findElement(By.css(to))];
    await page.driver.actions().move({ origin: source }).press().move({ origin: target }).move({ origin: target, x: 3 }).release().perform();
  };
  await drag('[data-id=jinsui] .card-place', '.pile:first-child .pile-head h3');
  await page.until(() => document.querySelector('.pile [data-id=jinsui].moved'), 'the unit in another group');
  assert.match(await page.text('.pile:first-child'), /金穗镇/);
  await drag('[data-id=jinsui] .card-place', '.home:nth-child(2) .hint');
  await page.until(() => !document.querySelector('[data-id=jinsui]'), 'the unit gone to another category');
  assert.equal(await page.text('.edits'), '1 处修改', 'one unit, one place that differs');
  assert.match(await page.text('.ripple'), /镇街 · 农业型 → 县级机关单位/);
});

pageTest('a category is split off and merged back; the dialogs say what will happen', async (page) => {
  await open(page);
  await page.click('.pile:first-child .pile-head input');
  await page.clickButton('.move-tools', '拆分…');
  assert.match(await page.text('.units-ask[open] .ask-says'), /选中的 \d 个单位进入新类别，\d+ 个留在原类别。47 项指标/);
  await page.type('.units-ask input[type=text]', '工业镇');
  await page.clickButton('.units-ask', '确定');
  await page.until(() => document.querySelector('.units-head h2')?.textContent === '工业镇', 'the new category');
  assert.equal((await categories(page)).length, 6);

  await page.clickButton('.unit-tools', '合并…');
  await page.choose('.units-ask select', '镇街');
  await page.until(() => /并入|改按“镇街”的 47 项指标/.test(document.querySelector('.ask-says').textContent), 'what will happen');
  assert.match(await page.text('.ask-says'), /原有指标带入后分值为 0/);
  await page.clickButton('.units-ask', '确定');
  await page.until(() => document.querySelector('.units-head h2')?.textContent === '镇街', 'the other category');
  assert.equal((await categories(page)).length, 5);
  assert.equal(await page.text('.edits'), '2 处修改');

  await page.clickButton('.unit-tools', '删除…');
  assert.match(await page.text('.ask-says'), /15 个单位移到“经开区”/);
  await page.press('.units-ask[open]', Key.ESCAPE);
  await page.until(() => !document.querySelector('.units-ask[open]'), 'the dialog closed');
  assert.equal(await page.text('.edits'), '2 处修改', 'Escape changes nothing');
});

pageTest('a phone shows the board without sideways scrolling', { width: 390, height: 844 }, async (page) => {
  await open(page);
  await page.click('[aria-label="编辑金穗镇"]');
  await page.type('.units-ask .ask-field:nth-child(2) input', '五十');
  await page.until(() => document.querySelector('.units-ask [type=submit]').disabled, 'a number asked for');
  await page.type('.units-ask .ask-field:nth-child(2) input', '50');
  await page.clickButton('.units-ask', '确定');
  await page.until(() => document.querySelector('.edits').textContent === '1 处修改', 'the edit');
  const wide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
  assert.equal(await page.run(wide), false);
});
