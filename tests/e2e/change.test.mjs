// What scenarios change, and why: as a drafter compares them, follows a change to its causes, and a figure to its source.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `.levers input[type=text][aria-label="${name}"]`;
/** A figure as a number. */
const figure = (text) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));
const cells = (page, css) =>
  page.run((css) => [...document.querySelectorAll(css)].map((row) => [...row.children].map((cell) => cell.textContent.trim())), css);
const press = (page, css, name) =>
  page.run(
    (css, name) => [...document.querySelectorAll(css)].find(({ textContent }) => textContent.includes(name)).click(),
    css,
    name,
  );

/** The classroom set, with these marks typed. */
async function classroom(page, edits = [['乡村振兴', '40']]) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  for (const [name, marks] of edits) {
    await page.type(field(name), marks);
    await page.press(field(name), Key.TAB);
  }
}

async function compare(page) {
  await page.rail('对比');
  await page.find('.gains-table');
}

pageTest('who gains and who loses, in a ranking, a flow and a table that adds up', { tour: true }, async (page) => {
  await classroom(page);
  await compare(page);
  assert.match(await page.text('.slopes h2'), /位次：\d 个单位有变动/);
  const lines = await page.run(() => [...document.querySelectorAll('.slope-line title')].map(({ textContent }) => textContent));
  assert.equal(lines.length, 5);
  assert.ok(lines.some((line) => /^丙镇：第 2 位 → 第 1 位/.test(line)), lines.join());
  assert.match(await page.text('.flows h2'), /等次：4 个单位换了等次/);
  const flow = await cells(page, '.flows .data-table tbody tr');
  assert.equal(flow.reduce((sum, [, , units]) => sum + Number(units), 0), 5);
  assert.match(await page.text('.gains h2'), /3 个单位上升，2 个单位下降/);
  const bonus = (css) =>
    page.run((css) => [...document.querySelectorAll(`${css} tr td:last-child .delta`)].map(({ textContent }) => textContent), css);
  const sum = (parts) => parts.reduce((sum, part) => sum + (part ? figure(part) : 0), 0);
  assert.equal(sum(await bonus('.gains-table tbody')).toFixed(2), sum(await bonus('.change-sums tfoot')).toFixed(2));
  const flows = await page.takeOut('.flows', 'CSV');
  assert.match(flows.text, /^\uFEFF.*单位/);
  const picture = await page.takeOut('.slopes .slope-lane', 'SVG');
  assert.match(picture.name, /\.svg$/);
  assert.match(picture.text, /丙镇/);
  // Sorted by total, the largest gain first; once more, the largest loss.
  const first = () => page.run(() => document.querySelector('.gains-table tbody th').textContent);
  await press(page, '.gains-table thead button', '总分');
  await page.until(() => document.querySelector('.gains-table th[aria-sort=descending]'), 'sorted');
  const most = await first();
  await press(page, '.gains-table thead button', '总分');
  await page.until(() => document.querySelector('.gains-table th[aria-sort=ascending]'), 'sorted the other way');
  assert.notEqual(await first(), most);
  // Two rise and two fall: the sum of the bonus stays.
  assert.match(await page.text('.budget h2'), /方案A各类别的奖金没有变化/);
});

pageTest('all scenarios stand in one table; one that changes nothing says so', async (page) => {
  await classroom(page, [['乡村振兴', '10']]);
  await page.type(field('乡村振兴'), '11');
  await page.press(field('乡村振兴'), Key.TAB);
  await page.rail('对比');
  await page.find('.overview table');
  const rows = await cells(page, '.overview tbody tr');
  assert.ok(rows.length >= 2 && rows.some(([name]) => /方案A.*正在查看/.test(name)), rows.join('\n'));
  // A scenario without edits changes nothing, and says so.
  await press(page, '.scenarios button', '+');
  assert.match(await page.text('.no-change h2'), /没有变化/);
  // The baseline against itself: nothing to look at, and where to go on.
  await press(page, '.overview tbody button', '基准');
  assert.match(await page.text('.change-details'), /请在上表中选一个方案/);
});

/** How the parts were worked out, which is folded away. */
const method = (page) => page.run(() => document.querySelector('.causes .method').textContent);

pageTest('a change of a unit is split by indicator and by edit, and both add up', async (page) => {
  await classroom(page, [['乡村振兴', '40'], ['群众满意度', '20']]);
  await page.click('.league-table [data-unit]');
  await page.find('.reasons .why-table');
  const stairs = await cells(page, '.reasons > .why .why-table tbody tr');
  const [was, is] = [figure(stairs[0][2]), figure(stairs.at(-1)[2])];
  const sum = stairs.slice(1, -1).reduce((sum, [, , change]) => sum + figure(change), 0);
  assert.equal((was + sum).toFixed(2), is.toFixed(2));
  // The grade is told first where it changed.
  await page.choose('.causes select', '总分');
  const edits = async () => (await cells(page, '.causes tbody tr')).map(([, , part]) => figure(part));
  assert.equal((await edits()).length, 2);
  assert.equal((await edits()).reduce((a, b) => a + b).toFixed(2), (is - was).toFixed(2));
  assert.match(await page.text('.causes'), /乡村振兴 10 分 → 40 分/);
  assert.match(await method(page), /精确计算/);
  await page.choose('.causes select', 3);
  await page.until(() => /万元/.test(document.querySelector('.causes tfoot')?.textContent ?? '没有变化万元'), 'the bonus');
});

