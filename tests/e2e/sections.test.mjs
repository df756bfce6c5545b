// A section that counts by itself, as a drafter sets it up: marks, pass mark, conversion by place, down to the league table.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `input[type=text][aria-label="${name}"]`;
const texts = (page, css) => page.run((css) => [...document.querySelectorAll(css)].map((one) => one.textContent), css);

async function enter(page, css, text) {
  await page.type(css, text);
  await page.press(css, Key.TAB);
}

pageTest('a heading becomes a section that is converted by place, and a heading again', async (page) => {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  await page.click('.open-editor button');
  const before = (await texts(page, '.league-table tbody tr')).join();
  const name = await page.run(() => document.querySelector('.tree-section .heading-field').value);

  await page.clickButton('.tree-section', '单独设置计分');
  await page.click('.section-settings summary');
  await page.choose(`select[aria-label="${name} · 折算"]`, 2);
  await enter(page, field(`${name} · 板块分值`), '40');
  await enter(page, field(`${name} · 第 1 名`), '40');
  await page.clickButton('.section-settings', '增加一个名次');
  await enter(page, field(`${name} · 第 2 名`), '36.5');
  await enter(page, field(`${name} · 其他名次`), '30');
  await page.choose(`select[aria-label="${name} · 合格线"]`, 1);
  await enter(page, field(`${name} · 合格线`), '20');
  assert.match(await page.text('.section-settings summary'), /板块分值：40 分；合格线：20 分；折算：按名次依次得 40；36.5 分，其他名次得 30 分/);
  assert.match(await page.text('.section-settings .worked'), /合计 .*，按名次依次得 .*：(40|36.5|30)；(合格|不合格)/);
  assert.notEqual((await texts(page, '.league-table tbody tr')).join(), before);

  // The unit's explanation says the same of its own sum.
  await page.click('.league-table tbody tr button');
  assert.match((await texts(page, '.explained')).join('\n'), /合计 .*，按名次依次得/);

  await page.clickButton('.section-settings', '不单独计分');
  // Distances to the next grade come once nothing has moved for a moment.
  const again = (before) => [...document.querySelectorAll('.league-table tbody tr')].map((row) => row.textContent).join() === before;
  await page.until(again, 'the league of before', before);
});
