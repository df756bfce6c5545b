// 目标测算: a question in plain choices, an answer with its range, confirmed figures, and one edit that applies it.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const goal = async (page, name) => {
  await page.rail('倒推');
  await page.clickButton('.goals', name);
};
const verdict = (page, wanted) =>
  page.until(
    (wanted) => new RegExp(wanted).test(document.querySelector('.verdict')?.textContent ?? ''),
    `the verdict ${wanted}`,
    wanted,
  );
const pick = (page, label, part) => page.choose(`select[aria-label="${label}"]`, part);

pageTest('the bonus is brought within a budget, and that can be taken back', { tour: true }, async (page) => {
  await goal(page, '奖金控制在预算内');
  const field = 'input[aria-label="预算（万元）"]';
  const now = Number(await page.run((css) => document.querySelector(css).value.replaceAll(',', ''), field));
  await page.type(field, String(now - 100));
  await verdict(page, '“年度考核奖金”的奖金标准由 9,000 元 改为 8,\\d+ 元');
  assert.match(await page.text('.solve-range'), /可行范围：0 元 至 8,/);
  await page.find('.solve-track .feasible');
  const rows = await page.run(() => [...document.querySelectorAll('.solve-table tbody tr')].map((row) => row.textContent));
  assert.match(rows.join('\n'), /奖金.*万元/);
  await page.click('.solve-apply button');
  await verdict(page, '已经满足');
  assert.match(await page.text('.edits'), /1/);
  await page.run(() => document.querySelector('.history .icon').click());
  await verdict(page, '改为 8,');
  await page.type(field, 'x');
  await page.until(() => document.querySelector('.number-box .field-error'), 'why x is no number');
});

pageTest('what a unit would need, or why nothing helps', async (page) => {
  await goal(page, '某单位要评上某等次');
  await pick(page, '调整什么', '指标分值（其他按比例');
  await page.find('select[aria-label="哪一项"]');
  await pick(page, '哪一项', '乡村振兴');
  await page.find('.verdict');
  await pick(page, '等次', '一等');
  await pick(page, '单位', '马坊镇');
  // 马坊镇 is vetoed: no marks lift it.
  await verdict(page, '做不到|不起作用');
  await page.until(() => document.querySelector('.verdict.bad'), 'a reason');
  assert.equal(await page.run(() => [...document.querySelectorAll('.solve-apply button')].filter((button) => button.checkVisibility()).length), 0);
});

const rows = (page) =>
  page.run(() => [...document.querySelectorAll('.needs > .table-box .needs-table tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())));

pageTest('every indicator is tried for a grade; one of them is taken, and the list taken away', async (page) => {
  await goal(page, '某单位要评上某等次');
  await verdict(page, '项指标中有 \\d+ 项单独调整就能做到');
  assert.match(await page.text('.needs > p'), /加 .* 分也能做到/);
  const found = await rows(page);
  const changes = found.map(([, , , change]) => Math.abs(Number(change.replace('−', '-').replaceAll(',', ''))));
  assert.deepEqual(changes, [...changes].sort((a, b) => a - b), 'the smallest change first');
  assert.ok(found.every(([, , , , range]) => /\d/.test(range)));
  const useless = await page.run(() => document.querySelectorAll('.needs-useless tbody tr').length);
  assert.equal(await page.run(() => Number(/^(\d+)/.exec(document.querySelector('.verdict').lastChild.textContent)[1])), found.length + useless);
  const { name, text } = await page.takeOut('.solve-answer', 'CSV');
  assert.match(name, /评上.*\.csv$/);
  assert.match(text, /^\uFEFF指标,现分值,改为,增减,/);
  assert.match(text, /得分率不因分值改变/);
  await page.click('.needs-table tbody button');
  await verdict(page, '已经满足');
  assert.match(await page.text('.edits'), /\d/);
  await page.run(() => document.querySelector('.history .icon').click());
  await verdict(page, '单独调整就能做到');
});

pageTest('places are made to fit the ceiling, on a phone', { width: 390, path: '?lang=en', languages: 'en' }, async (page) => {
  await goal(page, 'Excellent places within the ceiling');
  await verdict(page, 'so already');
  const wide = await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
});
