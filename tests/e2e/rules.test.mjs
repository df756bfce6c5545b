// Rules of several parts and with an entry condition, as a drafter sets them up, down to the league table and a unit's explanation.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `input[type=text][aria-label="${name}"]`;
const texts = (page, css) => page.run((css) => [...document.querySelectorAll(css)].map((one) => one.textContent), css);
const choose = (page, name, at) => page.choose(`.editor select[aria-label="${name}"]`, at);
const options = (page, name) =>
  page.run((css) => [...document.querySelector(css).options].map((one) => one.textContent), `.editor select[aria-label="${name}"]`);

async function enter(page, css, text) {
  await page.type(css, text);
  await page.press(css, Key.TAB);
}

async function projects(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  await page.click('.lever-text[aria-label="编辑 重点项目投资"]');
}

pageTest('parts of a rule are put together in other ways, within bounds of their own', async (page) => {
  await projects(page);
  await page.clickButton('.rule', '再加一部分（合成计分）');
  await choose(page, '各部分怎样合成', (await options(page, '各部分怎样合成')).indexOf('直接相加'));
  assert.equal(await page.run(() => document.querySelectorAll('.rule .problem').length), 0);
  assert.equal(await page.run((css) => document.querySelectorAll(css).length, field('占比')), 0, 'shares do not count');
  await enter(page, field('本项最高得分率'), '110');
  await page.click('.league-table tbody tr button');
  assert.match((await texts(page, '.explained')).join('\n'), /各部分得分率相加：[\s\S]*本项得分率最高 110%[\s\S]*各部分相加 .*%/);
  await page.click('.was-rule button');
  assert.equal(await page.text('.edits'), '未修改');
});

pageTest('an entry condition is set, told, and taken away', async (page) => {
  await projects(page);
  const before = (await texts(page, '.league-table tbody tr')).join();
  await page.clickButton('.rule-sentence', '＋ 设门槛');
  await choose(page, '门槛看什么', (await options(page, '门槛看什么')).indexOf('超目标幅度'));
  await choose(page, '门槛怎样才算达到', (await options(page, '门槛怎样才算达到')).indexOf('超过'));
  await enter(page, field('门槛的数值'), '500');
  await enter(page, field('达不到门槛的得分率'), '30');
  assert.match(await page.text('.curve figcaption'), /都得 7\.5 分/);
  assert.notEqual((await texts(page, '.league-table tbody tr')).join(), before);
  await page.click('.league-table tbody tr button');
  assert.match((await texts(page, '.explained')).join('\n'), /门槛是超目标幅度.*超过 500%，达不到的得分率为 30%[\s\S]*门槛 .*%，未达到/);
  await page.clickButton('.rule-sentence', '取消门槛');
  const again = (before) => [...document.querySelectorAll('.league-table tbody tr')].map((row) => row.textContent).join() === before;
  await page.until(again, 'the league of before', before);
});

pageTest('events of several kinds are named, each with its worth, and stand in the rule', async (page) => {
  await projects(page);
  await choose(page, '考核什么', (await options(page, '考核什么')).findIndex((name) => name.includes('分类计次')));
  await enter(page, field('第 1 类事项的名称'), '集体访');
  await enter(page, field('集体访每次的得分率'), '-20');
  await page.click('.league-table tbody tr button');
  assert.match((await texts(page, '.explained')).join('\n'), /各类事项按次合计（集体访 −20%）/);
});

pageTest('votes of a class are worth what the rule says, or nothing', async (page) => {
  await projects(page);
  await choose(page, '考核什么', (await options(page, '考核什么')).indexOf('评议得分'));
  await enter(page, field('第 2 类选票的名称'), '基本满意');
  await enter(page, field('基本满意每票的分数'), '70');
  await page.clickButton('.rule-sentence', '＋ 票别');
  await page.click('.league-table tbody tr button');
  assert.match((await texts(page, '.explained')).join('\n'), /每票：优秀 100、基本满意 70、一般 60、较差 40、新票别 不计入/);
});
