// The house: seven entries, places with addresses, the way back, and a header that fits every usual width in one line.
import assert from 'node:assert/strict';
import { Key, PLACES, pageTest } from './harness.mjs';

const hash = (page) => page.run(() => location.hash);
const entries = (page) =>
  page.run(() => [...document.querySelectorAll('.rail button')].map((button) => button.firstChild.textContent.trim()));
const shown = (page, address) =>
  page.until((address) => document.querySelector('.page').dataset.page === address, `the page ${address}`, address);

pageTest('seven entries; the five of drafting show while it goes on, each with what it lacks', { tour: true }, async (page) => {
  assert.deepEqual(await entries(page), ['首页', '起草', '推演', '对比', '检查', '材料', '演示']);
  await page.clickButton('.rail', '起草');
  await shown(page, 'draft/units');
  assert.deepEqual(await entries(page), [
    '首页', '起草', '单位与分组', '指标', '等次与奖惩', '监测', '数据', '推演', '对比', '检查', '材料', '演示',
  ]);
  const told = () => page.run(() => [...document.querySelectorAll('.rail .part small')].map((small) => small.textContent));
  assert.deepEqual((await told()).slice(0, 4), ['✓', '✓', '✓', '✓']);
  await page.preset(3);
  assert.deepEqual((await told()).slice(0, 2), ['缺单位', '缺指标']);
  await page.run(() => [...document.querySelectorAll('.rail button')].at(-1).click());
  await shown(page, 'show');
  assert.equal((await entries(page)).length, 7);
});

pageTest('an entry with several pages shows them as a row, and remembers nothing else', async (page) => {
  await page.clickButton('.rail', '材料');
  await shown(page, 'papers/policy');
  const names = () => page.run(() => [...document.querySelectorAll('.sisters button')].map(({ textContent }) => textContent));
  assert.deepEqual(await names(), ['办法', '报告', '表格与分享']);
  await page.clickButton('.sisters', '报告');
  await shown(page, 'papers/report');
  assert.equal(await page.run(() => document.querySelector('.sisters [aria-current=page]').textContent), '报告');
  await page.go('compare');
  assert.deepEqual(await names(), []);
});

