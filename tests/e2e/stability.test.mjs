// How far marks may move: inside the green band no grade changes, one step beyond it one does, and the page says which.
import assert from 'node:assert/strict';
import { Key, pageTest } from './harness.mjs';

const NAME = '乡村振兴';
const slider = `.levers input[type=range][aria-label="${NAME}（滑块）"]`;
const field = `.levers input[type=text][aria-label="${NAME}"]`;

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

const grades = (page) =>
  page.run(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.league-table tbody tr')].map((row) => [
        row.querySelector('th .link').textContent,
        row.querySelector('.badge').textContent,
      ]),
    ),
  );

/** What the track of a slider says to a screen reader, once it is worked out. */
const told = (page, css = slider) =>
  page.until(
    (css) => {
      const id = document.querySelector(css).getAttribute('aria-describedby');
      const text = document.getElementById(id)?.textContent ?? '';
      return /\d/.test(text) && text;
    },
    'the safe interval',
    css,
  );

const set = async (page, value) => {
  await page.type(field, String(value));
  await page.press(field, Key.TAB);
};

pageTest('inside the band nobody changes grade, one step beyond somebody does', { tour: true }, async (page) => {
  await classroom(page);
  const before = await grades(page);
  const said = await told(page);
  const [, low, high] = said.match(/^(\d+)～(\d+) 分之间/).map(Number);
  const [, at, unit, was, is] = said.match(new RegExp(`到 (${high + 1}) 分：(\\S+) (\\S+?)→([^、；。等]+等)`));
  assert.equal(Number(await page.run((css) => document.querySelector(css).value, slider)), 10);
  assert.ok(low <= 10 && 10 <= high, said);
  assert.equal(before[unit], was);
  for (const value of [low, high]) {
    await set(page, value);
    assert.deepEqual(await grades(page), before, `at ${value}`);
  }
  await set(page, at);
  const after = await grades(page);
  assert.notDeepEqual(after, before);
  assert.equal(after[unit], is);
  // Drawn where it is said: the band and its red line.
  await page.run(() => document.querySelector('.history button').click());
  await page.until(
    (css) => document.querySelector(css).parentElement.querySelector('.safety:not(.stale) .band + .flip'),
    'the band and the line beyond it',
    slider,
  );
});

pageTest('a slider tells its band when it is selected, in either language', async (page) => {
  await classroom(page);
  await told(page);
  await page.run((css) => document.querySelector(css).focus(), slider);
  assert.match(await page.text('.slider:focus-within + .band-told'), /没有单位的等次变化/);
  await page.press(slider, Key.ARROW_RIGHT);
  assert.match(await told(page), /分之间/);
  await page.click('.language');
  const english = '.levers input[type=range][aria-label^="' + NAME + '"]';
  assert.match(await told(page, english), /From \d+ to \d+ points no unit’s grade changes/);
  assert.match(await page.text('.track-legend'), /Green on a track is the safe interval/);
});

pageTest('in balance the band is that of what moving the lever does', async (page) => {
  await classroom(page);
  const free = await told(page);
  await page.choose('.balance select', '重点项目投资');
  const before = await grades(page);
  await page.until((free, css) => {
    const text = document.getElementById(document.querySelector(css).getAttribute('aria-describedby')).textContent;
    return /\d/.test(text) && text !== free;
  }, 'another band', free, slider);
  const said = await told(page);
  const [, low, high] = said.match(/^(\d+)～(\d+) 分之间/).map(Number);
  await set(page, high);
  assert.deepEqual(await grades(page), before, said);
  const beyond = said.match(/；到 (\d+) 分：/);
  await set(page, Number(beyond[1]));
  assert.notDeepEqual(await grades(page), before, said);
  assert.ok(low <= 10);
});

pageTest('the league table tells how far the next grade is', async (page) => {
  await classroom(page);
  await page.until(() => document.querySelectorAll('td.near').length === 5 && document.querySelector('td.near').textContent, 'distances');
  assert.match(await page.text('.league-table tbody tr td.near'), /^[↑↓]\d/);
});

pageTest('the page has intervals, a transfer, borderline units and orders, and leads to units', async (page) => {
  await classroom(page);
  await page.rail('安全区间');
  const count = (css) => page.until((css) => document.querySelectorAll(css).length, css, css);
  assert.equal(await count('.intervals-table tbody tr'), 6);
  assert.equal(await count('.pairs-table tbody tr'), 4);
  await page.until(() => document.querySelectorAll('.units-table tbody tr').length === 5, 'all units');
  const nearest = await page.run(() => [...document.querySelectorAll('.units-table tbody tr td:nth-child(5)')].map((cell) => Number(cell.textContent)));
  assert.deepEqual(nearest, [...nearest].sort((a, b) => a - b));
  const transfer = await page.text('.transfer-told');
  await page.click('.transfer-choice button');
  await page.until((text) => document.querySelector('.transfer-told')?.innerText !== text, 'the other way round', transfer);
  assert.match(await page.text('.transfer-told'), /从“.+”调到“.+”/);
  await page.click('.intervals-table thead th:nth-child(3) button');
  await page.until(() => document.querySelector('.intervals-table th:nth-child(3)').getAttribute('aria-sort') === 'ascending', 'another order');
  await page.click('.units-table tbody .link');
  await page.find('.drawer.open');
});
