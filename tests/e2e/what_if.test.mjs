// The main job, as a drafter does it: move a lever, see who changes grade, look behind a total, and lose nothing.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key, pageTest } from './harness.mjs';

const sentence = (page) => page.text('.headline .sentence');
const field = (name) => `input[type=text][aria-label="${name}"]`;
const slider = (name) => `input[type=range][aria-label="${name}（滑块）"]`;
const value = (page, css) => page.run((css) => document.querySelector(css).value, css);

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

/** Rows of the league table as "place unit grade". */
const rows = (page) =>
  page.run(() =>
    [...document.querySelectorAll('.league-table tbody tr')].map((row) => {
      const text = (css) => row.querySelector(css)?.textContent.trim();
      return `${text('.place-figure > span')} ${text('th .link')} ${text('.badge')}`;
    }),
  );

pageTest('starts on the fictional county, with nothing changed', async (page) => {
  assert.match(await page.text('.fictional'), /^虚构数据/);
  assert.match(await sentence(page), /还没有修改/);
  const tabs = await page.run(() => document.querySelectorAll('.categories [role=tab]').length);
  assert.equal(tabs, 5);
});

pageTest('typing into a field changes places, grades and the headline', { tour: true }, async (page) => {
  await classroom(page);
  assert.deepEqual(await rows(page), ['1 甲镇 一等', '2 丙镇 二等', '3 戊街道 二等', '4 乙镇 二等', '5 丁镇 三等']);
  await page.type(field('乡村振兴'), '４０');
  assert.match(await sentence(page), /4 个单位等次变化/);
  assert.deepEqual(await rows(page), ['1 丙镇 一等', '2 戊街道 二等', '3 甲镇 二等', '4 丁镇 二等', '5 乙镇 三等']);
  assert.equal(await page.text('.league-table tbody tr .was'), '二等');
  assert.equal(await value(page, field('乡村振兴')), '４０', 'what is typed stands as typed');
  await page.press(field('乡村振兴'), Key.TAB);
  assert.equal(await value(page, field('乡村振兴')), '40');
  assert.equal(await page.text('.edits'), '1 处修改');
  await page.click('.history button[aria-label="撤销"]');
  assert.match(await sentence(page), /还没有修改/);
  assert.equal(await value(page, field('乡村振兴')), '10');
});

pageTest('a slider moves by the keyboard, as one step back', async (page) => {
  await classroom(page);
  await page.press(slider('乡村振兴'), Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  await page.until((css) => document.querySelector(css).value === '13', 'three steps', field('乡村振兴'));
  assert.notEqual(await page.text('.headline .sentence'), '');
  await page.run(() => document.activeElement.blur());
  await page.press('body', Key.chord(Key.CONTROL, 'z'), Key.chord(Key.CONTROL, 'z'), Key.chord(Key.CONTROL, 'z'));
  assert.equal(await value(page, field('乡村振兴')), '10');
});

pageTest('a wrong entry is kept and explained, and loses nothing', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '4o');
  await page.press(field('乡村振兴'), Key.TAB);
  assert.equal(await value(page, field('乡村振兴')), '4o');
  const told = await page.run((css) => {
    const input = document.querySelector(css);
    return [input.getAttribute('aria-invalid'), document.getElementById(input.getAttribute('aria-describedby')).textContent];
  }, field('乡村振兴'));
  assert.equal(told[0], 'true');
  assert.match(told[1], /“o”不是数字.*仍按 10 计算/);
  assert.equal(await page.text('.edits'), '未修改');
  await page.type(field('乡村振兴'), '10');
  assert.equal(await page.run((css) => document.querySelector(css).getAttribute('aria-invalid'), field('乡村振兴')), 'false');
});

pageTest('the other language keeps everything and is remembered', { tour: true }, async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.click('.language');
  assert.match(await sentence(page), /4 units change grade/);
  assert.equal(await page.text('.edits'), '1 edit');
  assert.equal(await page.run(() => document.documentElement.lang), 'en');
  assert.equal(await value(page, field('乡村振兴')), '40');
  await page.until(() => document.querySelector('.keep-sign').dataset.kept === 'kept', 'the project to be kept');
  await page.goto();
  assert.match(await sentence(page), /4 units change grade/);
  await page.click('.language');
  assert.match(await sentence(page), /4 个单位等次变化/);
});

pageTest('a unit is explained, by the keyboard alone, and moved to another group', { tour: true }, async (page) => {
  await classroom(page);
  await page.press('.league-table tbody tr:nth-child(1) .link', Key.ENTER);
  const drawer = await page.text('.drawer.open');
  for (const part of ['甲镇', '重点项目投资', '完成率', '25 × 100% = 25.00', '目标值', '与 5 个单位比较', '公务员优秀比例', '奖金']) {
    assert.ok(drawer.includes(part), `${part} in\n${drawer}`);
  }
  assert.equal(await page.run(() => document.activeElement.textContent), '甲镇');
  await page.choose('.placement select[aria-label="分组"]', 3);
  assert.equal(await page.text('.edits'), '1 处修改');
  assert.match(await page.text('.league-table tbody tr:nth-child(1)'), /服务业型/);
  await page.press('.drawer.open h2', Key.ESCAPE);
  await page.until(() => !document.querySelector('.drawer.open'), 'the drawer to close');
  const back = () => document.activeElement.closest('tr')?.querySelector('th .link') === document.activeElement;
  await page.until(back, 'the focus to go back to a row');
  assert.equal(await page.run(() => document.activeElement.textContent), '甲镇');
});

