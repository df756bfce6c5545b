// Use of results, as a drafter sets it: what grades bring, the bonus, the county's ceiling, and where the money goes.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const field = (name) => `.use-panel input[type=text][aria-label="${name}"]`;
const COEFFICIENT = field('一等 · 奖金系数');
/** A figure as a number. */
const figure = (text) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));

const go = (page) => page.rail('结果运用');

async function open(page) {
  await go(page);
  await page.until(() => document.querySelector('.chart-box canvas'), 'a chart');
}

/** How often the charts' module was asked for. */
const modules = (page) =>
  page.run(() => performance.getEntriesByType('resource').filter(({ name }) => /\/charts[^/]*\.js$/.test(name)).length);

const cells = (page, css) =>
  page.run((css) => [...document.querySelectorAll(css)].map((row) => [...row.children].map((cell) => cell.textContent.trim())), css);

pageTest('the charts come with the first chart and not before, and draw', async (page) => {
  assert.equal(await modules(page), 0);
  await open(page);
  assert.equal(await modules(page), 1);
  assert.match(await page.text('.chart h2'), /^奖金合计 [\d,.]+ 万元，.+占 [\d.]+%$/);
  const seen = await page.run(() => {
    const canvas = document.querySelector('.chart-box canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const box = canvas.closest('.chart-box');
    return [data.some((value) => value > 0), box.getAttribute('role'), box.getAttribute('aria-label')];
  });
  assert.deepEqual(seen.slice(0, 2), [true, 'img']);
  assert.match(seen[2], /^奖金合计/);
  await page.rail('指标');
  await page.until(() => !document.querySelector('.chart-box'), 'the chart to go');
  await open(page);
  assert.equal(await modules(page), 1, 'it comes once');
});

pageTest('a coefficient shows its cost for units, categories and grades, as steps that add up', async (page) => {
  await open(page);
  assert.match(await page.text('.waterfall-card h2'), /奖金与基准相同/);
  await page.type(COEFFICIENT, '1.35');
  await page.type(field('三等 · 奖金系数'), '0.7');
  await page.until(() => document.querySelector('.waterfall-card canvas'), 'the waterfall');
  assert.match(await page.text('.waterfall-card h2'), /奖金比基准少 [\d.]+ 万元，变化最大的是镇街 · 三等/);
  await page.run(() => {
    document.querySelector('.waterfall-card details').open = true;
  });
  const steps = await cells(page, '.waterfall-card tbody tr');
  const [whole] = await cells(page, '.waterfall-card tfoot tr');
  assert.deepEqual(steps.map(([name]) => name), ['镇街 · 一等', '镇街 · 三等']);
  const sum = steps.reduce((sum, [, change]) => sum + figure(change), 0);
  assert.equal(sum.toFixed(2), figure(whole[1]).toFixed(2));
  assert.deepEqual(steps.at(-1)[2], whole[1]);
  const [county] = await cells(page, '.costs-table tfoot tr');
  assert.deepEqual([whole[1], county[6]], ['−158,850.00', '−15.89'], 'yuan, and 万元 rounded half up');
  assert.ok((await page.text('.headline')).includes(county[6]), 'as the headline says');
  const first = await page.text('.use-table tbody tr .per-head');
  assert.match(first, /\+1,350\s*12,150/);
  await page.choose('.waterfall-card select', 1);
  await page.until(() => document.querySelectorAll('.waterfall-card tbody tr').length === 1, 'a step per category');
});

pageTest('a fund pays in each of the four ways, and only whom it covers', async (page) => {
  await open(page);
  const of = (what) => field(`年度考核奖金 · ${what}`);
  const mode = '.use-panel select[aria-label="年度考核奖金 · 奖金算法"]';
  const township = async () => figure((await cells(page, '.costs-table tr.subtotal'))[0][5]);
  const before = await township();
  await page.type(of('奖金基数'), '18000');
  assert.equal((await township()).toFixed(2), (before * 2).toFixed(2));
  await page.choose(mode, 2);
  assert.equal((await township()).toFixed(2), (before * 2).toFixed(2), 'a pool begins with what is paid');
  await page.click('.use-panel input[aria-label="年度考核奖金 · 镇街"]');
  assert.equal(await township(), 0);
  await page.click('.use-panel input[aria-label="年度考核奖金 · 镇街"]');
  await page.choose(mode, 1);
  await page.type(of('每个单位基数'), '0');
  assert.equal(await township(), 0);
  await page.choose(mode, 3);
  await page.type(of('得分率起付线'), '100');
  assert.equal(await township(), 0);
});

pageTest('coefficients of a fund go by score, with points of its own, or by place', async (page) => {
  await open(page);
  const of = (what) => field(`年度考核奖金 · ${what}`);
  const by = '.use-panel select[aria-label="年度考核奖金 · 系数"]';
  const tool = (what) => `.use-panel button[aria-label="年度考核奖金 · ${what}"]`;
  const township = async () => figure((await cells(page, '.costs-table tr.subtotal'))[0][5]);
  await page.choose(by, 2);
  await page.type(of('第 1 档系数'), '1');
  await page.type(of('第 2 档系数'), '1');
  const level = await township();
  assert.ok(level > 0);
  await page.type(of('第 1 档系数'), '2');
  await page.type(of('第 2 档系数'), '2');
  assert.equal((await township()).toFixed(2), (level * 2).toFixed(2), 'flat from point to point');
  await page.click(tool('增加一档'));
  await page.until(() => document.querySelector('.use-panel input[aria-label="年度考核奖金 · 第 3 档系数"]'), 'a third point');
  await page.click(tool('减少一档'));
  await page.until(() => !document.querySelector('.use-panel input[aria-label="年度考核奖金 · 第 3 档系数"]'), 'two points');
  assert.match(await page.text('.use-panel .worked'), /元 × 2（得分率 [\d.]+%） × \d+ 人 → /);
  await page.choose(by, 4);
  for (const what of ['第 1 名', '第 2 名', '其他名次']) await page.type(of(what), '1');
  assert.equal((await township()).toFixed(2), level.toFixed(2));
  await page.type(of('第 1 名'), '3');
  assert.ok((await township()) > level);
});

pageTest('a fund is divided over posts, and the people in them are filled in under 数据', async (page) => {
  await open(page);
  await page.click('.fund:first-child .posts > .rule-tools button');
  await page.find('.fund:first-child .post');
  await page.click('.fund:first-child .posts > .rule-tools button');
  await page.until(() => document.querySelectorAll('.fund:first-child .post').length === 2, 'two posts');
  assert.match(await page.text('.fund:first-child .worked'), /其中正职 .* 元、副职 .* 元/);
});

pageTest('a further fund pays by coefficients of its own, beside the others', async (page) => {
  await open(page);
  const township = async () => figure((await cells(page, '.costs-table tr.subtotal'))[0][5]);
  const before = await township();
  await page.click('.funds > .rule-tools button');
  await page.type('.fund:last-child .heading-field', '综合奖');
  await page.press('.fund:last-child .heading-field', Key.ENTER);
  await page.choose('.use-panel select[aria-label="综合奖 · 奖金算法"]', 1);
  await page.type(field('综合奖 · 每个单位基数'), '100000');
  await page.choose('.use-panel select[aria-label="综合奖 · 系数"]', 1);
  for (const grade of ['一等', '二等', '三等', '四等']) {
    if (await page.run((css) => Boolean(document.querySelector(css)), field(`综合奖 · ${grade}系数`))) {
      await page.type(field(`综合奖 · ${grade}系数`), grade === '一等' ? '1' : '0');
    }
  }
  const first = await page.run(
    () => [...document.querySelectorAll('.use-table tbody tr')].filter((row) => row.querySelector('.badge')?.textContent === '一等').length,
  );
  assert.ok(first > 0);
  assert.equal((await township()).toFixed(2), (before + first * 10).toFixed(2));
  await page.click('.use-table tbody tr .link');
  assert.match(await page.text('.drawer.open'), /综合奖：100,000 元 × [01] →/);
});

pageTest('a grade brings an interview, and its units show it', async (page) => {
  await open(page);
  const interviewed = () =>
    page.run(() => [...document.querySelectorAll('.use-table tbody tr')].filter((row) => row.children[7].textContent.endsWith('约谈')).length);
  assert.equal(await interviewed(), 2);
  await page.press('.use-panel input[type=checkbox][aria-label="三等 · 约谈"]', Key.SPACE);
  assert.equal(await interviewed(), 6);
  assert.equal(await page.text('.use-table tbody .was'), '—');
  await page.press('body', Key.chord(Key.CONTROL, 'z'));
  await page.until(() => !document.querySelector('.use-table tbody .was'), 'the grade as it was');
});

pageTest('places beyond the ceiling are told', async (page) => {
  await open(page);
  assert.match(await page.text('.places-card h2'), /^优秀名额 442 个，上限 628 个，还余 186 个$/);
  assert.match(await page.text('.places-card .hint'), /20% × 参加考核 3,144 人/);
  await page.type(field('全县平均'), '20');
  await page.choose('.use-panel select[aria-label="名额取整"]', 2);
  assert.match(await page.text('.places-card h2'), /超出上限 628 个，多 \d+ 个/);
  assert.match(await page.text('.use-table .ratio'), /20 \+2，封顶 = 20%/);
});

pageTest('a chart is saved as a picture with its title', { tour: true }, async (page) => {
  await open(page);
  // By real clicks: a browser saves a second file only where a person asks for it.
  const save = (kind) =>
    page.download(async () => {
      await page.click('.chart-controls .take-out > summary');
      await page.clickButton('.chart-controls .take-out', kind);
    });
  const svg = await save('SVG');
  assert.match(svg.name, /^奖金合计.*\.svg$/);
  for (const part of ['<svg', '奖金合计', '虚构', '县级机关单位']) assert.ok(svg.text.includes(part), part);
  const png = await save('PNG');
  assert.match(png.name, /^奖金合计.*\.png$/);
  assert.match(png.text, /^.PNG/);
});

pageTest('without the charts the tables say it all', async (page) => {
  await page.run(() => {
    document.querySelector('meta[name=baton-charts]').content = 'charts-gone.js';
  });
  await go(page);
  await page.until(() => /图表没有载入/.test(document.querySelector('.chart .hint')?.textContent), 'the failure to be told');
  assert.ok(await page.find('.chart details[open] table caption'));
  const problems = await page.takeProblems();
  assert.ok(problems.length > 0 && problems.every((problem) => /charts-gone/.test(problem)), problems.join('\n'));
});

/** How many light pixels the names at the left of the first chart have. */
function lightInk() {
  const canvas = document.querySelector('.chart-box canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width / 4, canvas.height);
  let light = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 200 && data[at] > 200) light += 1;
  return light;
}

pageTest('on a phone a chart follows light and dark, and the page grows no wider', { width: 390, height: 844 }, async (page) => {
  await open(page);
  const before = await page.run(lightInk);
  await page.emulate({ dark: true });
  await page.until(`(before) => (${lightInk})() > before + 50`, 'names in a light ink', before);
  const [wide, room] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= room, `${wide} pixels in ${room}`);
});