pageTest('with many edits the split is worked out beside the page, and says that it is sampled', async (page) => {
  const inputs = () => page.run(() => [...document.querySelectorAll('.levers .indicator > .lever input[type=text], .levers .indicator input[type=text]')].map((input) => input.getAttribute('aria-label')));
  const names = [...new Set(await inputs())].slice(0, 11);
  for (const name of names) {
    const value = await page.run((css) => document.querySelector(css).value, field(name));
    await page.type(field(name), String(Number(value || 10) + 3));
    await page.press(field(name), Key.TAB);
  }
  assert.match(await page.text('.edits'), /11 处修改/);
  await page.click('.league-table [data-unit]');
  await press(page, '.causes button', '开始分解');
  await page.until(() => document.querySelector('.causes tfoot'), 'the parts');
  assert.match(await method(page), /按 200 种随机先后次序抽样/);
  const parts = (await cells(page, '.causes tbody tr')).map(([, , part]) => figure(part));
  const whole = figure((await cells(page, '.causes tfoot tr'))[0][2]);
  assert.ok(Math.abs(parts.reduce((a, b) => a + b, 0) - whole) < 0.06, `${parts} ${whole}`);
});

pageTest('every part of an explanation leads to what is behind it, and back', async (page) => {
  await classroom(page, []);
  const open = async () => {
    await page.click('.league-table [data-unit]');
    await page.find('.drawer .line');
  };
  const back = async () => {
    await page.click('.back-bar button');
    await page.find('.drawer.open .line');
  };
  await open();
  await page.click('.drawer .line-name .lead');
  await page.find('.levers.editor');
  await back();
  await press(page, '.drawer .fact .lead', '完成值');
  await page.find('.data-grid');
  await page.until(() => document.activeElement?.closest('.data-grid'), 'the cell to have the focus');
  await back();
  await page.run(() => document.querySelector('.drawer .line-foot .lead')?.click());
  await page.find('.policy-document');
  assert.match(await page.run(() => document.activeElement.id), /^clause-/);
});

pageTest('sums of places and bonus are explained down to the units', async (page) => {
  await page.click('.totals tbody td:last-child button');
  assert.match(await page.text('.drawer.open h2'), /合计从哪里来/);
  const body = await page.text('.drawer .summary');
  assert.match(body, /每个单位：优秀比例 × 参加考核人数，舍去小数/);
  assert.match(body, /奖金基数 .* 元 × 等次系数 × 在职人数/);
  await page.click('.unit-sums button');
  await page.find('.drawer .total-line');
  assert.match(await page.text('.drawer'), /优秀名额：.*舍去小数/);
});

pageTest('on a phone the comparison stays within the page', { width: 390, height: 844 }, async (page) => {
  await page.run(() => document.querySelectorAll('.panes [role=tab]')[0].click());
  await page.type('.levers .indicator input[type=text]', '230');
  await page.run(() => document.activeElement.blur());
  await compare(page);
  await page.find('.budget canvas');
  assert.match(await page.text('.budget h2'), /的奖金比基准 [+−][\d.]+ 万元/);
  const [wide, room] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= room, `${wide} pixels in ${room}`);
});

pageTest('the drawer begins with a paragraph to read out, of short sentences, to copy and to print', async (page) => {
  await classroom(page, [['乡村振兴', '40'], ['重点项目投资', '10']]);
  await page.until(() => document.querySelector('.league-table tr.regraded'), 'a unit with another grade');
  const unit = await page.run(() => {
    const row = document.querySelector('.league-table tr.regraded');
    const link = row.querySelector('th .link');
    link.click();
    return { name: link.textContent, was: row.querySelector('.badges .was')?.textContent, is: row.querySelector('.badge').textContent };
  });
  await page.find('.drawer.open .paragraph');
  const text = await page.text('.paragraph > p');
  assert.ok(text.startsWith(unit.name), text);
  assert.match(text, new RegExp(`由${unit.was}(升|降)为${unit.is}。`));
  for (const sentence of text.split('。')) assert.ok([...sentence].length < 90, sentence);
  const total = await page.text('.drawer .total-line strong');
  assert.ok(text.includes(`变为 ${total} 分`) || text.includes(`为 ${total} 分`), `${total} in ${text}`);
  assert.match(text, /主要因为.*→/);
  await page.click('.paragraph .copy');
  await page.until(() => document.querySelector('.paragraph .copy').textContent === '已复制', 'the copy');
  // On paper the drawer stands alone.
  const alone = await page.run(() => {
    let seen;
    window.print = () => { seen = document.documentElement.dataset.print; };
    document.querySelector('.paragraph .print-unit').click();
    return [seen, document.documentElement.dataset.print ?? null];
  });
  assert.deepEqual(alone, ['unit', null]);
  await page.run(() => { document.documentElement.dataset.print = 'unit'; });
  await page.cdp('Emulation.setEmulatedMedia', { media: 'print' });
  const shown = await page.run(() => ['.drawer .paragraph > p', '.header', '.workspace', '.paragraph-tools'].map((css) => document.querySelector(css).checkVisibility()));
  assert.deepEqual(shown, [true, false, false, false]);
  await page.cdp('Emulation.setEmulatedMedia', { media: '' });
});