pageTest('arrow keys go through the categories', async (page) => {
  const focused = (name) =>
    page.until(
      (name) => document.activeElement.textContent.startsWith(name) && document.activeElement.getAttribute('aria-selected') === 'true',
      `the focus on ${name}`,
      name,
    );
  const [, second, third] = await page.run(() =>
    [...document.querySelectorAll('.categories [role=tab]')].map((tab) => tab.firstChild.textContent),
  );
  await page.press('.categories [role=tab][aria-selected=true]', Key.ARROW_RIGHT);
  await focused(second);
  await page.press('.categories [role=tab][aria-selected=true]', Key.ARROW_RIGHT);
  await focused(third);
  assert.ok((await page.run(() => document.querySelectorAll('.lane').length)) > 1, 'a lane for each group');
});

pageTest('a project is saved, and opened again as it was', { tour: true }, async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  const saved = await page.saveFile();
  assert.equal(JSON.parse(saved.text).format, 'baton-project');
  await page.goto();
  const chooser = await page.driver.findElement({ css: 'input[type=file]' });
  const broken = join(page.downloads, 'broken.txt');
  writeFileSync(broken, saved.text.replace('"baton-project"', '"something-else"'));
  await chooser.sendKeys(broken);
  assert.match(await page.text('.notice'), /没有打开.*format/s);
  await chooser.sendKeys(join(page.downloads, saved.name));
  await page.until(() => document.querySelector('.edits').textContent === '1 处修改', 'the draft');
  assert.match(await sentence(page), /4 个单位等次变化/);
});

// As in private mode. With storage, edits are kept before another project takes their place: see the library's tests.
const withoutStorage = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not allowed here', 'SecurityError');
  };
};

pageTest('another project does not take the place of unsaved edits unasked', { before: withoutStorage }, async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  const load = () => page.preset(1);
  await load();
  assert.match(await page.text('.asking[open] h2'), /1 处修改还没有保存/);
  await page.press('.asking[open] .primary', Key.ESCAPE);
  await page.until(() => !document.querySelector('.asking[open]'), 'the question to go');
  assert.equal(await page.text('.edits'), '1 处修改');
  await load();
  const saved = await page.download(() => page.click('.asking[open] .primary'));
  assert.equal(JSON.parse(saved.text).scenarios.at(-1).edits.length, 1);
  await page.until(() => document.querySelectorAll('.categories [role=tab]').length === 5, 'the county');
  assert.equal(await page.text('.edits'), '未修改');
});

pageTest('a reset is taken back at once', async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.click('.header .edits');
  await page.clickButton('.edits-dialog', '撤销本方案全部修改');
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.until(() => document.querySelector('.edits').textContent === '未修改', 'the baseline');
  await page.click('.history button[aria-label="撤销"]');
  await page.until(() => document.querySelector('.edits').textContent === '1 处修改', 'the edit again');
  assert.equal(await value(page, field('乡村振兴')), '40');
});

pageTest('a phone shows places and bonus without scrolling sideways', { width: 390, height: 844 }, async (page) => {
  const cut = await page.run(() =>
    [...document.querySelectorAll('.table-box')].filter((box) => box.scrollWidth > box.clientWidth).length,
  );
  assert.equal(cut, 0, 'tables wider than their box');
  await page.run(() => document.querySelectorAll('.panes [role=tab]')[0].click());
  assert.ok(await page.find('.lever .ghost'), 'a way to give groups marks of their own');
  await page.find('.header .language');
  await page.menu('.save-file');
});

pageTest('a panic gives the unsaved project back', { tour: true }, async (page) => {
  await classroom(page);
  await page.type(field('乡村振兴'), '40');
  await page.run(() => {
    location.hash = '#panic-test';
  });
  await page.find('.panic');
  const file = await page.download(() => page.click('.panic-primary'));
  const { policy, scenarios } = JSON.parse(file.text);
  assert.match(policy.title, /课堂/);
  assert.equal(scenarios.at(-1).edits.length, 1);
  // The panic ends in a trap, which the console reports.
  const problems = await page.takeProblems();
  assert.ok(problems.every((problem) => /unreachable|asked to panic/.test(problem)), problems.join('\n'));
});

for (const width of [390, 768, 1440, 2560]) {
  pageTest(`nothing is wider than a page of ${width} pixels`, { width }, async (page) => {
    const [wide, room] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= room, `${wide} pixels in ${room}`);
  });
}
