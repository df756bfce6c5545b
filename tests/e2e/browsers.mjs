// The browsers that the page is tried in, and what tests ask of them beside WebDriver's own commands: Chromium, and Firefox where
// BATON_BROWSER says so.
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Builder, logging } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import firefox from 'selenium-webdriver/firefox.js';

const FLAGS = [
  'headless',
  'no-sandbox', // tests run as root in containers
  'disable-gpu',
  'disable-quic',
  'disable-dev-shm-usage',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
  // Names resolve nowhere: a stray request fails instead of going out.
  'host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A request by its address; one that sends something says how, too. */
const asked = ({ method, url }) => (method === 'GET' ? url : `${method} ${url}`);

/** Chromium with its driver. */
class Chromium {
  /** Whether pages of different tests can stand in one browser, each in a context of its own. */
  static shares = true;

  /** Whether it has the Chrome DevTools Protocol. */
  static devtools = true;

  static async start({ languages, profile, downloads }) {
    const log = new logging.Preferences();
    log.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    log.setLevel(logging.Type.PERFORMANCE, logging.Level.ALL);
    const options = new chrome.Options();
    options.addArguments(...FLAGS, `user-data-dir=${profile}`);
    options.setLoggingPrefs(log);
    options.setUserPreferences({
      'intl.accept_languages': languages,
      'download.default_directory': downloads,
      'download.prompt_for_download': false,
    });
    if (process.env.CHROMIUM) options.setBinaryPath(process.env.CHROMIUM);
    const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver');
    const builder = new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service);
    return new Chromium(await builder.build());
  }

  #connection;
  #home;

  constructor(driver) {
    this.driver = driver;
  }

  /** Sends a command to the browser itself; the driver's own go to the page, which may not make contexts. */
  async #command(method, parameters) {
    if (!this.#connection) {
      this.#connection = await this.driver.createCDPConnection('browser');
      this.#connection.sessionId = null; // that of a page, which it attaches to unasked
    }
    const { result, error } = await this.#connection.send(method, parameters);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Sends a command of the Chrome DevTools Protocol to the page and returns its answer. */
  cdp(command, parameters = {}) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  /** Makes a context as a fresh browser has it, with a folder for its downloads, and goes there. */
  async context(downloads) {
    this.#home ??= await this.driver.getWindowHandle();
    const { browserContextId: id } = await this.#command('Target.createBrowserContext', {});
    await this.#command('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, browserContextId: id });
    await this.heard(); // What the last page said after it was asked is not said by the next.
    await this.open(id);
    const dispose = async () => {
      await this.driver.actions().clear().catch(() => {}); // A key or button may still be down.
      await this.driver.switchTo().window(this.#home);
      await this.#command('Target.disposeBrowserContext', { browserContextId: id });
    };
    return { id, dispose };
  }

  /** Opens a tab, in a context or where the browser began, and goes there. Returns its handle. */
  async open(browserContextId) {
    const { targetId } = await this.#command('Target.createTarget', { url: 'about:blank', browserContextId });
    await this.driver.switchTo().window(targetId);
    return targetId;
  }

  viewport(width, height) {
    return this.cdp('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  emulate({ dark = false, reducedMotion = false, print = false }) {
    return this.cdp('Emulation.setEmulatedMedia', {
      media: print ? 'print' : '',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ],
    });
  }

  back() {
    return this.driver.navigate().back();
  }

  /** Runs a function in each page before anything else does. */
  before(fn) {
    return this.cdp('Page.addScriptToEvaluateOnNewDocument', { source: `(${fn})()` });
  }

  /** An input method composes a text where the focus is, in the place of what is selected or composed. */
  compose(text) {
    return this.cdp('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  /** It takes the text, which ends the composition. */
  async taken(text) {
    await this.cdp('Input.insertText', { text });
  }

  /** Enter goes down, as the input method hears it. */
  enter() {
    return this.cdp('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
  }

  /** A picture of the viewport, or of the whole page, as Base64. */
  async picture(full) {
    return (await this.cdp('Page.captureScreenshot', { captureBeyondViewport: full })).data;
  }

  /** The process that the browser is. */
  async process() {
    return (await this.driver.getCapabilities()).get('goog:processID');
  }

  /** What the page said since the last call: errors and violations of its policy, and what it asked for. */
  async heard() {
    const log = this.driver.manage().logs();
    const said = await log.get(logging.Type.BROWSER);
    const bad = ({ level, message }) => level.value >= logging.Level.SEVERE.value || /Content Security Policy/i.test(message);
    const did = (await log.get(logging.Type.PERFORMANCE)).map(({ message }) => JSON.parse(message).message);
    return {
      errors: said.filter(bad).map(({ message }) => message),
      requests: did.filter(({ method }) => method === 'Network.requestWillBeSent').map(({ params }) => asked(params.request)),
    };
  }

  quit() {
    return this.driver.quit();
  }
}

/** Firefox with its driver; what WebDriver doesn't have goes by WebDriver BiDi. */
class Firefox {
  static shares = false;
  static devtools = false;

  static async start({ languages, profile, downloads, dark = false, reducedMotion = false }) {
    const options = new firefox.Options();
    mkdirSync(profile, { recursive: true });
    options.addArguments('-headless', '-profile', profile);
    options.enableBidi();
    const preferences = {
      'intl.accept_languages': languages,
      'browser.download.folderList': 2, // the one that is named
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      // Names resolve nowhere: a stray request fails instead of going out.
      'network.dns.forceResolve': '127.0.0.1',
    };
    for (const [name, value] of Object.entries(preferences)) options.setPreference(name, value);
    if (process.env.FIREFOX) options.setBinary(process.env.FIREFOX);
    const service = new firefox.ServiceBuilder(process.env.GECKODRIVER);
    const builder = new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service);
    const browser = new Firefox(await builder.build());
    await browser.#listen();
    return browser;
  }

  #errors = [];
  #requests = [];

  constructor(driver) {
    this.driver = driver;
  }

  async #send(method, params) {
    const { result, error, message } = await (await this.driver.getBidi()).send({ method, params });
    if (error) throw new Error(`${method}: ${message}`);
    return result;
  }

  async #listen() {
    const bidi = await this.driver.getBidi();
    bidi.socket.on('message', (data) => {
      const { method, params } = JSON.parse(data);
      if (method === 'log.entryAdded' && params.level === 'error') this.#errors.push(params.text);
      if (method === 'network.beforeRequestSent') this.#requests.push(asked(params.request));
    });
    await this.#send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
    // Its console has violations of the policy where no protocol reaches.
    await this.before(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`);
      });
    });
  }

  cdp(command) {
    throw new Error(`${command}: Firefox has no Chrome DevTools Protocol`);
  }

  async open() {
    await this.driver.switchTo().newWindow('tab');
    return this.driver.getWindowHandle();
  }

  async viewport(width, height) {
    const context = await this.driver.getWindowHandle();
    await this.#send('browsingContext.setViewport', { context, viewport: { width, height } });
  }

  /** As the page does it: what it has just told the history, the browser itself learns of later. */
  back() {
    return this.driver.executeScript('history.back()');
  }

  /** Shade and motion are what the browser was started with. */
  async emulate() {}

  before(fn) {
    return this.#send('script.addPreloadScript', { functionDeclaration: String(fn) });
  }

  // No protocol has Firefox's input methods: the page hears the events that they would make.
  compose(text) {
    return this.driver.executeScript((text) => {
      const field = document.activeElement;
      const begun = window.composed !== undefined;
      if (!begun) field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const start = begun ? window.composed.start : field.selectionStart;
      field.setRangeText(text, start, begun ? window.composed.end : field.selectionEnd, 'end');
      window.composed = { start, end: start + text.length };
      field.dispatchEvent(new CompositionEvent('compositionupdate', { data: text, bubbles: true }));
      field.dispatchEvent(new InputEvent('input', { data: text, inputType: 'insertCompositionText', isComposing: true, bubbles: true }));
    }, text);
  }

  async taken(text) {
    await this.compose(text);
    await this.driver.executeScript((text) => {
      window.composed = undefined;
      document.activeElement.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true }));
    }, text);
  }

  enter() {
    return this.driver.executeScript(() => {
      const about = { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: window.composed !== undefined };
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { ...about, bubbles: true, cancelable: true }));
    });
  }

  picture() {
    return this.driver.takeScreenshot();
  }

  async process() {
    return (await this.driver.getCapabilities()).get('moz:processID');
  }

  async heard() {
    return { errors: this.#errors.splice(0), requests: this.#requests.splice(0) };
  }

  quit() {
    return this.driver.quit();
  }
}

/** The browser that the tests are run in. */
export const Browser = process.env.BATON_BROWSER === 'firefox' ? Firefox : Chromium;

/** The page as one file, where that is what is tried (BATON_SINGLE names it): as a server that serves nothing. */
export const single = process.env.BATON_SINGLE && {
  url: pathToFileURL(process.env.BATON_SINGLE).href,
  stop: async () => {},
};
