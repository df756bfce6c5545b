// The tour of the demo county: five stops, each does one thing and says what follows; left at any time, remembered.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const bar = (page) => page.text('.tour .tour-text');

async function begin(page) {
  await page.go('home');
  await page.click('.start .begin-tour');
  await page.find('.tour h2');
}

pageTest('five stops, each does one thing and says what follows', async (page) => {
  await begin(page);
  const places = [];
  for (let stop = 1; stop <= 5; stop += 1) {
    await page.until((stop) => document.querySelector('.tour small').textContent === `第 ${stop} 站，共 5 站`, `stop ${stop}`, stop);
    const before = await bar(page);
    await page.clickButton('.tour', '做一下');
    await page.until((before) => document.querySelector('.tour .tour-text').textContent !== before, 'what follows', before);
    const said = await bar(page);
    if (stop === 1) {
      assert.match(said, /减 20 分.*加 20 分/);
      const regraded = await page.run(() => document.querySelector('.league-table tr.regraded th .link').textContent);
      assert.ok(said.includes(regraded), `${regraded} in ${said}`);
    }
    if (stop === 3) assert.ok(said.includes((await page.text('.drawer h2')).trim()), said);
    places.push(await page.run(() => document.querySelector('.page').dataset.page));
    await page.clickButton('.tour', stop === 5 ? '结束' : '下一站');
  }
  assert.deepEqual(places, ['what-if', 'what-if', 'what-if', 'compare', 'papers/report']);
  await page.until(() => !document.querySelector('.tour:not([hidden])'), 'the tour to end');
});

pageTest('it is left at any time, and goes on where it was left', { width: 390 }, async (page) => {
  await begin(page);
  await page.clickButton('.tour', '做一下');
  await page.clickButton('.tour', '下一站');
  await page.until(() => document.querySelector('.tour small')?.textContent.startsWith('第 2 站'), 'the second stop');
  const wide = await page.run(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `the page is ${wide} px too wide`);
  await page.clickButton('.tour', '离开导览');
  await page.until(() => !document.querySelector('.tour:not([hidden])'), 'the tour to be left');
  await page.go('home');
  assert.equal(await page.text('.begin-tour'), '继续导览（第 2 站）');
});
