// Grades where you can see them: a drafter drags the lines on the strip and writes the ladder, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const grip = (grade) => `.grip[aria-label="${grade}界线"]`;
const told = (page, grade) =>
  page.run((css) => document.querySelector(css).getAttribute('aria-valuetext'), grip(grade));
const holders = (page, shape) => page.run((css) => document.querySelectorAll(css).length, `.dot.${shape}`);
const edits = (page) => page.text('.edits');
const field = (name) => `input[type=text][aria-label="${name}"]`;

async function grades(page, category) {
  await page.rail('等次');
  if (category) {
    await page.run(
      (name) => [...document.querySelectorAll('.categories [role=tab]')].find((tab) => tab.textContent.startsWith(name)).click(),
      category,
    );
  }
  await page.find('.grip');
}

const choose = (page, label, option) => page.choose(`select[aria-label="${label}"]`, option);

/** Where the grip of a grade is, and where the n-th best dot is. */
const places = (page, css, nth) =>
  page.run(
    (css, nth) => {
      const middle = (element) => {
        const box = element.getBoundingClientRect();
        return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
      };
      const dots = [...document.querySelectorAll('.dot path')].map(middle).sort((a, b) => b.x - a.x);
      return { grip: middle(document.querySelector(`${css} .grip-pill`)), dot: dots[nth] };
    },
    css,
    nth,
  );

pageTest('a line dragged past a unit gives a place more, as one step back', async (page) => {
  await grades(page);
  const before = await holders(page, 'g1');
  assert.match(await told(page, '一等'), /^20% → 3 名/);
  const { grip: from, dot } = await places(page, grip('一等'), 3);
  const actions = page.driver.actions({ async: true });
  await actions.move(from).press().move({ x: dot.x + 12, y: from.y, duration: 40 }).move({ x: dot.x - 4, y: from.y, duration: 40 }).perform();
  assert.match(await told(page, '一等'), /^26\.67% → 4 名/, 'told while it is held');
  assert.equal(await holders(page, 'g1'), before + 1, 'and coloured');
  await page.driver.actions({ async: true }).release().perform();
  assert.equal(await edits(page), '1 处修改');
  assert.match(await page.text('.headline .sentence'), /单位等次变化/);
  await page.click('.history button[aria-label="撤销"]');
  assert.match(await told(page, '一等'), /^20% → 3 名/);
  assert.equal(await edits(page), '未修改');
});

pageTest('out and back leaves nothing, and Escape takes a drag back', async (page) => {
  await grades(page);
  const { grip: from } = await places(page, grip('一等'), 0);
  const mouse = () => page.driver.actions({ async: true });
  await mouse().move(from).press().move({ x: from.x - 200, y: from.y, duration: 40 }).move({ ...from, duration: 40 }).release().perform();
  assert.match(await told(page, '一等'), /^20% → 3 名/);
  assert.equal(await edits(page), '未修改');
  await mouse().move(from).press().move({ x: from.x - 200, y: from.y, duration: 40 }).perform();
  assert.equal(await edits(page), '1 处修改');
  await mouse().sendKeys(Key.ESCAPE).release().perform();
  assert.match(await told(page, '一等'), /^20% → 3 名/);
  assert.equal(await edits(page), '未修改');
});

pageTest('lines move by the keyboard: thresholds by tenths, quotas by places', { tour: true }, async (page) => {
  await grades(page, '经开区');
  await page.press(grip('一等'), Key.ARROW_RIGHT, Key.ARROW_RIGHT, Key.PAGE_DOWN);
  assert.match(await told(page, '一等'), /^≥ 87\.2%/);
  assert.equal(await page.run((css) => document.querySelector(css).value, field('一等 · 门槛')), '87.2');
  await page.press(grip('一等'), Key.ESCAPE);
  assert.match(await told(page, '一等'), /^≥ 88%/);
  await grades(page, '驻县单位');
  await page.press(grip('优秀'), Key.ARROW_LEFT, Key.ARROW_LEFT, Key.TAB);
  assert.match(await told(page, '优秀'), /^35% → 7 名/);
  await page.press('body', Key.chord(Key.CONTROL, 'z'));
  assert.match(await told(page, '优秀'), /^25% → 5 名/, 'one step');
});

