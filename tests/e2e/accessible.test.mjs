// What axe-core has to say of the page's main states: nothing serious. And the colours of grades keep one order.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pageTest } from './harness.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails on serious and critical violations. Through the debugger, since the page's policy lets no script in. */
async function assertAccessible(page, state) {
  await page.cdp('Runtime.evaluate', { expression: `${AXE};0` });
  const expression = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    JSON.stringify(violations.filter((v) => ['serious', 'critical'].includes(v.impact))
      .map((v) => v.id + ': ' + v.nodes.map((node) => node.html.slice(0, 200)).join('\\n  '))))`;
  const { result } = await page.cdp('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  assert.deepEqual(JSON.parse(result.value), [], state);
}

const press = (page, css, at = 0) => page.run((css, at) => document.querySelectorAll(css)[at].click(), css, at);

/** Edits, a wrong entry, the explanation of a unit, the other levers, and the findings, one after the other. */
async function everyState(page) {
  await assertAccessible(page, 'start');
  await page.type('.groups input[type=text]', '170');
  await page.type('.indicator > .lever input[type=text]', '18o');
  await page.find('.field-error');
  await assertAccessible(page, 'edited');
  await page.rail('等次');
  await page.find('.ladder-panel');
  await press(page, '.assumptions summary');
  await assertAccessible(page, 'grades');
  await page.rail('结果运用');
  await page.find('.use-panel');
  await page.until(() => document.querySelector('.chart-box canvas'), 'a chart');
  await assertAccessible(page, 'use of results');
  await page.rail('指标');
  await press(page, '.league-table .link');
  await page.find('.drawer.open');
  await assertAccessible(page, 'explanation');
  await press(page, '.drawer .close');
  await press(page, '.findings-button');
  await page.find('.checkup .finding');
  await assertAccessible(page, 'findings');
}

/** The pages that answer questions, with an edit to compare. */
async function answers(page) {
  await page.type('.levers input[type=text]', '230');
  await page.run(() => document.activeElement.blur());
  await page.rail('对比');
  await page.find('.gains-table');
  await assertAccessible(page, 'comparison');
  await page.rail('安全区间');
  await page.find('.pairs-table tbody tr');
  await assertAccessible(page, 'safe intervals');
  await page.rail('稳健性');
  await page.find('.robustness');
  await assertAccessible(page, 'robustness');
  await page.rail('倒推');
  await press(page, '.goals button', 2);
  await page.find('.needs-table tbody tr');
  await assertAccessible(page, 'goal seek');
  await page.rail('报告');
  await page.find('.safety-table');
  await assertAccessible(page, 'report');
}

pageTest('nothing serious to say of the light page', everyState);
pageTest('nothing serious to say of the dark page in English', { dark: true, path: '?lang=en' }, everyState);
pageTest('nothing serious to say of the answers', answers);
pageTest('nothing serious to say of the answers in the dark, in English', { dark: true, path: '?lang=en' }, answers);

for (const dark of [false, true]) {
  pageTest(`grades from best to last are one order of lightness, ${dark ? 'dark' : 'light'}`, { dark }, async (page) => {
    const grades = await page.run(() => {
      const light = (colour) => {
        const [r, g, b] = colour.match(/\d+/g).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      return ['g1', 'g2', 'g3', 'g4', 'g5'].map((grade) => {
        const badge = document.createElement('span');
        badge.className = `badge ${grade}`;
        document.body.append(badge);
        const { color, backgroundColor } = getComputedStyle(badge);
        return [light(backgroundColor), light(color)];
      });
    });
    const order = dark ? (a, b) => a > b : (a, b) => a < b;
    assert.ok(grades.slice(1).every(([ground], at) => order(grades[at][0], ground)), `${grades}`);
    for (const [ground, word] of grades) {
      const contrast = (Math.max(ground, word) + 0.05) / (Math.min(ground, word) + 0.05);
      assert.ok(contrast >= 4.5, `${contrast}`);
    }
  });
}
