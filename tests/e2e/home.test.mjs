// Nothing typed is lost: projects are kept by themselves, come back after a crash, and no tab overwrites another.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Key, openPage, pageTest, serve } from './harness.mjs';

const field = 'input[type=text][aria-label="乡村振兴"]';
const sentence = (page) => page.text('.headline .sentence');
const value = (page, css) => page.run((css) => document.querySelector(css).value, css);

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
}

const stands = (page, name) =>
  page.until((name) => document.querySelector('.keep-sign')?.dataset.kept === name, `the sign “${name}”`, name);

/** Types marks, and returns the milliseconds from the keystroke until the project is kept. */
async function edit(page, marks) {
  await page.find(field);
  await page.run((css) => {
    const sign = document.querySelector('.keep-sign');
    let began = 0;
    window.keptAfter = null;
    window.typed?.abort();
    window.typed = new AbortController();
    const input = () => {
      began = performance.now();
      window.keptAfter = null;
    };
    document.querySelector(css).addEventListener('input', input, { signal: window.typed.signal });
    new MutationObserver(() => {
      if (sign.dataset.kept === 'kept') window.keptAfter ??= performance.now() - began;
    }).observe(sign, { attributes: true });
  }, field);
  await page.type(field, marks);
  return page.until(() => window.keptAfter, 'the edit to be kept');
}

const files = (page) => page.rail('首页');
const names = (page) => page.run(() => [...document.querySelectorAll('.project-name')].map((input) => input.value));

