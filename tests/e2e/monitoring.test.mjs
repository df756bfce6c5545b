// Monitoring: who is behind at a month, what it costs, and what if the share of monitoring were larger.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

async function openMonitoring(page) {
  await page.rail('监测');
  await page.find('.monitoring .months');
}

const share = (name) => `input[type=text][aria-label="${name} · 平时监测占比"]`;
const cell = (row, column) => `.heat [data-at="${row}-${column}"]`;
const counted = (page, light) => page.run((light) => document.querySelectorAll(`.heat tbody td.light-${light}`).length, light);

pageTest('a month is chosen, and the heat table and the warnings follow', async (page) => {
  await openMonitoring(page);
  assert.equal(await page.text('.heat-card h2'), '前三季度：红灯 2 个，黄灯 13 个');
  const months = await page.run(() => [...document.querySelectorAll('.month')].map((month) => month.textContent));
  assert.equal(months.length, 12);
  assert.match(months[0], /1月.*无数据/);
  assert.match(months[5], /6月上半年计分/);
  assert.match(months[6], /7月1—7月只预警/);
  await page.click('.month:nth-child(7) .period');
  assert.equal(await page.text('.heat-card h2'), '1—7月：红灯 2 个，黄灯 8 个');
  assert.equal(await counted(page, 'red'), 2);
  assert.equal(await counted(page, 'yellow'), 8);
  assert.equal(await page.text('.warnings-card h2'), '预警清单：10 项');
  assert.match(await page.text('.warnings tbody tr:first-child'), /红灯.*马坊镇.*重点项目建设.*24\.0%.*57%.*32\.98.*不计分/s);
  // The plan of the month stands beside: by a curve of its own, or the same every month.
  const plan = await page.run(() => [...document.querySelectorAll('.plan-table td.here')].map((td) => td.textContent));
  assert.deepEqual(plan, ['57%', '58.3%', '56%']);
});

pageTest('the heat table is one tab stop; arrow keys tell each cell, Enter explains the unit', async (page) => {
  await openMonitoring(page);
  const stops = () => page.run(() => document.querySelectorAll('.heat [data-at][tabindex="0"]').length);
  assert.equal(await stops(), 1);
  await page.press(cell(0, 0), Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  await page.until(() => document.activeElement.dataset.at === '0-2', 'the focus two cells to the right');
  assert.match(await page.text('.heat-detail'), /沙沟镇 · 招商引资到位资金 · 完成全年目标的 32\.74.*计划 75% · 落后 42\.25… 个百分点 · 红灯/);
  assert.equal(await stops(), 1);
  const words = await page.run(() => [document.activeElement.textContent, document.activeElement.querySelector('svg path').getAttribute('d')]);
  assert.match(words[0], /32\.7% 红灯 落后 42\.25… 个百分点/);
  assert.match(words[1], /^M1 1h10v10/, 'a red light is a square');
  await page.press(cell(0, 2), Key.ENTER);
  assert.equal(await page.text('.drawer.open h2'), '沙沟镇');
  await page.press('.drawer.open h2', Key.ESCAPE);
  await page.until(() => document.activeElement.textContent === '沙沟镇', 'the focus to go back');
});

pageTest('a larger share moves totals at once, as one step, and each indicator comes back to its own', async (page) => {
  await openMonitoring(page);
  const row = () => page.run(() => [...document.querySelectorAll('.parts tbody tr:first-child td')].map((td) => td.lastChild.textContent));
  const figure = (text) => Number(text.replace(/,/g, '').replace('−', '-'));
  const before = (await row()).map(figure);
  await page.type(share('全部监测指标'), '50');
  assert.equal(await page.text('.edits'), '1 处修改');
  assert.match(await page.text('.headline .sentence'), /比基准/);
  const values = await page.run(() => [...document.querySelectorAll('.share-rows input[type=text]')].map((input) => input.value));
  assert.deepEqual(values, Array(7).fill('50'));
  const after = (await row()).map(figure);
  // Periods, what they bring together, year, others, adjustments, total.
  const [, q1, h1, q3, together, year, others, adjustment, total] = after;
  assert.equal((q1 + h1 + q3).toFixed(2), together.toFixed(2));
  assert.equal((together + year + others + adjustment).toFixed(2), total.toFixed(2));
  assert.ok(together > before[4] && year < before[5]);
  await page.click('.all-shares .back');
  const restored = await page.run(() => [...document.querySelectorAll('.share-rows input[type=text]')].map((input) => input.value));
  assert.deepEqual(restored, ['30', '30', '30', '40', '35', '30', '30']);
  await page.type(share('固定资产投资'), '20');
  assert.match(await page.text('.share-rows .lever:first-child'), /不足 30%/);
});

pageTest('the bounds of the lights are levers, and a category without periods says so', async (page) => {
  await openMonitoring(page);
  await page.type('input[type=text][aria-label="红灯：落后超过"]', '15');
  assert.equal(await page.text('.heat-card h2'), '前三季度：红灯 7 个，黄灯 8 个');
  assert.match(await page.text('.heat-card .legend'), /落后超过 15 个百分点/);
  await page.click('.heat thead th:nth-child(2) button');
  assert.match(await page.text('.heat tbody tr:first-child'), /白塔镇.*55\.8%/s);
  await page.click('.categories [role=tab]:nth-child(3)');
  assert.match(await page.text('.monitoring > .card > .hint'), /没有分期监测数据/);
});

pageTest('fits a phone', { width: 390, height: 844 }, async (page) => {
  await openMonitoring(page);
  const [width, room] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width <= room, `${width} > ${room}`);
  await page.click('.month:nth-child(3) .period');
  assert.equal(await page.text('.heat-card h2'), '一季度：没有黄灯和红灯');
  assert.match(await page.text('.warnings-card'), /没有黄灯和红灯/);
});
