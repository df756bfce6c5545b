// Robustness, as a drafter asks for it: draws in the worker, probabilities, staleness, the figure in the headline.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const RUN = '.plan-run button[type=submit]';
const field = (name) => `.plan-field input[aria-label="${name}"]`;


const figures = (page) => page.run(() => [...document.querySelectorAll('.robust-figures b')].map((b) => b.textContent));
const done = (page, what = 'the draws') =>
  page.until(() => document.querySelector('.robust-figures') && !document.querySelector('.plan-job progress'), what);

pageTest('draws in the worker: the same figures as natively, with what they assume, again after a change', { tour: true }, async (page) => {
  await page.rail('稳健性');
  assert.match(await page.text('.results-card'), /还没有测算/);
  await page.type(field('抽取次数'), '40');
  await page.type(field('随机种子'), '5');
  await page.click(RUN);
  await done(page);
  // As in tests/analysis_robustness.rs, found natively.
  assert.deepEqual(await figures(page), ['97.90%', '32.50%', '0.11 位']);
  const [first] = await page.run(() =>
    [...document.querySelectorAll('.chances-table tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.equal(first[0], '1');
  const bar = await page.run(() => document.querySelector('.chance-bar').getAttribute('aria-label'));
  assert.match(bar, /^一等 [\d.]+%/);
  await page.run(() => {
    document.querySelector('.run-basis').open = true;
  });
  const assumed = await page.text('.run-basis');
  for (const part of ['±10%', '40', '5', '0.1.0', '四舍五入']) assert.ok(assumed.includes(part), part);
  assert.match(assumed, /[0-9a-f]{64}/);
  assert.match(await page.text('.steadiness'), /97\.90%/);

  // Without following: stale, with what was, and a button.
  await page.press('.plan-run input[type=checkbox]', Key.SPACE);
  await page.rail('指标');
  await page.type('.levers input[type=text]', '230');
  await page.run(() => document.activeElement.blur());
  assert.match(await page.text('.steadiness'), /97\.90%.*待重算/s);
  await page.rail('稳健性');
  assert.match(await page.text('.stale-note'), /修改前/);
  await page.click('.stale-note button');
  await page.until(() => document.querySelector('.stale-note')?.hidden, 'fresh figures');
  await page.until(() => document.querySelector('.robust-figures .before:not([hidden])'), 'the base beside');
  assert.match(await page.text('.robust-figures'), /97\.90% →/);
  await page.press('body', Key.chord(Key.CONTROL, 'z'));
  await page.until(() => /97\.90%/.test(document.querySelector('.robust-figures b').textContent), 'the first run again');
});

pageTest('the headline asks once and then follows', async (page) => {
  await page.click('.steadiness button');
  await page.until(() => /\d%/.test(document.querySelector('.steadiness b')?.textContent), 'the figure');
  await page.type('.levers input[type=text]', '230');
  await page.run(() => document.activeElement.blur());
  await page.until(() => document.querySelector('.steadiness.stale'), 'the figure to be out of date');
  await page.until(
    () => document.querySelector('.steadiness:not(.stale) b') && /[+−]\d/.test(document.querySelector('.steadiness .delta')?.textContent),
    'the figure and its change, by themselves',
  );
});

pageTest('a long run shows how far it is and is stopped; wrong entries are kept and explained', { tour: true }, async (page) => {
  await page.rail('稳健性');
  await page.type(field('抽取次数'), '0');
  assert.match(await page.text('.plan-field.wrong .field-error'), /不能小于 1/);
  assert.equal(await page.run((css) => document.querySelector(css).disabled, RUN), true);
  await page.type(field('抽取次数'), '1000000');
  await page.click(RUN);
  await page.until(() => document.querySelector('.plan-job progress')?.value > 0, 'progress');
  assert.match(await page.text('.plan-job .hint'), /已完成 \d+ \/ 1000000/);
  await page.click('.plan-job button');
  await page.until(() => !document.querySelector('.plan-job progress'), 'the end of it');
  assert.match(await page.text('.results-card'), /还没有测算/);
  await page.choose('.plan-field.kind select', 4);
  await page.click(RUN);
  await done(page, 'the 54 combinations');
  assert.match(await page.text('.results-card h2'), /54 种组合/);
});

pageTest('a worker that does not come is told, and asked again', async (page) => {
  const name = await page.run(() => {
    const meta = document.querySelector('meta[name=baton-worker]');
    const { content } = meta;
    meta.content = 'worker-gone.js';
    return content;
  });
  await page.rail('稳健性');
  await page.click(RUN);
  assert.match(await page.text('.job-trouble'), /后台程序没有载入/);
  assert.match(await page.text('.missing'), /没有取到/);
  await page.clickButton('.missing', '关闭');
  await page.takeProblems();
  await page.run((name) => {
    document.querySelector('meta[name=baton-worker]').content = name;
  }, name);
  await page.type(field('抽取次数'), '40');
  await page.click(RUN);
  await done(page);
});

pageTest('on a phone the page grows no wider', { width: 390, height: 844 }, async (page) => {
  await page.rail('稳健性');
  await page.type(field('抽取次数'), '40');
  await page.click(RUN);
  await done(page);
  const [wide, room] = await page.run(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= room, `${wide} pixels in ${room}`);
});