/** Reads or changes the storage by script. */
const storage = (page, act) =>
  page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     indexedDB.open('baton').onsuccess = ({ target: { result: db } }) => {
       const transaction = db.transaction(['heads', 'states', 'pieces'], 'readwrite');
       (${act})(transaction);
       transaction.oncomplete = () => { db.close(); done(); };
     };`,
  );

pageTest('an edit is kept within a second, and the project comes back with a word that says so', { tour: true }, async (page) => {
  await stands(page, 'untouched');
  await classroom(page);
  const took = await edit(page, '40');
  assert.ok(took < 1000, `${took} ms`);
  await page.goto();
  assert.equal(await value(page, field), '40');
  assert.match(await page.text('.keep-bar:not([hidden])'), /已恢复上次的项目“.*课堂/);
  assert.match(await sentence(page), /4 个单位等次变化/);
  await page.clickButton('body', '打开示范县');
  await page.until(() => document.querySelectorAll('.categories [role=tab]').length === 5, 'the county');
  assert.match(await page.text('.keep-bar:not([hidden])'), /正在看示例。您的“.*课堂.*”保存在首页的“我的办法”中/);
  await page.clickButton('.keep-bar:not([hidden])', '知道了');
  assert.equal(await page.run(() => document.querySelector('.keep-bar:not([hidden])')), null);
});

pageTest('the home page says what this is, begins a policy, and lists one’s own with what they lack', async (page) => {
  await page.rail('首页');
  assert.match(await page.text('.start h2'), /马上看到谁的等次变了/);
  assert.equal(await page.run(() => document.querySelectorAll('.ways-in > section').length), 3);
  await page.clickButton('.start', '从空白起草');
  await page.until(() => document.querySelector('.header .title').textContent === '新考核办法', 'the blank policy');
  assert.equal(await page.address(), 'draft/units');
  await page.clickButton('.unit-tools', '新增单位');
  await page.type('dialog[open] input', '甲镇');
  await page.press('dialog[open] input', Key.ENTER);
  await stands(page, 'kept');
  await page.rail('首页');
  await page.find('.library-table tbody tr');
  assert.match(await page.text('.library-table .standing'), /^起草中 · 待补：.*缺人数.*缺指标/);
});

pageTest('all policies are saved as one file, and come back beside those that are there', { tour: true }, async (page) => {
  await classroom(page);
  await edit(page, '40');
  await page.rail('首页');
  const saved = await page.download(() => page.click('.save-all'));
  const { format, projects } = JSON.parse(saved.text);
  assert.deepEqual([format, projects.length], ['baton-library', 1]);
  assert.equal(projects[0].project.scenarios.at(-1).edits[0].marks.marks, '40');
  await (await page.driver.findElement({ css: '.header input[type=file]' })).sendKeys(join(page.downloads, saved.name));
  await page.until(() => document.querySelectorAll('.project-name').length === 2, 'the other one');
  assert.match(await page.text('.keep-bar:not([hidden])'), /已放入“我的办法” 1 份/);
  const [first, second] = (await names(page)).sort();
  assert.equal(second, `${first} 2`);
});

test('a browser killed while somebody types loses at most the last second', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'baton-profile-'));
  const server = await serve();
  let page;
  try {
    page = await openPage({ server, profile });
    await classroom(page);
    await edit(page, '4');
    const took = await edit(page, '40');
    assert.ok(took < 1000, `${took} ms`);
    await page.kill();
    await page.close();
    page = await openPage({ server, profile });
    await page.until((css) => document.querySelector(css)?.value === '40', 'what was typed', field);
    assert.match(await page.text('.keep-bar:not([hidden])'), /已恢复/);
    await page.assertClean();
  } finally {
    await page?.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

pageTest('another project takes the place of edits without a question, since they are kept', async (page) => {
  await classroom(page);
  await page.type(field, '40');
  await page.preset(1);
  await page.until(() => document.querySelectorAll('.categories [role=tab]').length === 5, 'the county');
  assert.equal(await page.run(() => document.querySelector('.asking[open]')), null);
  await files(page);
  const [name] = await names(page);
  await page.clickButton('body', `打开“${name}”`);
  await page.until(() => /4 个单位等次变化/.test(document.querySelector('.sentence').textContent), 'the edits');
});

pageTest('projects are named, copied, deleted and brought back', async (page) => {
  await classroom(page);
  await edit(page, '40');
  await files(page);
  await page.type('.project-name', '县里的草案');
  await page.press('.project-name', Key.ENTER);
  await page.until(() => document.querySelector('.library-table tr.open .project-name')?.value === '县里的草案', 'the name');
  await page.clickButton('body', '复制“县里的草案”');
  await page.until(() => document.querySelectorAll('.project-name').length === 2, 'the copy');
  assert.deepEqual((await names(page)).sort(), ['县里的草案', '县里的草案 副本']);
  await page.clickButton('body', '删除“县里的草案 副本”');
  await page.until(() => document.querySelectorAll('.project-name').length === 1, 'one project');
  assert.match(await page.text('.deleted'), /“县里的草案 副本”已于.*可以恢复/);
  await page.clickButton('body', '撤销删除“县里的草案 副本”');
  await page.until(() => document.querySelectorAll('.project-name').length === 2, 'two projects');
  await page.clickButton('body', '删除“县里的草案”');
  await page.until(() => /示范/.test(document.querySelector('.header .title').textContent), 'the county in its place');
  await page.clickButton('body', '打开“县里的草案 副本”');
  await page.until(() => /4 个单位等次变化/.test(document.querySelector('.sentence').textContent), 'the edits of the copy');
});

pageTest('an earlier state can be gone back to, and that undone', async (page) => {
  await classroom(page);
  for (const marks of ['40', '30', '20']) {
    await edit(page, marks);
    await page.run(() => document.activeElement.blur());
  }
  await files(page);
  await page.until(() => document.querySelectorAll('.states li').length === 3, 'three states');
  await page.run(() => [...document.querySelectorAll('.states button')].at(-1).click());
  await page.until(() => document.querySelectorAll('.states li').length === 4, 'the state gone back to, as the latest');
  await page.rail('推演');
  assert.equal(await value(page, field), '40');
  await page.click('.history button[aria-label="撤销"]');
  await page.until((css) => document.querySelector(css).value === '20', 'the latest again', field);
});

/** Opens the page in a second tab. Returns the first's handle and the second's. */
async function secondTab(page) {
  const first = await page.driver.getWindowHandle();
  const second = await page.newTab();
  await page.viewport(1440, 900);
  await page.goto();
  return [first, second];
}

const bar = (page) => page.text('.keep-bar.grave:not([hidden])');

pageTest('a second tab is told, takes over, and the first is told then', async (page) => {
  await classroom(page);
  await edit(page, '40');
  const [first, second] = await secondTab(page);
  await stands(page, 'elsewhere');
  assert.match(await bar(page), /另一个标签页正在编辑/);
  await page.clickButton('body', '在这里继续');
  await stands(page, 'kept');
  await edit(page, '30');
  await page.driver.switchTo().window(first);
  await stands(page, 'elsewhere');
  assert.equal(await value(page, field), '40');
  await page.clickButton('body', '在这里继续');
  await stands(page, 'kept');
  assert.equal(await value(page, field), '30', 'what the second has kept');
  await page.driver.switchTo().window(second);
  await stands(page, 'elsewhere');
});

pageTest('edits in two tabs: none overwrites the other', async (page) => {
  await classroom(page);
  await edit(page, '40');
  const [first, second] = await secondTab(page);
  await stands(page, 'elsewhere');
  await page.type(field, '30');
  await page.driver.switchTo().window(first);
  await page.run(() => document.activeElement.blur());
  await edit(page, '20');
  await page.driver.switchTo().window(second);
  await page.clickButton('body', '在这里继续');
  await page.until(() => /为免互相覆盖/.test(document.querySelector('.keep-bar.grave').textContent), 'the choice');
  assert.equal(await value(page, field), '30');
  await page.clickButton('body', '另存为新项目');
  await stands(page, 'kept');
  await files(page);
  await page.until(() => document.querySelectorAll('.project-name').length === 2, 'both projects');
  const [, theirs] = await names(page);
  await page.clickButton('body', `打开“${theirs}”`);
  await page.until((css) => document.querySelector(css)?.value === '20', 'the other’s edit', field);
});

pageTest('a full storage is said, the file is offered, and saving goes on once there is room', { tour: true }, async (page) => {
  await classroom(page);
  await edit(page, '40');
  await page.run(() => {
    window.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.type(field, '30');
  await stands(page, 'failed');
  assert.match(await bar(page), /存储空间已满.*保存为文件/s);
  const saved = await page.download(() => page.click('.keep-bar.grave:not([hidden]) button'));
  assert.equal(JSON.parse(saved.text).scenarios.at(-1).edits[0].marks.marks, '30');
  await page.run(() => {
    IDBObjectStore.prototype.put = window.put;
  });
  await page.type(field, '20');
  await stands(page, 'kept');
});

const withoutStorage = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('not allowed here', 'SecurityError');
  };
};

pageTest('without storage work goes on, and leaving is asked about', { before: withoutStorage }, async (page) => {
  await stands(page, 'failed');
  assert.match(await bar(page), /不允许本页保存数据（浏览器提示：.*not allowed here.*）/);
  await classroom(page);
  await page.type(field, '40');
  assert.match(await sentence(page), /4 个单位等次变化/);
});

pageTest('a damaged state gives way to the one before it', async (page) => {
  await classroom(page);
  await edit(page, '40');
  await page.run(() => document.activeElement.blur());
  await edit(page, '30');
  await storage(page, (transaction) => {
    const states = transaction.objectStore('states');
    states.getAllKeys().onsuccess = ({ target }) => {
      const last = target.result.at(-1);
      states.get(last).onsuccess = ({ target }) => states.put(target.result.replace('township', 'tawnship'), last);
    };
  });
  await page.goto();
  await page.until((css) => document.querySelector(css)?.value === '40', 'the state before', field);
  assert.match(await bar(page), /1 个状态的记录已损坏/);
});

pageTest('a project that can’t be read is said, and the page stands', async (page) => {
  await classroom(page);
  await edit(page, '40');
  await storage(page, (transaction) => transaction.objectStore('pieces').clear());
  await page.goto();
  await page.until(() => /没有打开项目“.*记录已损坏/.test(document.body.textContent), 'the word');
  assert.match(await sentence(page), /还没有修改/);
});