pageTest('every place has an address in plain letters, which opens it again', async (page) => {
  assert.match(await hash(page), /^#\/what-if\?category=[\w-]+$/);
  for (const place of new Set(Object.values(PLACES))) {
    await page.go(place);
    await page.until(() => !document.querySelector('.part-waiting'), 'the page');
    assert.ok((await hash(page)).startsWith(`#/${place}`), await hash(page));
  }
  await page.go('what-if');
  await page.run(() => document.querySelectorAll('.categories [role=tab]')[2].click());
  await page.click('.league-table .link');
  await page.find('.drawer.open');
  const [address, unit] = await page.run(() => [location.hash, document.querySelector('.drawer h2').textContent]);
  assert.match(address, /^#\/what-if\?category=[\w-]+&unit=[\w-]+$/);
  await page.goto('?lang=zh');
  await page.goto(`?lang=zh&again${address}`);
  await page.find('.drawer.open');
  assert.equal(await page.text('.drawer h2'), unit);
  assert.equal(await page.run(() => document.querySelectorAll('.categories [role=tab]')[2].ariaSelected), 'true');
});

pageTest('a hash without a stroke is no place', async (page) => {
  await page.go('compare');
  await page.run(() => {
    location.hash = '#somewhere';
  });
  await page.run(() => {
    location.hash = '#/nowhere';
  });
  assert.equal(await page.address(), 'compare');
  await page.go('check');
});

pageTest('back closes the drawer or a dialog first, then goes one place back', { tour: true }, async (page) => {
  await page.go('compare');
  await page.go('what-if');
  await page.click('.league-table tbody tr:nth-child(1) .link');
  await page.find('.drawer.open');
  await page.run(() => document.querySelector('.league-table tbody tr:nth-child(2) .link').click());
  await page.until(() => document.querySelector('.league-table tr.chosen:nth-child(2)'), 'the other unit');
  const closed = () => page.until(() => !document.querySelector('.drawer.open, dialog[open]'), 'nothing over the page');
  await page.back();
  await closed();
  assert.equal(await page.address(), 'what-if');
  await page.click('.header .edits');
  await page.find('.edits-dialog[open]');
  await page.back();
  await closed();
  assert.equal(await page.address(), 'what-if');
  await page.back();
  await shown(page, 'compare');
  await page.driver.navigate().forward();
  await shown(page, 'what-if');
});

pageTest('what is closed by hand is no place to come back to', async (page) => {
  await page.go('compare');
  await page.go('what-if');
  for (let times = 0; times < 3; times += 1) {
    await page.click('.league-table .link');
    await page.find('.drawer.open');
    await page.click('.drawer .close');
    await page.until(() => !document.querySelector('.drawer.open') && !location.hash.includes('unit='), 'the place alone');
  }
  await page.back();
  await shown(page, 'compare');
});

pageTest('three tabs of scenarios whose width stays, the others in a list', async (page) => {
  await page.preset(2);
  const tabs = () => page.run(() => [...document.querySelectorAll('.scenarios li > button:not(.new)')].map(({ textContent }) => textContent));
  for (let made = 0; made < 5; made += 1) await page.click('.scenarios .new');
  assert.deepEqual(await tabs(), ['基准', '差异化之后', '方案E']);
  assert.equal(await page.run(() => document.querySelector('.scenarios li [aria-current]').textContent), '方案E');
  await page.click('.others summary');
  await page.clickButton('.others', '方案C');
  await page.until(() => document.querySelector('.scenarios li [aria-current]').textContent === '方案C', 'another scenario');
  assert.equal(await page.run(() => document.querySelector('.others details').open), false, 'the list closes');
  await page.click('.others summary');
  await page.press('.others summary', Key.ESCAPE);
  assert.equal(await page.run(() => document.querySelector('.others details').open), false);
});

/** What of the header and the rail doesn't fit: what is cut, hangs out of the window, or lies over its neighbour. */
function misfits() {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const name = (element) => `${element.className || element.tagName} “${element.textContent.trim().slice(0, 20)}”`;
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const header = document.querySelector('.header');
  if (header.getBoundingClientRect().height > 60) found.push(`the header is ${header.getBoundingClientRect().height} high`);
  const parts = [...header.children].filter((part) => seen(part) && !part.classList.contains('skip'));
  for (const [at, part] of parts.entries()) {
    const { left, right } = part.getBoundingClientRect();
    if (left < 0 || right > innerWidth + 0.5) found.push(`${name(part)} hangs out`);
    const next = parts[at + 1]?.getBoundingClientRect();
    if (next && right > next.left + 0.5) found.push(`${name(part)} lies over ${name(parts[at + 1])}`);
  }
  // A name may be cut short where its whole is a hint; nothing else may.
  const texts = document.querySelectorAll('.header button, .header .button, .header summary, .rail button, .sisters button, .headline, .card-head, .league-table td, .league-table th');
  for (const text of texts) {
    if (!seen(text) || text.title) continue;
    if (text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline') found.push(`${name(text)} is cut: ${text.scrollWidth} in ${text.clientWidth}`);
  }
  // On a phone a table may scroll in its own box.
  const boxes = document.querySelectorAll(innerWidth < 600 ? '.lever-panel, .card-head' : '.table-box, .lever-panel, .card-head');
  for (const box of boxes) if (seen(box) && box.closest('.halves') && box.closest('.league, .levers, .totals') && box.scrollWidth > box.clientWidth + 1) found.push(`${name(box)} scrolls sideways`);
  return found;
}

for (const width of [1280, 1366, 1440, 1920, 390]) {
  for (const lang of ['zh', 'en']) {
    const options = { width, height: width < 600 ? 844 : 768, path: `?lang=${lang}`, languages: lang };
    pageTest(`nothing is cut, overlaps or scrolls the page sideways at ${width} pixels, ${lang}`, options, async (page) => {
      if (width < 600) await page.run(() => document.querySelector('.panes [role=tab]').click());
      await page.type('.levers input[type=text]', '230');
      if (width < 600) await page.run(() => document.querySelectorAll('.panes [role=tab]')[1].click());
      for (let made = 0; made < 3; made += 1) await page.run(() => document.querySelector('.scenarios .new').click());
      for (const place of new Set(Object.values(PLACES))) {
        await page.go(place);
        await page.until(() => !document.querySelector('.part-waiting'), 'the page');
        assert.deepEqual(await page.run(misfits), [], place);
      }
      if (width < 600) {
        await page.go('what-if');
        const { top } = await page.run(() => document.querySelector('.headline').getBoundingClientRect().toJSON());
        const front = await page.run(() => document.querySelector('.front').getBoundingClientRect().height);
        assert.ok(top - front < 60, `the header takes ${top - front} pixels`);
        assert.ok(front < 844 / 4, `the front takes ${front} pixels`);
      }
    });
  }
}

pageTest('the scenario at hand is shown in large type', { tour: true }, async (page) => {
  await page.preset(2);
  await page.go('show');
  const rows = await page.run(() => [...document.querySelectorAll('.room-table tbody tr')].map((row) => row.textContent));
  assert.equal(rows.length, 5);
  assert.match(rows[0], /甲镇.*一等/);
  const size = await page.run(() => parseFloat(getComputedStyle(document.querySelector('.room-table td')).fontSize));
  assert.ok(size >= 20, `${size}`);
});

pageTest('F6 goes from region to region; from a lever to the league it is one key, and ? lists the keys', async (page) => {
  await page.click('.levers input[type=text]');
  const at = () => page.run(() => document.activeElement.closest('.header, .rail, .levers, .results, .drawer, dialog')?.className.split(' ')[0]);
  const press = (...keys) => page.driver.actions().sendKeys(...keys).perform();
  await press(Key.F6);
  assert.equal(await at(), 'results');
  assert.equal(await page.run(() => document.activeElement.closest('.league-table') !== null), true, 'the first unit');
  await press(Key.F6);
  assert.equal(await at(), 'header');
  await press(Key.F6, Key.F6);
  assert.equal(await at(), 'levers');
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.F6).keyUp(Key.SHIFT).perform();
  assert.equal(await at(), 'rail');
  await press('?');
  await page.find('.keys-dialog[open]');
  assert.match(await page.text('.keys-dialog'), /F6[^]*Ctrl\+Z/);
  await press(Key.ESCAPE);
  await page.until(() => !document.querySelector('dialog[open]'), 'the dialog to close');
  await page.menu('.show-about');
  assert.match(await page.text('.help[open]'), /不会离开本页[^]*\d+\.\d+/);
});
