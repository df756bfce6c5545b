// 检查: findings are counted, filtered, followed to their place, and mended in one undoable step.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const open = (page) => page.click('.findings-button');
const count = (page) => page.run(() => Number(document.querySelector('.findings-button .count').textContent));
const counted = (page, wanted) =>
  page.until(
    (wanted) => document.querySelector('.findings-button .count').textContent === String(wanted),
    `${wanted} findings`,
    wanted,
  );
const pick = (page, label, part) => page.choose(`select[aria-label="${label}"]`, part);
const listed = (page) => page.run(() => [...document.querySelectorAll('.check-title')].map((title) => title.textContent));

pageTest('findings are counted, filtered, and lead to their place', async (page) => {
  await counted(page, 11);
  await open(page);
  await page.find('.check');
  assert.equal((await listed(page)).length, 11);
  assert.equal(await page.text('.rail [aria-current] .rail-count'), '11');
  await pick(page, '问题', '两项指标高度相关');
  await page.until(() => document.querySelectorAll('.check').length === 1, 'one finding');
  assert.match(await page.text('.check .problem'), /国有资产保值增值率.*0\.9/);
  assert.match(await page.text('.check .check-why'), /影响.*建议/s);
  await page.click('.check .link');
  await page.until(
    () => document.activeElement?.closest('[data-place="indicator:soe-profit"]'),
    'the focus on the lever of 利润总额',
  );
  await open(page);
  await page.run(() => document.querySelector('.severity-filter.warning').click());
  await page.until(() => document.querySelector('.checkup-list .empty:not([hidden])'), 'no match of both filters');
  await page.run(() => document.querySelector('.checkup-list .empty:not([hidden]) button').click());
  await pick(page, '问题', '缺少数据');
  await page.until(() => document.querySelectorAll('.check').length === 7, 'missing data');
  await page.click('.check .link');
  await page.until(() => document.activeElement?.closest('.data-grid'), 'the cell that is missing to have the focus');
});

pageTest('a tie is split by the usual rules in one step, and the list is taken away', async (page) => {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  await page.type('.levers input[type=text]', '1');
  await page.run(() => document.activeElement.blur());
  await open(page);
  await page.find('.check');
  const { name, text } = await page.takeOut('.checkup', 'CSV');
  assert.match(name, /检查.*\.csv$/);
  assert.match(text, /^\uFEFF.*问题.*建议/);
  assert.ok(text.includes((await listed(page))[0]));
});

pageTest('a mend says what it changes, is one step, and can be taken back', { tour: true }, async (page) => {
  await counted(page, 11);
  await open(page);
  const gate = () => {
    const titles = [...document.querySelectorAll('.check')];
    return titles.find((item) => item.querySelector('.check-title').textContent === '等次规则永不触发');
  };
  await page.until(gate, 'the planted bar');
  const told = await page.run(`() => (${gate})().querySelector('.mend').textContent`);
  assert.match(told, /删去这条规则.*驻县单位.*30.*→/s);
  await page.run(`() => (${gate})().querySelector('.mend button').click()`);
  await counted(page, 10);
  assert.ok(!(await listed(page)).includes('等次规则永不触发'));
  assert.match(await page.text('.edits'), /1/);
  await page.run(() => document.querySelector('.history .icon').click());
  await counted(page, 11);
});

pageTest('what a lever breaks is found once it rests', { path: '?lang=en', languages: 'en' }, async (page) => {
  await counted(page, 11);
  await page.type('.levers input[type=text]', '1');
  await page.run(() => document.activeElement.blur());
  await page.until(() => Number(document.querySelector('.findings-button .count').textContent) > 11, 'more findings');
  assert.ok((await count(page)) > 11);
  await open(page);
  await page.find('.check.warning');
  assert.ok((await listed(page)).includes("Marks don't add up"));
});

pageTest('on a phone the button of the page that is shown is in sight', { width: 390, height: 844 }, async (page) => {
  for (const [place, name] of [['报告', '材料'], ['数据', '数据'], ['体检', '检查']]) {
    await page.rail(place);
    await page.until(
      (name) => {
        const current = document.querySelector('.rail [aria-current]');
        const { left, right } = current.getBoundingClientRect();
        return current.textContent.startsWith(name) && left >= 0 && right <= innerWidth;
      },
      `${name} in sight`,
      name,
    );
  }
});
