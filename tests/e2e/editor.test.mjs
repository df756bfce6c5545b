// The indicator editor, as a drafter uses it: a rule as a sentence, its curve, the tree, templates, adjustment items.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `input[type=text][aria-label="${name}"]`;
const value = (page, css) => page.run((css) => document.querySelector(css).value, css);
const texts = (page, css) => page.run((css) => [...document.querySelectorAll(css)].map((one) => one.textContent), css);
const edits = (page) => page.text('.edits');

const choose = (page, name, at) => page.choose(`.editor select[aria-label="${name}"]`, at);

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

pageTest('a rule is a sentence whose numbers move the table, with a curve that says what it does', { tour: true }, async (page) => {
  await classroom(page);
  await page.click('.lever-text[aria-label="编辑 重点项目投资"]');
  assert.match(await page.text('.rule-sentence'), /考核[\s\S]*按比例[\s\S]*数值即得分率/);
  assert.equal(await value(page, field('最高得分率')), '100');
  const before = await page.text('.curve figcaption');
  assert.match(before, /^5 个单位得 .* 分 至 25 分，其中 \d 个得最高$/);
  assert.equal(await page.run(() => document.querySelector('.curve svg[role=img]').getAttribute('aria-label')), before);
  assert.equal(await page.run(() => document.querySelectorAll('.curve-dot').length), 5);
  const totals = (await texts(page, '.league-table tbody tr')).join();

  await page.type(field('最高得分率'), '8');
  await page.type(field('最高得分率'), '８０%');
  await page.press(field('最高得分率'), Key.TAB);
  assert.equal(await edits(page), '1 处修改');
  assert.match(await page.text('.curve figcaption'), /都得 20 分，没有拉开差距|至 20 分/);
  assert.equal(await page.run(() => document.querySelectorAll('.curve-was').length > 0), true, 'the old line stands beside');
  assert.notEqual((await texts(page, '.league-table tbody tr')).join(), totals);
  assert.match(await page.text('.was-rule'), /原规则：完成率.*最高 100%/);

  // Empty is uncapped; a wrong entry is kept and explained.
  await page.type(field('最高得分率'), 'x');
  assert.match(await page.text('.rule-sentence .field-error'), /“x”不是数字/);
  await page.type(field('最高得分率'), Key.BACK_SPACE);
  assert.equal(await page.run((css) => document.querySelector(css).placeholder, field('最高得分率')), '不封顶');
  await page.click('.was-rule button');
  assert.equal(await value(page, field('最高得分率')), '100');
  assert.equal(await edits(page), '未修改');
});

pageTest('choices and templates change the rule, each as one step back', async (page) => {
  await classroom(page);
  await page.click('.lever-text[aria-label="编辑 重点项目投资"]');
  await choose(page, '计分方法', 1);
  assert.match(await page.text('.rule-sentence'), /满意值取[\s\S]*不允许值取/);
  await choose(page, '满意值取什么', 0);
  assert.notEqual(await value(page, field('满意值')), '', 'a fixed bound begins where the cohort’s is');
  assert.equal(await value(page, field('满意值的得分率')), '100');

  await page.click('.templates summary');
  await page.click('.templates button[aria-label="套用 位次赋分"]');
  assert.equal(await value(page, field('末名的得分率')), '60');
  assert.match(await page.text('.curve-notes'), /横轴：完成值 · 位次/);
  assert.equal(await value(page, `.editor ${field('重点项目投资')}`), '25', 'the marks stay');

  await page.click('.rule-tools button');
  assert.equal(await page.run(() => document.querySelectorAll('.rule-sentence').length), 2);
  assert.equal(await value(page, field('占比')), '50');
  await page.type(field('占比'), '70');
  assert.match(await page.text('.rule .problem'), /合计 120%/);
  for (let steps = 0; steps < 3; steps += 1) await page.click('.history button[aria-label="撤销"]');
  assert.match(await page.text('.rule-sentence'), /满意值取/);
});

pageTest('indicators are added, moved by the keyboard, removed and restored', async (page) => {
  await classroom(page);
  await page.click('.open-editor button');
  const rows = () => texts(page, '.row-name');
  const before = await rows();
  const first = await page.run(() => document.querySelector('.row-name').id);

  await page.press(`#${first}`, Key.chord(Key.ALT, Key.ARROW_DOWN));
  const moved = await rows();
  assert.deepEqual([...moved].sort(), [...before].sort());
  assert.equal(await page.run(() => document.activeElement.id), first, 'the focus goes with it');
  await page.press(`#${first}`, Key.chord(Key.ALT, Key.ARROW_UP));
  assert.deepEqual(await rows(), before);

  await page.click('.tree-section .row-tools button');
  assert.equal(await page.text('.indicator-editor h2'), '新指标');
  assert.match(await page.text('.curve figcaption'), /没有单位考核/);
  await page.type(field('名称'), '数字经济');
  await page.press(field('名称'), Key.ENTER);
  assert.equal(await page.text('.indicator-editor h2'), '数字经济');
  await page.click('.trail button:last-child');
  assert.ok((await rows()).includes('数字经济'));

  await page.click(`#${first}`);
  await page.click('.doings .danger');
  assert.equal(await page.text('.removed s'), before[0]);
  await page.click('.removed button');
  assert.ok((await rows()).includes(before[0]));
  await page.click('.trail button');
  await page.find(field('数字经济'));
});

pageTest('adjustment items have levels and caps', async (page) => {
  await page.click('.open-editor button');
  await page.click('.tree-foot button:last-child');
  const items = () => page.run(() => document.querySelectorAll('.item').length);
  const before = await items();
  await page.type(field('表彰 · 国家级的分值'), '20');
  await page.press(field('表彰 · 国家级的分值'), Key.TAB);
  assert.equal(await edits(page), '1 处修改');
  await page.type(field('加分合计封顶'), Key.BACK_SPACE);
  assert.equal(await page.run((css) => document.querySelector(css).placeholder, field('加分合计封顶')), '不封顶');
  await page.click('.items-editor .rule-tools button');
  assert.equal(await items(), before + 1);
  await page.click('.item:last-child button[aria-label="删除项目 新项目"]');
  assert.equal(await items(), before);
});

pageTest('the editor fits a phone and speaks English', { path: '?lang=en', width: 390, height: 844 }, async (page) => {
  await page.run(() => document.querySelector('.panes [role=tab]').click());
  await page.click('.open-editor button');
  await page.click('#row-gdp');
  assert.match(await page.text('.rule-sentence'), /This part makes[\s\S]*Judges/);
  const wide = () => page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(await wide(), 0);
  const small = await page.run(() =>
    [...document.querySelectorAll('.editor button, .editor input, .editor select')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => one.type !== 'checkbox' && !one.closest('.lever') && one.getBoundingClientRect().height < 23.5)
      .map((one) => one.outerHTML.slice(0, 90)),
  );
  assert.deepEqual(small, []);
});
