// Scenarios, as a drafter uses them: made, copied, named, compared side by side, and every edit taken back alone.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `.levers input[type=text][aria-label="${name}"]`;
const sentence = (page) => page.text('.headline .sentence');
const value = (page, css) => page.run((css) => document.querySelector(css).value, css);
const tabs = (page) => page.run(() => [...document.querySelectorAll('.scenarios li > button')].map(({ textContent }) => textContent));
const chosen = (page) => page.text('.scenarios [aria-current=true]');

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

pageTest('an edit on the baseline begins a scenario; edits are told in words and taken back alone', async (page) => {
  await classroom(page);
  const before = (await tabs(page)).length;
  await page.type(field('乡村振兴'), '40');
  await page.press(field('乡村振兴'), Key.TAB);
  await page.type(field('群众满意度'), '20');
  await page.press(field('群众满意度'), Key.TAB);
  assert.equal((await tabs(page)).length, before + 1);
  assert.equal(await chosen(page), '方案A');
  assert.match(await sentence(page), /^方案A 比基准：\d+ 个单位等次变化/);
  await page.click('.header .edits');
  const list = await page.text('.edits-dialog .edit-list');
  assert.match(list, /乡村振兴.*10 分 → 40 分/s);
  assert.match(list, /群众满意度.*15 分 → 20 分/s);
  await page.click('.edits-dialog .edit-list li:first-child .revert');
  await page.until(() => document.querySelectorAll('.edits-dialog .edit-list > li').length === 1, 'one edit left');
  await page.press('.edits-dialog[open] h2', Key.ESCAPE).catch(() => {});
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  assert.equal(await value(page, field('乡村振兴')), '10');
  assert.equal(await value(page, field('群众满意度')), '20');
  await page.click('.history button[aria-label="撤销"]');
  assert.equal(await value(page, field('乡村振兴')), '40', 'taking back is taken back');
});

pageTest('a scenario is copied, named, removed and brought back', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.press(field('乡村振兴'), Key.TAB);
  await page.click('.header .edits');
  await page.clickButton('.edits-dialog', '复制');
  assert.equal(await chosen(page), '方案A（副本）');
  await page.type('.edits-dialog .scenario-name', '农业加权');
  assert.equal(await chosen(page), '农业加权');
  await page.type('.edits-dialog .scenario-about', '看看农业镇');
  await page.clickButton('.edits-dialog', '删除');
  await page.until(() => ![...document.querySelectorAll('.scenarios li > button')].some(({ textContent }) => textContent === '农业加权'), 'it to go');
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.click('.history button[aria-label="撤销"]');
  await page.until(() => document.querySelector('.scenarios [aria-current=true]').textContent === '农业加权', 'it to come back');
  assert.equal(await page.text('.edits'), '1 处修改');
  const saved = await page.saveFile();
  const last = JSON.parse(saved.text).scenarios.at(-1);
  assert.deepEqual([last.name, last.description, last.edits.length], ['农业加权', '看看农业镇', 1]);
});

pageTest('scenarios stand side by side against any base', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.press(field('乡村振兴'), Key.TAB);
  await page.rail('对比');
  await page.find('.side-league table');
  const heads = await page.run(() => [...document.querySelectorAll('.side-league thead th[colspan]')].map(({ firstChild }) => firstChild.textContent));
  assert.equal(heads[0], '基准');
  assert.ok(heads.includes('方案A'), heads.join());
  const row = await page.text('.side-league tbody tr:first-child');
  assert.match(row, /甲镇/);
  assert.match(await page.text('.totals tfoot'), /优秀单位/);
  // With the scenario as the base, it is the baseline that differs.
  await page.choose('.side-choice select', '方案A');
  await page.until(() => document.querySelector('.side-league thead th[colspan] small'), 'changes of the baseline');
  await page.clickButton('.scenarios', '基准');
  assert.match(await sentence(page), /^基准 比方案A：/);
});

pageTest('a scenario becomes the baseline', { tour: true }, async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.press(field('乡村振兴'), Key.TAB);
  await page.click('.header .edits');
  await page.clickButton('.edits-dialog', '设为基准');
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  assert.equal(await page.text('.edits'), '未修改');
  await page.clickButton('.scenarios', '基准');
  assert.equal(await value(page, field('乡村振兴')), '40');
});

pageTest('an edit that changes nothing says so, and how near the nearest change is', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '11');
  await page.press(field('乡村振兴'), Key.TAB);
  const said = await sentence(page);
  assert.match(said, /等次/);
  assert.match(await page.text('.headline .nearest'), /最接近变化：.+再[加减] [\d.]+ 分即为/);
});
