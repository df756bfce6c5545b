// 倒推: a question in plain choices, an answer with its range, confirmed figures, and one edit that applies it.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const goal = async (page, name) => {
  await page.run(() => [...document.querySelectorAll('.rail button')].find((b) => /倒推|Solve/.test(b.textContent)).click());
  await page.find('.goals');
  await page.run((name) => [...document.querySelectorAll('.goals button')].find((b) => b.textContent === name).click(), name);
};
const verdict = (page, wanted) =>
  page.until(
    (wanted) => new RegExp(wanted).test(document.querySelector('.verdict')?.textContent ?? ''),
    `the verdict ${wanted}`,
    wanted,
  );
const pick = (page, label, part) =>
  page.run(
    (label, part) => {
      const select = document.querySelector(`select[aria-label="${label}"]`);
      select.selectedIndex = [...select.options].findIndex((option) => option.textContent.includes(part));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    part,
  );

pageTest('the bonus is brought within a budget, and that can be taken back', async (page) => {
  await goal(page, '奖金控制在预算内');
  const field = 'input[aria-label="预算（万元）"]';
  const now = Number(await page.run((css) => document.querySelector(css).value.replaceAll(',', ''), field));
  await page.type(field, String(now - 100));
  await verdict(page, '全县奖金标准由 9,000 元 改为 8,\\d+ 元');
  assert.match(await page.text('.solve-range'), /可行范围：0 元 至 8,/);
  await page.find('.solve-track .feasible');
  const rows = await page.run(() => [...document.querySelectorAll('.solve-table tbody tr')].map((row) => row.textContent));
  assert.match(rows.join('\n'), /奖金.*万元/);
  await page.click('.solve-apply button');
  await verdict(page, '现在就能做到');
  assert.match(await page.text('.edits'), /1/);
  await page.run(() => document.querySelector('.history .icon').click());
  await verdict(page, '改为 8,');
  await page.type(field, 'x');
  await page.until(() => document.querySelector('.number-box .field-error'), 'why x is no number');
});

pageTest('what a unit would need, or why nothing helps', async (page) => {
  await goal(page, '某单位要评上某等次');
  await pick(page, '哪一项', '乡村振兴');
  await page.find('.verdict');
  await pick(page, '等次', '一等');
  await pick(page, '单位', '马坊镇');
  // 马坊镇 is vetoed: no marks lift it.
  await verdict(page, '做不到|不起作用');
  await page.until(() => document.querySelector('.verdict.bad'), 'a reason');
  assert.equal(await page.run(() => [...document.querySelectorAll('.solve-apply button')].filter((button) => button.checkVisibility()).length), 0);
});

pageTest('places are made to fit the ceiling, on a phone', { width: 390, path: '?lang=en', languages: 'en' }, async (page) => {
  await goal(page, 'Excellent places within the ceiling');
  await verdict(page, 'so already');
  const wide = await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
});