pageTest('a line follows a finger on a phone', { width: 390, devtools: true }, async (page) => {
  await grades(page);
  const { grip: from, dot } = await places(page, grip('一等'), 4);
  const touch = (type, points) => page.cdp('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  await touch('touchMove', [{ x: dot.x - 3, y: from.y }]);
  await touch('touchEnd', []);
  assert.match(await told(page, '一等'), /→ [45] 名/);
  const wide = await page.run(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} px wide`);
  const size = await page.run((css) => document.querySelector(`${css} .grip-room`).getBoundingClientRect().width, grip('一等'));
  assert.ok(size >= 24, `${size} px to touch`);
});

pageTest('the ladder is written: grades, tie-breakers, grade rules', async (page) => {
  await grades(page);
  await page.click('.rungs + .ladder-add button');
  assert.deepEqual(
    await page.run(() => [...document.querySelectorAll('.rung .badge')].map((badge) => badge.textContent)),
    ['一等', '二等', '三等', '新等次', '四等'],
  );
  await page.type(field('新等次 · 名称'), '五等');
  await page.press(field('新等次 · 名称'), Key.ENTER);
  await page.find(field('五等 · 名称'));
  await page.click('button[aria-label="删除 一等"]');
  assert.equal(await page.run(() => document.querySelectorAll('.gate').length), 0, 'the rule that named it is gone');
  await page.click('.history button[aria-label="撤销"]');
  assert.equal(await page.run(() => document.querySelectorAll('.gate').length), 1);
  await choose(page, '一等 · 名额', '固定个数');
  assert.equal(await page.run((css) => document.querySelector(css).value, field('一等 · 名额')), '3');
  await page.type(field('扣分超限 · 条件 · 界限'), '5x');
  await page.press(field('扣分超限 · 条件 · 界限'), Key.TAB);
  assert.equal(await page.run((css) => document.querySelector(css).value, field('扣分超限 · 条件 · 界限')), '5x', 'a wrong entry is kept');
  await page.click('button[aria-label="扣分（少者在前） 提前"]');
  assert.match(await page.text('.breakers li'), /^扣分（少者在前）/);
});

pageTest('a grade rule is drafted: conditions together, what it does, and what the trace says', async (page) => {
  await grades(page);
  await page.clickButton('.ladder-panel', '+ 增加等次规则');
  await page.type(field('等次规则 2 · 名称'), '双不达标');
  await page.press(field('等次规则 2 · 名称'), Key.ENTER);
  await choose(page, '双不达标 · 条件', '总分得分率');
  await choose(page, '双不达标 · 条件 · 比较方式', '不低于');
  await page.type(field('双不达标 · 条件 · 界限'), '0');
  await page.press(field('双不达标 · 条件 · 界限'), Key.ENTER);
  await page.click('button[aria-label="双不达标 · 条件 · 再加一个条件"]');
  await choose(page, '双不达标 · 条件 2', '倒数名次');
  await choose(page, '双不达标 · 条件 2 · 比较方式', '不低于');
  await page.type(field('双不达标 · 条件 2 · 界限'), '1');
  await page.press(field('双不达标 · 条件 2 · 界限'), Key.ENTER);
  await choose(page, '双不达标 · 对等次的影响', '评为最后一个等次');
  await page.click('.league-table [data-unit="0"]');
  await page.until(() => /双不达标（.*总分得分率 [\d.]+%，不低于 0%，并且倒数名次 \d+，不低于 1.*）/.test(document.querySelector('.drawer').textContent), 'the rule in the trace');
  await page.click('.drawer .close');
  await choose(page, '双不达标 · 条件 · 满足几项', '满足任一');
  await page.click('button[aria-label="删除 双不达标 · 条件 2"]');
  await page.find(field('双不达标 · 条件 · 界限'));
  await page.click('button[aria-label="删除 双不达标"]');
  assert.equal(await page.run(() => document.querySelectorAll('.gate').length), 1);
});

pageTest('circumstances are drafted and marked, and grade and trace say so', async (page) => {
  await grades(page);
  assert.match(await page.text('.decided'), /马坊镇/);
  await page.clickButton('.ladder-panel', '+ 增加特殊情形');
  await page.type(field('新情形 · 名称'), '一票否优');
  await page.press(field('新情形 · 名称'), Key.ENTER);
  await choose(page, '一票否优 · 对等次的影响', '不得评为一等');
  await choose(page, '增加单位…', '望湖街道');
  await page.find('[aria-label="望湖街道 · 处理"]');
  await choose(page, '望湖街道 · 处理', '一票否优');
  const reason = field('望湖街道 · 一票否优 · 原因');
  await page.find(reason);
  await page.type(reason, '瞒报');
  await page.press(reason, Key.ENTER);
  await page.until(() => document.querySelector('.decided').textContent.includes('瞒报'), 'the step with its reason');
  const grade = () =>
    [...document.querySelectorAll('.decided-unit')].find((unit) => unit.textContent.includes('望湖街道')).querySelector('.badge').textContent;
  assert.equal(await page.run(grade), '二等');
  await page.click('.decided-unit .link[aria-label^="望湖街道"]');
  assert.match(await page.text('.drawer.open .steps'), /一票否优，不得评为一等.*瞒报/);
});

pageTest('either condition may be enough, the last grade is stated from below, and who is lifted takes no place', async (page) => {
  await grades(page);
  await choose(page, '四等 · 名额', '末位比例');
  await page.type(field('四等 · 名额'), '10');
  await page.press(field('四等 · 名额'), Key.ENTER);
  await choose(page, '三等 · 门槛', '最低得分率');
  await choose(page, '三等 · 名额与门槛', '符合其一');
  await page.clickButton('.ladder-panel', '+ 增加特殊情形');
  await page.type(field('新情形 · 名称'), '受国家表彰');
  await page.press(field('新情形 · 名称'), Key.ENTER);
  await choose(page, '受国家表彰 · 对等次的影响', '晋 1 档');
  await choose(page, '晋档的单位', '不占名额');
  const second = await page.run(() => {
    const offered = [...document.querySelectorAll('select[aria-label="增加单位…"] option')].map((option) => option.textContent);
    const rows = [...document.querySelectorAll('.league-table tbody tr')].filter((row) => row.querySelector('.badge')?.textContent === '二等');
    return offered.find((name) => rows.some((row) => row.textContent.includes(name)));
  });
  await choose(page, '增加单位…', second);
  await choose(page, `${second} · 处理`, '受国家表彰');
  await page.until(
    (name) => [...document.querySelectorAll('.decided-unit')].some((unit) => unit.textContent.includes(name) && unit.querySelector('.badge').textContent === '一等'),
    'the grade above',
    second,
  );
  await page.click(`.decided-unit .link[aria-label^="${second}"]`);
  assert.match(await page.text('.drawer.open .steps'), /受国家表彰，晋 1 档：二等 → 一等/);
});

pageTest('a grade rule asks for grades of past years, which are typed into the data', async (page) => {
  await grades(page);
  await page.clickButton('.ladder-panel', '+ 增加等次规则');
  await page.type(field('等次规则 2 · 名称'), '连续优胜');
  await page.press(field('等次规则 2 · 名称'), Key.ENTER);
  await choose(page, '连续优胜 · 条件', '往年等次');
  await choose(page, '连续优胜 · 条件 · 哪几年', '前 2 年连续');
  await choose(page, '连续优胜 · 对等次的影响', '晋 1 档');
  await page.type(field('连续优胜 · 优秀比例浮动'), '5');
  await page.press(field('连续优胜 · 优秀比例浮动'), Key.ENTER);
  await page.run(() => [...document.querySelectorAll('.gate .tick-box')].find((box) => box.textContent.includes('二等')).querySelector('input').click());
  await page.until(() => document.querySelectorAll('.gate .tick-box input:checked').length === 2, 'both grades');
  assert.match(await edits(page), /处修改/);
});
