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

const toDo = (page) => page.run(() => [...document.querySelectorAll('.draft-bar li')].map(({ textContent }) => textContent));

pageTest('a policy is drafted from the blank template to a bonus figure', { tour: true }, async (page) => {
  await page.preset(3);
  await page.find('.draft-bar');
  assert.deepEqual(await toDo(page), ['5 个类别没有指标', '还没有单位']);
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
    await page.choose(`select[aria-label="${grade} · 名额"]`, '固定个数');
    await enter(page, `.ladder-panel ${field(`${grade} · 名额`)}, .levers ${field(`${grade} · 名额`)}`, '1');
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
    () => [...document.querySelectorAll('.use-panel input[type=text]')].find((input) => /奖金基数/.test(input.getAttribute('aria-label'))).getAttribute('aria-label'),
  );
  await enter(page, `.use-panel ${field(amount)}`, '1000');
  // All of it went into the draft: nothing is yellow, nothing is a difference, and the strip tells what is left.
  assert.deepEqual(await toDo(page), ['4 个类别没有指标']);
  assert.equal(await page.text('.header .scenarios'), '起草中');
  assert.equal(await page.run(() => document.querySelectorAll('.changed, .regraded, .league-table .delta:not([hidden])').length), 0);
  await page.clickButton('.draft-bar', '开始推演');
  await page.find('.headline');
  assert.match(await page.text('.headline .figures'), /3\.00 万元/);
  assert.equal(await page.text('.header .edits'), '未修改');
  assert.match(await page.text('.scenarios [aria-current]'), /方案A/);
  await page.rail('办法');
  assert.match(await page.text('.policy-document'), /重点项目投资[\s\S]*1,500[\s\S]*完成率/);
  assert.match(await page.text('.policy-document'), /测试数据/);
});

pageTest('what is missing leads to where it is done, and an edit can be taken back', async (page) => {
  await page.go('home');
  await page.click('.start .from-rules');
  await page.until(() => document.querySelector('.header .title').textContent === '本县年度考核办法', 'the draft');
  await page.until(() => document.querySelector('.draft-bar li'), 'what is missing');
  assert.deepEqual(await toDo(page), ['还没有单位']);
  await page.go('what-if');
  await page.run(() => [...document.querySelectorAll('.categories [role=tab]')].find((tab) => /国有企业/.test(tab.textContent)).click());
  await page.until(() => /国有企业/.test(document.querySelector('.categories [aria-selected=true]').textContent), 'the category');
  const marks = '.levers .field input[type=text]';
  await page.type(marks, '10');
  await page.press(marks, Key.ENTER);
  await page.until(() => document.querySelectorAll('.draft-bar li').length === 2, 'marks that do not add up');
  assert.match((await toDo(page))[0], /^县属国有企业(差|多) [\d.]+ 分$/);
  await page.click('.header .history button');
  await page.until(() => document.querySelectorAll('.draft-bar li').length === 1, 'the edit taken back');
  await page.clickButton('.draft-bar', '还没有单位');
  await page.until(() => location.hash.startsWith('#/draft/units'), 'the page of units');
});

pageTest('what a policy is as a document stands behind its title, and badge and papers follow', async (page) => {
  await page.preset(2);
  await page.click('.header .title');
  await page.find('.policy-dialog[open]');
  await page.type('.policy-dialog [aria-label="办法名称"]', '青山县考核办法');
  await page.press('.policy-dialog [aria-label="办法名称"]', Key.TAB);
  await page.choose('.policy-dialog [aria-label="数据性质"]', '真实');
  await page.choose('.policy-dialog [aria-label="文稿状态"]', '征求意见稿');
  await page.type('.policy-dialog [aria-label="发文单位"]', '青山县委考核办');
  await page.press('.policy-dialog [aria-label="发文单位"]', Key.TAB);
  await page.clickButton('.policy-periods', '增加节点');
  await page.until(() => [...document.querySelectorAll('.policy-periods input')].some(({ value }) => value === '新节点'), 'the new period');
  await page.clickButton('.policy-dialog', '关闭');
  assert.equal(await page.text('.header .title'), '青山县考核办法');
  assert.match(await page.text('.fictional'), /^真实数据/);
  await page.rail('办法');
  assert.match(await page.text('.policy-document h2'), /青山县考核办法（征求意见稿）/);
  assert.equal(await page.text('.policy-document .issued-by'), '青山县委考核办');
});

pageTest('renaming, copying and deleting hang on the tab of the scenario', async (page) => {
  await page.preset(2);
  await page.click('.scenarios li:nth-child(2) > button');
  await page.click('.scenario-menu > summary');
  await page.click('.scenario-menu .rename');
  await page.find('.edits-dialog[open]');
  assert.ok(await page.run(() => document.activeElement.matches('.scenario-name')), 'the name has the focus');
  await page.type('.scenario-name', '农业镇加权');
  await page.press('.scenario-name', Key.ENTER);
  await page.clickButton('.edits-dialog', '关闭');
  assert.match(await page.text('.scenarios [aria-current]'), /农业镇加权/);
  const tabs = () => page.run(() => document.querySelectorAll('.scenarios li > button:not(.new)').length);
  const before = await tabs();
  await page.click('.scenario-menu > summary');
  await page.click('.scenario-menu .duplicate');
  await page.until((before) => document.querySelectorAll('.scenarios li > button:not(.new)').length === before + 1, 'the copy', before);
  await page.click('.scenario-menu > summary');
  await page.click('.scenario-menu .danger');
  await page.until((before) => document.querySelectorAll('.scenarios li > button:not(.new)').length === before, 'it to be gone', before);
});
