// Marks in balance: what one indicator takes another gives, and what doesn't add up is mended.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `.levers input[type=text][aria-label="${name}"]`;
const value = (page, name) => page.run((css) => document.querySelector(css).value, field(name));

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

const keep = (page, choice) => page.choose('.balance select', choice);

pageTest('one indicator gives what another takes, as one step', async (page) => {
  await classroom(page);
  await keep(page, '从“重点项目投资”调剂');
  await page.type(field('乡村振兴'), '30');
  assert.equal(await value(page, '重点项目投资'), '5');
  assert.match(await page.text('.sum-line'), /100 \/ 100/);
  await page.type(field('乡村振兴'), '40');
  assert.equal(await page.run((css) => document.querySelector(css).getAttribute('aria-invalid'), field('乡村振兴')), 'true');
  assert.match(await page.text('.field-error'), /不能大于 35/);
  await page.type(field('乡村振兴'), '35');
  await page.press(field('乡村振兴'), Key.TAB);
  assert.equal(await value(page, '重点项目投资'), '0');
  await page.click('.history button[aria-label="撤销"]');
  assert.deepEqual([await value(page, '乡村振兴'), await value(page, '重点项目投资')], ['10', '25']);
});

pageTest('all others are scaled but for the locked ones, and always add up', async (page) => {
  await classroom(page);
  await keep(page, '其他指标按比例增减');
  await page.click('.lock[aria-label="锁定“重点项目投资”的分值"]');
  for (let step = 0; step < 7; step += 1) {
    await page.press('input[type=range][aria-label="乡村振兴（滑块）"]', Key.ARROW_RIGHT);
    assert.match(await page.text('.sum-line'), /100 \/ 100/);
  }
  assert.deepEqual([await value(page, '乡村振兴'), await value(page, '重点项目投资')], ['17', '25']);
});

pageTest('a sum that is off is mended at a click', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '3');
  await page.press(field('乡村振兴'), Key.TAB);
  assert.match(await page.text('.sum-line'), /差 7 分/);
  await page.click('.mends button');
  assert.match(await page.text('.sum-line'), /100 \/ 100/);
  await page.click('.history button[aria-label="撤销"]');
  await page.run(() => document.querySelectorAll('.mends button')[1].click());
  assert.match(await page.text('.sum-line'), /93 \/ 93/);
});
