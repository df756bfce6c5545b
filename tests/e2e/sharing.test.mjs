// A scenario travels in the part of an address that goes to no server, and what is not whole is refused.
import assert from 'node:assert/strict';
import { pageTest } from './harness.mjs';

const field = 'input[type=text][aria-label="乡村振兴"]';
const sentence = (page) => page.text('.headline .sentence');

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  await page.type(field, '40');
}

const link = (page) => page.run(() => document.querySelector('.share textarea').value);
const check = (page, nth) =>
  page.run((nth) => document.querySelectorAll('.share input[type=checkbox]')[nth].click(), nth);

pageTest('the policy travels without data; with data, names become codes unless they are wanted', { tour: true }, async (page) => {
  await classroom(page);
  await page.menu('.share-button');
  assert.match(await page.text('.share[open]'), /当前方案的 1 处修改；不含单位和数据/);
  const policy = await link(page);
  assert.ok(policy.startsWith(`${page.url}#share=`), policy.slice(0, 80));
  await check(page, 0);
  await page.until((was) => document.querySelector('.share textarea').value !== was, 'another link', policy);
  const codes = await link(page);
  await check(page, 1);
  await page.until((was) => document.querySelector('.share textarea').value !== was, 'another link', codes);
  const names = await link(page);
  await page.click('.share .copy-link');
  assert.match(await page.text('.share [role=status]'), /已复制|Ctrl\+C/);
  await page.press('.share[open] .close', '\uE00C');

  await page.goto(`?lang=zh${new URL(names).hash}`);
  await page.until(() => /4 个单位等次变化/.test(document.querySelector('.sentence').textContent), 'the edits');
  assert.match(await page.text('.keep-bar:not([hidden])'), /已打开分享链接/);
  assert.match(await page.text('.league-table tbody'), /丙镇/);
  assert.match(await page.run(() => location.hash), /^#\/what-if/);

  // Into the address of the page that is open.
  const open = (hash) =>
    page.run((hash) => {
      location.hash = hash;
    }, hash);
  await open(new URL(codes).hash);
  await page.until(() => /U0\d/.test(document.querySelector('.league-table tbody').textContent), 'codes');
  assert.match(await sentence(page), /4 个单位等次变化/);
  assert.doesNotMatch(await page.text('.league-table tbody'), /丙镇/);
  await open(new URL(policy).hash);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 0, 'no units');
  assert.equal(await page.run((css) => document.querySelector(css).value, field), '40');
});

/** The link to the classroom with its data and an edit, and where the dialog was closed. */
async function withData(page) {
  await classroom(page);
  await page.menu('.share-button');
  const policy = await link(page);
  await check(page, 0);
  await page.until((was) => document.querySelector('.share textarea').value !== was, 'another link', policy);
  const { hash } = new URL(await link(page));
  await page.press('.share[open] .close', '\uE00C');
  await page.until(() => !document.querySelector('.share[open]'), 'the dialog to close');
  return { hash, policy: new URL(policy).hash };
}

const opened = (page, what) =>
  page.until(() => /4 个单位等次变化/.test(document.querySelector('.sentence')?.textContent ?? ''), `what is opened: ${what}`);

pageTest('a link is opened whatever chat programs put behind it', async (page) => {
  const { hash } = await withData(page);
  for (const behind of ['&shareTo=weixin', '&from=timeline&isappinstalled=0', '。', ')', '=', '%20see%20this', '%E3%80%82']) {
    await page.goto(`?lang=zh${hash}${behind}`);
    await opened(page, behind);
    assert.match(await page.text('.keep-bar:not([hidden])'), /已打开分享链接/);
    assert.doesNotMatch(await page.text('.keep-bar:not([hidden])'), /服务器/);
    await page.goto('?lang=zh#');
  }
  await page.goto(`?lang=zh#${hash.slice(1).replace('=', '%3D')}`);
  await opened(page, 'an encoded =');
});

pageTest('a link that was moved into the query or the path is opened, said to have been sent, and taken out', async (page) => {
  const { hash } = await withData(page);
  const bare = hash.slice(1);
  for (const moved of [`?lang=zh&${bare}`, `?lang=zh&%23${bare.replace('=', '%3D')}&from=singlemessage`, `%23${bare}`]) {
    await page.goto(moved);
    await opened(page, moved.slice(0, 20));
    assert.match(await page.text('.keep-bar:not([hidden])'), /服务器/);
    assert.doesNotMatch(await page.run(() => location.href), /share/);
  }
  // The server's own word for the address that it doesn't know; Firefox tells nobody.
  const problems = await page.takeProblems();
  assert.equal(problems.length > 0, page.devtools);
  assert.ok(problems.every((problem) => /404/.test(problem)), problems.join('\n'));
});

pageTest('a link without data says to its reader that there is the policy alone', async (page) => {
  const { policy } = await withData(page);
  await page.goto(`?lang=zh${policy}`);
  await page.until(() => /没有单位和数据/.test(document.querySelector('.sentence').textContent), 'that there are no units');
  assert.match(await sentence(page), /1 处修改/);
  assert.doesNotMatch(await sentence(page), /没有改变/);
});

pageTest('with a link that was cut, one’s own project is there, and the address stays', async (page) => {
  const { hash } = await withData(page);
  await page.until(() => document.querySelector('.keep-sign')?.dataset.kept === 'kept', 'the edit to be kept');
  const cut = hash.slice(0, -200);
  await page.goto('?lang=en');
  await page.goto(`?lang=zh${cut}`);
  await page.until(() => document.querySelector('.notice').textContent.includes('截断'), 'that it was cut off');
  assert.match(await page.text('.header .title'), /课堂/);
  await opened(page, 'one’s own project');
  assert.equal(await page.run(() => location.hash), cut);
});

pageTest('a damaged or newer link is said, and the project stays', async (page) => {
  await classroom(page);
  await page.menu('.share-button');
  const { hash } = new URL(await link(page));
  await page.press('.share[open] .close', '\uE00C');
  await page.until(() => !document.querySelector('.share[open]'), 'the dialog to close');
  const refused = async (hash, why) => {
    await page.run((hash) => {
      location.hash = hash;
    }, hash);
    await page.until((why) => document.querySelector('.notice').textContent.includes(why), why, why);
    assert.match(await sentence(page), /4 个单位等次变化/);
  };
  await refused(hash.slice(0, -7), '链接不完整，在复制或转发时被截断');
  const middle = Math.floor(hash.length / 2);
  await refused(hash.slice(0, middle) + (hash[middle] === 'A' ? 'B' : 'A') + hash.slice(middle + 1), '没有打开：链接');
  // The first character holds the upper bits of the version: 9 in the place of 1.
  await refused(hash.replace('#share=A', '#share=C'), '链接由更新版本的程序生成（链接版本 9');
  await page.goto(`?lang=zh#share=broken`);
  await page.until(() => document.querySelector('.notice').textContent.includes('链接不完整'), 'the word');
});

pageTest('what is too long for a link is offered as a file', { tour: true }, async (page) => {
  await page.type('.levers input[type=text]', '230');
  await page.menu('.share-button');
  await check(page, 0);
  await page.until(() => /保存为文件/.test(document.querySelector('.share .primary').textContent), 'a file instead');
  assert.match(await page.text('.share[open]'), /超过浏览器普遍接受的 32000 个字符/);
  const file = await page.download(() => page.click('.share .primary'));
  const { roster, scenarios } = JSON.parse(file.text);
  assert.equal(roster.units[0].name, 'U01');
  assert.equal(scenarios[0].edits.length, 1);
});
