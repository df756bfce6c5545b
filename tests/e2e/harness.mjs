// Opens the built page in a headless browser, as a person would see it.
//
//   import { pageTest } from './harness.mjs';
//
//   pageTest('a lever moves the grade', async (page) => {
//     await page.type('#marks', '90');                  // replaces what the field holds
//     await page.until(() => document.querySelector('#grade')?.textContent === '一等', 'grade');
//   });
//   pageTest('fits a phone', { width: 390, dark: true }, async (page) => { … });
//
// The tests of a file share a Chromium and a server that puts the page at a sub-path; each has a
// browser context of its own (storage, cache, downloads), which goes with it. A test fails by itself on anything in the console at level error, on a violation of the
// Content-Security-Policy and on a request for anything but the page's own files; a test that provokes such a thing
// takes it with `page.takeProblems()`. A failed test leaves target/screenshots/failed-*.png.
//
// Tests with the option `tour` are tried in Firefox, too, and on the page as one file: BATON_BROWSER=firefox and
// BATON_SINGLE=…/baton.html, see browsers.mjs.
//
// Wait with `until`, never for a time. Functions given to `page.run` and `page.until` run in the
// page and see only their arguments.
import { existsSync, mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { By, Key } from 'selenium-webdriver';
import { startServer } from '../../xtask/serve.mjs';
import { Browser, single } from './browsers.mjs';

export { Key };

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The page under test: what `cargo xtask test` says it has built, otherwise the quick build of last time. */
export const BUILT = process.env.BATON_BUILT ?? join(ROOT, 'target/page/quick');
const SHOTS = join(ROOT, 'target/screenshots');
const SUB_PATH = '/any/sub/path/';
/// Only a test that fails waits for so long; a machine that has other things to do isn't a failure.
const PATIENCE = 60_000;

/** What this file's tests share, once there is one. */
let ofFile;

/** A test on the page in a browser context of its own. Options: see `openPage`; of `folder`, `server` and `profile` none. */
export function pageTest(name, options, body) {
  if (typeof options === 'function') return pageTest(name, {}, options);
  const failed = `failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  ofFile ??= new Shared();
  const skip = options.devtools && !Browser.devtools && 'only Chromium lets it be tried';
  test(options.tour ? `${name} (tour)` : name, { skip }, async () => {
    rmSync(join(SHOTS, `${failed}.png`), { force: true });
    const page = await openPage(options, ofFile);
    try {
      await body(page);
      await page.assertClean();
    } catch (error) {
      await page.shot(failed).catch(() => {});
      throw error;
    } finally {
      await page.close();
    }
  });
}

/** The examples, in their order, and their titles. */
const PRESETS = ['demo_county', 'classroom', 'blank'];
const TITLES = PRESETS.map(
  (name) => JSON.parse(readFileSync(new URL(`../../crates/presets/src/${name}.json`, import.meta.url), 'utf8')).policy.title,
);

/** The pages' addresses, by the short names that tests call them by. */
export const PLACES = {
  首页: 'home',
  单位: 'draft/units',
  对象: 'draft/units',
  编辑: 'draft/indicators',
  等次: 'draft/grades',
  结果运用: 'draft/rewards',
  监测: 'draft/monitoring',
  数据: 'draft/data',
  导入: 'draft/import',
  推演: 'what-if',
  指标: 'what-if',
  倒推: 'what-if/goal',
  安全区间: 'what-if/ranges',
  对比: 'compare',
  体检: 'check',
  稳健性: 'check/steadiness',
  办法: 'papers/policy',
  报告: 'papers/report',
  工作簿: 'papers/workbooks',
  演示: 'show',
};

/**
 * Opens the page in a browser and from a server of its own, or in what is `shared`.
 * Options: `path` (after the page's address, e.g. "#/x" or "?lang=en"), `width` and `height` in
 * CSS pixels, `dark`, `reducedMotion`, `languages` (the browser's, e.g. "en"), `folder` to serve,
 * `waitForApp` false for a page that isn't expected to start. `server` (see `serve`) and `profile`
 * (a folder) outlive the page, so that another can be opened on what it left behind; `before` is a
 * function that runs in each page before anything else does. Without `service` the browser has no service worker, so that what a
 * test sees comes from the server.
 */
export async function openPage(
  {
    path = '',
    width = 1440,
    height = 900,
    dark = false,
    reducedMotion = false,
    languages = 'zh-CN',
    folder = BUILT,
    waitForApp = true,
    server: lent,
    profile,
    before,
    service = false,
  } = {},
  shared,
) {
  const alone = folder === BUILT ? single : undefined;
  const server = lent ?? (await (shared ? shared.server() : alone ?? startServer(folder, { base: SUB_PATH })));
  const scratch = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  const downloads = join(scratch, 'downloads');
  mkdirSync(downloads);
  let browser;
  let context;
  const close = async () => {
    // A browser that was killed can't be told to quit.
    await (context ? context.dispose() : browser?.quit())?.catch(() => {});
    if (!shared && !lent) await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    if (shared && Browser.shares) {
      ({ browser, context } = await shared.context(languages, downloads));
    } else {
      profile ??= join(scratch, 'profile');
      browser = await Browser.start({ languages, profile, downloads, dark, reducedMotion });
    }
    const page = new Page(browser, context, server.url, downloads, close);
    await page.viewport(width, height);
    await page.emulate({ dark, reducedMotion });
    if (!service) await browser.before(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    if (before) await browser.before(before);
    await (waitForApp ? page.goto(path) : page.driver.get(server.url + path));
    return page;
  } catch (error) {
    await close();
    throw error;
  }
}

/** Serves the built page until its `stop` is called. */
export const serve = async () => single ?? startServer(BUILT, { base: SUB_PATH });

/** The processes that come from one, itself first. Linux only: elsewhere itself alone. */
function family(process) {
  if (!existsSync('/proc')) return [process];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        // "pid (name) state parent …"; the name may hold anything.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return [Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])];
      } catch {
        return [Number(name), 0]; // It has ended meanwhile.
      }
    });
  const found = [process];
  for (const parent of found) {
    for (const [child, of] of parents) if (of === parent && !found.includes(child)) found.push(child);
  }
  return found;
}

/** What the tests of a file have in common: a server, and a browser for each choice of languages. */
class Shared {
  #server;
  #browsers = new Map();

  constructor() {
    this.scratch = mkdtempSync(join(tmpdir(), 'baton-e2e-shared-'));
    after(() => this.#end());
  }

  server() {
    this.#server ??= serve();
    return this.#server;
  }

  /** A context as a fresh browser has it, with a folder for its downloads. A browser that doesn't answer is replaced. */
  async context(languages, downloads) {
    const known = this.#browsers.get(languages);
    if (known) {
      try {
        return { browser: known, context: await known.context(downloads) };
      } catch {
        this.#browsers.delete(languages);
        await known.quit().catch(() => {});
      }
    }
    const profile = mkdtempSync(join(this.scratch, 'profile-'));
    const browser = await Browser.start({ languages, profile, downloads });
    this.#browsers.set(languages, browser);
    return { browser, context: await browser.context(downloads) };
  }

  async #end() {
    for (const browser of this.#browsers.values()) await browser.quit().catch(() => {});
    await (await this.#server)?.stop();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

class Page {
  #problems = [];
  #browser;
  #context;

  constructor(browser, context, url, downloads, close) {
    this.#browser = browser;
    this.#context = context;
    this.driver = browser.driver;
    this.url = url;
    this.downloads = downloads;
    this.close = close;
  }

  /** Opens another tab beside the page and goes there. Returns its handle. */
  newTab() {
    return this.#browser.open(this.#context?.id);
  }

  /** Opens the page (again) at `path`, and waits until the app stands, with the part of it that comes later or can't be had. */
  async goto(path = '') {
    await this.driver.get(this.url + path);
    const stands = () =>
      !document.getElementById('boot') &&
      !document.querySelector('.restoring') &&
      document.querySelector('.dialogs > dialog, .missing, .panic') !== null;
    await this.until(stands, 'the app to start');
  }

  /** Runs a function in the page and returns what it returns. */
  run(fn, ...args) {
    return this.driver.executeScript(`return (${fn}).apply(null, arguments)`, ...args);
  }

  /** Waits until a function, run in the page, returns something true, and returns that. */
  async until(fn, what, ...args) {
    const seen = () => this.run(fn, ...args).catch(() => false);
    return this.driver.wait(seen, PATIENCE, `waited in vain for ${what}`, 20);
  }

  /** The first element that matches, once it is there and visible. */
  async find(css) {
    await this.until(
      (css) => document.querySelector(css)?.checkVisibility?.({ visibilityProperty: true }),
      `a visible ${css}`,
      css,
    );
    return this.driver.findElement(By.css(css));
  }

  async click(css) {
    await (await this.find(css)).click();
  }

  /** Clicks the button of that text or label within a part of the page, once it is there and can be pressed. */
  async clickButton(within, name) {
    const pressable = (within, name) =>
      [...document.querySelectorAll(`${within} button`)].find(
        (button) => [button.textContent.trim(), button.ariaLabel].includes(name) && !button.disabled && button.checkVisibility(),
      );
    await this.until(pressable, `the button ${name} in ${within}`, within, name);
    await (await this.run(pressable, within, name)).click();
  }

  /** Replaces what a field holds, by keystrokes. */
  async type(css, text) {
    const field = await this.find(css);
    await field.sendKeys(Key.chord(Key.CONTROL, 'a'));
    await field.sendKeys(text);
  }

  async press(css, ...keys) {
    const element = await this.find(css);
    // Firefox takes what follows a chord for a part of it. Other keys go at once, to wherever the first lead.
    if (keys.some((key) => key.includes(Key.NULL))) for (const key of keys) await element.sendKeys(key);
    else await element.sendKeys(...keys);
  }

  /** Pastes into what has the focus: a text, or data by kinds. */
  paste(data) {
    return this.run(
      (data) => {
        const clipboardData = new DataTransfer();
        for (const [kind, text] of Object.entries(data)) clipboardData.setData(kind, text);
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox lets no event be made with it.
        Object.defineProperty(event, 'clipboardData', { value: clipboardData });
        document.activeElement.dispatchEvent(event);
      },
      typeof data === 'string' ? { 'text/plain': data } : data,
    );
  }

  async text(css) {
    return (await this.find(css)).getText();
  }

  /** Goes to the page of that address (see `PLACES`), and waits until it is shown. */
  async go(address) {
    await this.run((address) => {
      location.hash = `#/${address}`;
    }, address);
    await this.until(
      (address) => document.querySelector('.page')?.dataset.page === address,
      `the page ${address}`,
      address,
    );
  }

  /** Goes to the page that is called so, by a short name. */
  rail(name) {
    if (!PLACES[name]) throw new Error(`no page is called ${name}`);
    return this.go(PLACES[name]);
  }

  /** Goes back in the browser's history. */
  back() {
    return this.#browser.back();
  }

  /** Where the page is. */
  address() {
    return this.run(() => document.querySelector('.page').dataset.page);
  }

  /** Loads one of the examples, counted from 1, from the home page, and waits until it is here, or a question stands before
   * it; then goes back to where one was. */
  async preset(at) {
    const from = await this.address();
    await this.go('home');
    await this.click(`.start [data-preset="${PRESETS[at - 1]}.json"]`);
    const here = (title) => document.querySelector('.asking[open]') || document.querySelector('.header .title').textContent === title;
    await this.until(here, `the example ${at}`, TITLES[at - 1]);
    if (!(await this.run(() => document.querySelector('.asking[open]')))) await this.go(from);
  }

  /** Presses a button of the menu in the header, by the class that it has. */
  async menu(css) {
    if (!(await this.run(() => document.querySelector('.header .tools').open))) await this.click('.header .tools > summary');
    await this.click(`.header .tools ${css}`);
  }

  /** Takes something out by the first 导出 menu in a part of the page: what is called so there, such as CSV. */
  takeOut(css, kind) {
    return this.download(async () => {
      await this.run((css) => {
        document.querySelector(css).querySelector('.take-out').open = true;
      }, css);
      await this.until(
        (css, kind) => {
          const entries = [...document.querySelector(css).querySelectorAll('.take-out[open] button')];
          const entry = entries.find((button) => button.textContent === kind && !button.disabled);
          entry?.click();
          return entry;
        },
        `${kind} in the menu of ${css}`,
        css,
        kind,
      );
    });
  }

  /** Saves the project as a file, and returns its name and text. */
  saveFile() {
    return this.download(() => this.menu('.save-file'));
  }

  /** Chooses an option once it is there, by its position, its text or a part of its text. */
  choose(css, option) {
    return this.until(
      (css, option) => {
        const select = document.querySelector(css);
        const texts = [...select.options].map(({ textContent }) => textContent);
        const exact = typeof option === 'number' ? option : texts.indexOf(option);
        const at = exact >= 0 ? exact : texts.findIndex((text) => text.includes(option));
        if (at < 0 || at >= texts.length) return false;
        select.selectedIndex = at;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      `the choice ${option} in ${css}`,
      css,
      option,
    );
  }

  viewport(width, height) {
    return this.#browser.viewport(width, height);
  }

  emulate(media) {
    return this.#browser.emulate(media);
  }

  /** Whether the browser has the Chrome DevTools Protocol. */
  get devtools() {
    return Browser.devtools;
  }

  /** An input method at work: `compose` a text, have it `taken`, hear `enter`. */
  get inputMethod() {
    return this.#browser;
  }

  /** Sends a command of the Chrome DevTools Protocol and returns its answer; the test has the option `devtools`. */
  cdp(command, parameters) {
    return this.#browser.cdp(command, parameters);
  }

  /** Writes target/screenshots/`name`.png: the viewport, or the whole page if `full`. */
  async shot(name, { full = false } = {}) {
    const data = await this.#browser.picture(full);
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(join(SHOTS, `${name}.png`), data, 'base64');
  }

  /** Does something that downloads a file and returns the file's name and text. */
  async download(act) {
    const written = (name) => statSync(join(this.downloads, name)).mtimeMs;
    const before = new Map(readdirSync(this.downloads).map((name) => [name, written(name)]));
    await act();
    // The browser keeps the name with an empty file first, which the whole one then replaces, as it does an earlier download's.
    const whole = (name) => !/^\.|(crdownload|part)$/.test(name) && statSync(join(this.downloads, name)).size > 0;
    const done = () => readdirSync(this.downloads).find((name) => whole(name) && before.get(name) !== written(name));
    const name = await this.driver.wait(done, PATIENCE, 'no file was downloaded', 20);
    return { name, text: readFileSync(join(this.downloads, name), 'utf8') };
  }

  /** Kills the browser that this page started: from one moment to the next, nothing runs any more. */
  async kill() {
    const browser = await this.#browser.process();
    if (!Number.isInteger(browser)) throw new Error('the driver does not say which process the browser is');
    for (const process_ of family(browser)) {
      try {
        process.kill(process_, 'SIGKILL');
      } catch (error) {
        if (error.code !== 'ESRCH') throw error; // It went with its parent.
      }
    }
  }

  /** What has gone wrong since the last call: console errors, violations, foreign requests. */
  async takeProblems() {
    await this.#collect();
    return this.#problems.splice(0);
  }

  async assertClean() {
    const problems = await this.takeProblems();
    if (problems.length > 0) throw new Error(`the page had problems:\n${problems.join('\n')}`);
  }

  async #collect() {
    const { errors, requests } = await this.#browser.heard();
    const isFile = this.url.startsWith('file:');
    // The page itself may be asked for with a query, and what lies beside it as it stands there; a file asks for itself alone.
    const own = (url) => url.split(/[?#]/)[0] === this.url || (!isFile && url.startsWith(this.url) && !url.includes('?'));
    // chrome: is the browser's own start page.
    const foreign = requests.filter((url) => !/^(data|blob|about|chrome):/.test(url) && !own(url));
    this.#problems.push(...errors, ...foreign.map((url) => `request that nobody asked for: ${url}`));
  }
}
