// A whole policy, drafted from the blank template to a bonus figure that can be worked by hand.
//
// Three townships of ten people reach 80, 90 and 100 % of a target worth 1,500 marks: 1200, 1350 and 1500 points. One place
// each in the first and second grade; coefficients 1.2, 1 and 0.8. At 1,000 yuan a head the bonus is
// 1,000 × 10 × (1.2 + 1 + 0.8) = 30,000 yuan.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

async function enter(page, css, text) {
  await page.type(css, text);
  await page.press(css, Key.TAB);
}

const field = (name) => `input[type=text][aria-label="${name}"]`;

pageTest('a policy is drafted from the blank template to a bonus figure', { tour: true }, async (page) => {
  await page.preset(3);
  await page.until(() => document.querySelector('.header .title').textContent === '新考核办法', 'the blank policy');

  // The indicator: named, its rule from a template, all the marks on it.
  await page.click('.open-editor button');
  await page.clickButton('.tree-foot', '新增一级指标');
  if (!(await page.run(() => Boolean(document.querySelector('.indicator-editor'))))) {
    await page.click('.tree-section .row-tools button');
  }
  await page.find('.indicator-editor');
  await page.type(field('名称'), '重点项目投资');
  await page.press(field('名称'), Key.ENTER);
  await page.click('.templates summary');
  await page.click('.templates button[aria-label="套用 目标完成率"]');
  assert.match(await page.text('.rule-sentence'), /完成率/);
  await enter(page, `.editor ${field('重点项目投资')}`, '1500');

  // The units with their people.
  await page.rail('对象');
  for (const name of ['甲镇', '乙镇', '丙镇']) {
    await page.clickButton('.unit-tools', '新增单位');
    await page.type('.units-ask input[type=text]', name);
    await page.clickButton('.units-ask', '确定');
    await page.until((name) => document.querySelector(`[aria-label="编辑${name}"]`), name, name);
    await page.click(`[aria-label="编辑${name}"]`);
    await page.type('.units-ask .ask-field:nth-child(2) input', '10');
    await page.type('.units-ask .ask-field:nth-child(3) input', '10');
    await page.clickButton('.units-ask', '确定');
    await page.until(() => !document.querySelector('.units-ask[open]'), 'the dialog to close');
  }

  // What they reached, as a block from a spreadsheet.
  await page.rail('数据');
  await page.until(() => document.querySelectorAll('.grid-rows [role=row]').length === 3, 'three rows');
  await page.click('.grid-frame [data-at="0,1"]');
  await page.paste('80\t100\r\n90\t100\r\n100\t100\r\n');

  // One place each in the first two grades.
  await page.rail('等次');
  for (const grade of ['一等', '二等']) {
    await page.choose(`select[aria-label="${grade} · 比例或名额"]`, '名额');
    await enter(page, `.ladder-panel ${field(`${grade} · 比例或名额`)}, .levers ${field(`${grade} · 比例或名额`)}`, '1');
  }
  const rows = await page.run(() =>
    [...document.querySelectorAll('.league-table tbody tr')].map((row) => {
      const text = (css) => row.querySelector(css)?.textContent.trim();
      const total = row.querySelector('td.total').lastChild.textContent;
      return `${text('.place-figure > span')} ${text('th .link')} ${total} ${text('.badge')}`;
    }),
  );
  assert.deepEqual(
    rows,
    ['1 丙镇 1,500.00 一等', '2 乙镇 1,350.00 二等', '3 甲镇 1,200.00 三等'],
  );

  // The bonus.
  await page.rail('结果运用');
  const amount = await page.run(
    () => [...document.querySelectorAll('.use-panel input[type=text]')].find((input) => /人均基数/.test(input.getAttribute('aria-label'))).getAttribute('aria-label'),
  );
  await enter(page, `.use-panel ${field(amount)}`, '1000');
  assert.match(await page.text('.headline .figures'), /3\.00 万元/);

  // The list tells what was done, and the document what holds now.
  await page.click('.header .edits');
  const told = await page.text('.edits-dialog .edit-list');
  for (const part of ['重点项目投资', '甲镇', '一等 · 比例或名额']) assert.ok(told.includes(part), `${part} in\n${told}`);
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.rail('办法');
  assert.match(await page.text('.policy-document'), /重点项目投资[\s\S]*1,500[\s\S]*完成率/);
});
