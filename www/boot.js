// Starts the page and stands in when it can't run: loading, failure to start, and the panic
// screen. A classic script without dependencies, so that it also runs where modules don't.
//
// How the app talks to it: events on `window`, so neither side needs the other to be there.
//
//   'baton:draft'  detail: () => string, or a string. The app registers, whenever the project
//                  has changed, how to get the unsaved project as JSON text. A function is called
//                  once changes rest (to keep a copy) and again after a panic; if it
//                  throws then, the last copy is offered. null: nothing is unsaved any more.
//   'baton:missing'  A file that comes later (the worker, the charts) could not be had. Says whether the server has another
//                  version of the page by now, and offers to reload.
//   'baton:panic'  detail: { message: string, project?: string }. Sent by the app's panic hook.
//                  `project`, if the hook can still give it, is preferred to the draft.
//
// A WebAssembly trap (out of memory, stack overflow, a panic without the hook) is caught through
// 'error' and 'unhandledrejection' and shows the same screen.
(() => {
  'use strict';

  const find = (id) => document.getElementById(id);

  // ---- What lies beside the page, by the names that the build wrote into it. Where the page is one file, all of it is inside,
  // and www/single_file.js has been here before; otherwise it comes from where the page came from. ----

  window.baton ??= {
    fetch: (name) => fetch(`./${name}`, { credentials: 'same-origin' }),
    module: (name) => import(`./${name}`),
    worker: (name) => new Worker(trusted(`./${name}`), { type: 'module' }),
  };

  // Where browsers ask for it, an address becomes a script here alone. Nothing becomes HTML: the charts only empty what they draw in.
  const policy = window.trustedTypes?.createPolicy('baton', {
    createScriptURL: (address) => (/^(\.\/[\w.-]+$|blob:)/.test(address) ? address : null),
  });
  window.trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? html : null) });

  /// The address of a script, as browsers take it.
  function trusted(address) {
    return policy?.createScriptURL(address) ?? address;
  }

  window.baton.trusted = trusted;

  /// What a part of the program is called.
  function named(css) {
    const place = document.querySelector(css);
    const address = place?.getAttribute('content') ?? place?.getAttribute('href') ?? '';
    return address.slice(address.lastIndexOf('/') + 1);
  }

  const root = document.documentElement;
  let started = false;

  /// Once all elements of index.html are there: this script runs in its head.
  const parsed = new Promise((resolve) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', resolve, { once: true });
    else resolve();
  });

  // ---- Language and shade, before anything is painted; src/shell/settings.rs keeps them. ----

  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is blocked: nothing is remembered.
    }
  }

  const asked = /[?&]lang=(zh|en)(&|$)/.exec(location.search);
  const kept = asked ? asked[1] : remembered('baton.locale');
  if (kept) root.lang = /^en/i.test(kept) ? 'en' : 'zh-CN';
  root.dataset.theme = remembered('baton.theme') ?? 'auto';

  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  /// Where dark is chosen, or the system's and no other is chosen, the root says so; the sheet has one palette for it.
  function shade() {
    const { theme } = root.dataset;
    const is = theme === 'dark' || (theme !== 'light' && dark.matches);
    if (is !== root.hasAttribute('data-dark')) root.toggleAttribute('data-dark', is);
  }

  shade();
  dark.addEventListener?.('change', shade);
  new MutationObserver(shade).observe(root, { attributeFilter: ['data-theme'] });

  // ---- The front: what the page is, and its ways in. It goes once the page stands for those who have been here before. ----

  const visited = remembered('baton.visited') !== null;
  root.dataset.front = visited || remembered('baton.front') !== null ? 'read' : 'new';

  // A way that is taken before the program is here is noted for it (src/shell/front.rs).
  document.addEventListener('click', ({ target }) => {
    const way = target.closest?.('[data-way]')?.dataset.way;
    if (way === 'file') find('front-file').click();
    else if (way && !started) root.dataset.way = way;
  });

  // Who comes for the first time sees the demo county: it is on its way while the program is.
  if (!visited && !window.baton.whole && !/share/i.test(location.href)) {
    const name = named('meta[name="baton-demo_county.json"]');
    if (name) document.head.append(element('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `./${name}` }));
  }

  // ---- Words: the page's language once the app has chosen it, both before that. ----

  const english = () => /^en\b/i.test(root.lang);

  function words(zh, en) {
    if (started) return [english() ? en : zh];
    return [zh, en];
  }

  function element(tag, { className, text, lang, ...rest } = {}, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    if (lang) node.lang = lang;
    Object.assign(node, rest);
    node.append(...children);
    return node;
  }

  const paragraphs = (zh, en) => words(zh, en).map((text) => element('p', { text }));
  const label = (zh, en) => words(zh, en).join(' ');

  // ---- Loading ----

  class StartFailure extends Error {
    constructor(zh, en, cause) {
      super(cause ? String(cause) : en);
      this.zh = zh;
      this.en = en;
    }
  }

  function showProgress(loaded, total) {
    const bar = document.querySelector('.boot-progress');
    if (!bar || !(total > 0) || loaded > total) return;
    bar.max = total;
    bar.value = loaded;
  }

  /// Counts a copy of what streams in. The response itself goes to the browser, which keeps what it compiles of it. A
  /// compressed response has no usable total: the bar then stays indeterminate.
  async function count(response) {
    const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length'));
    if (!response.body || !(total > 0)) return;
    const reader = response.clone().body.getReader();
    let loaded = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      loaded += value.byteLength;
      showProgress(loaded, total);
    }
  }

  async function fetchWasm(name) {
    let response;
    try {
      response = await window.baton.fetch(name);
    } catch (cause) {
      if (window.baton.whole) throw new StartFailure(...window.baton.damaged, cause);
      throw new StartFailure(
        '没有取到程序文件，可能是网络中断。请检查连接后刷新本页。',
        'The program file could not be fetched; the connection may be down. Check it and reload.',
        `${cause} ${name}`,
      );
    }
    if (!response.ok) {
      throw new StartFailure(
        '程序文件不完整：服务器上缺少本页所需的文件，可能正在更新。请稍后刷新；若仍如此，请重新部署整个文件夹。',
        'A program file is missing on the server, perhaps during an update. Reload in a while; if it persists, deploy the whole folder again.',
        `${response.status} ${response.statusText} ${name}`,
      );
    }
    count(response).catch(() => {}); // A broken connection is told by who reads the response itself.
    return response;
  }

  async function start() {
    if (location.protocol === 'file:' && !window.baton.whole) {
      throw new StartFailure(
        '浏览器不允许从本地文件直接运行本页。请把整个文件夹放到任意静态网站或内网共享的网页服务上再打开，或改用单文件版。',
        'Browsers refuse to run this page straight from a file. Put the whole folder on any static web server and open it from there, or take the single file.',
      );
    }
    // What came last of all that the page stands on.
    const knows = (condition) => window.CSS?.supports?.(condition) === true;
    if (!knows('selector(:has(a))') || !knows('(color: color-mix(in srgb, red, blue))')) {
      throw new StartFailure(
        '这个浏览器的版本太旧，运行不了本页。请换用 Edge 或 Chrome 111、Firefox 121、Safari 16.4 或更新的版本。',
        'This browser is too old for the page. Please use Edge or Chrome 111, Firefox 121, Safari 16.4, or a later version.',
      );
    }
    if (typeof WebAssembly !== 'object') {
      throw new StartFailure(
        '这个浏览器不支持或停用了 WebAssembly。请换用较新的 Edge、Chrome、Firefox 或 Safari。',
        'This browser has no WebAssembly, or it is turned off. Please use a recent Edge, Chrome, Firefox or Safari.',
      );
    }
    const wasm = fetchWasm(named('#baton-wasm'));
    wasm.catch(() => {}); // reported below; not an unhandled rejection while the glue loads
    let glue;
    try {
      glue = await window.baton.module(named('#baton-glue'));
    } catch (cause) {
      if (window.baton.whole) throw new StartFailure(...window.baton.damaged, cause);
      throw new StartFailure(
        '没有取到程序的启动文件。请刷新本页；若仍如此，请重新部署整个文件夹。',
        'The start file of the program could not be loaded. Reload; if it persists, deploy the whole folder again.',
        cause,
      );
    }
    await parsed;
    await glue.default({ module_or_path: await wasm });
    started = true;
    find('boot')?.remove();
    whenIdle(() => keep().catch(() => {})); // Where it can't be kept, the page goes on from its server.
  }

  async function showFailure(error) {
    await parsed;
    const boot = find('boot');
    if (panicked || !boot) return;
    boot.setAttribute('role', 'alert');
    boot.textContent = '';
    boot.append(
      element('p', { className: 'boot-title', text: '指挥棒 Baton' }),
      ...paragraphs(error.zh ?? '程序没有启动成功。', error.en ?? 'The program did not start.'),
      element(
        'details',
        {},
        element('summary', { text: label('技术信息', 'Technical details') }),
        element('pre', { text: [error.stack ?? error, ...gone].join('\n') }),
      ),
    );
  }

  // ---- Another version on the server ----

  /// The names of this version's files, which differ from version to version.
  const names = ['meta[name=baton-worker]', 'meta[name=baton-charts]', '#baton-glue', '#baton-wasm'].map(named);

  /// Fetches the page past the browser's cache, so that a reload has it as it is on the server. Whether that is another
  /// version than this one; null where there is no telling.
  async function isNewer() {
    try {
      const response = await fetch(location.pathname + location.search, { cache: 'reload', credentials: 'same-origin' });
      if (!response.ok) return null;
      const html = await response.text();
      return !names.every((name) => html.includes(`"${name}"`) || html.includes(`/${name}"`));
    } catch {
      return null;
    }
  }

  async function reloadAnew() {
    await isNewer();
    await renew();
  }

  // ---- Without the server: a service worker (www/service.js) keeps this version, where the browser has one and the build does. ----

  const keeper = window.baton.whole || !named('meta[name=baton-service]') ? undefined : navigator.serviceWorker;
  /// Files that were neither kept nor to be had.
  const gone = new Set();
  keeper?.addEventListener('message', ({ data }) => gone.add(data.gone));
  root.dataset.offline = window.isSecureContext || window.baton.whole ? '' : 'never';

  /// Lets this version be kept, and says when another one is.
  async function keep() {
    if (!keeper) return;
    const registration = await keeper.register(trusted(`./${named('meta[name=baton-service]')}`), { updateViaCache: 'none' });
    const look = () => {
      if (registration.active) root.dataset.offline = 'kept';
      if (registration.waiting && keeper.controller) showNewer(registration.waiting);
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    registration.installing?.addEventListener('statechange', look);
    look();
  }

  /// Reloads the page as it is on the server: with a version that is kept since, if there is one.
  async function renew() {
    const registration = await keeper?.getRegistration();
    await registration?.update().catch(() => {});
    const next = registration?.installing ?? registration?.waiting;
    if (!next) location.reload();
    else takeOver(next);
  }

  /// Lets a version take the place of this one.
  function takeOver(next) {
    keeper.addEventListener('controllerchange', () => location.reload(), { once: true });
    const ready = () => {
      if (next.state === 'installed') next.postMessage('take over');
      else if (next.state === 'redundant') location.reload();
    };
    next.addEventListener('statechange', ready);
    ready();
  }

  /// A message above the page with something to do about it.
  function showBar(said, deed, act) {
    const button = element('button', { type: 'button', text: deed, onclick: act });
    const close = element('button', { type: 'button', text: label('关闭', 'Close') });
    const bar = element('div', { className: 'missing panic-actions' }, ...said, button, close);
    bar.setAttribute('role', 'alert');
    close.onclick = () => bar.remove();
    button.className = 'panic-primary';
    document.querySelector('.missing')?.remove();
    document.body.prepend(bar);
  }

  function showNewer(next) {
    const said = paragraphs(
      '新版本已经备好。换用时本页会重新载入，已保存在浏览器中的内容会保留，尚未保存的会先提示；不换也行，关掉所有打开的页面后，下次打开就是新版本。',
      'A newer version is ready. Taking it reloads the page: what is kept in this browser stays, and you are asked first if anything is unsaved. Otherwise it comes by itself once all open pages are closed.',
    );
    showBar(said, label('换用新版本', 'Take the newer version'), () => takeOver(next));
  }

  function showMissing(newer) {
    const said = newer
      ? paragraphs(
          '服务器上已换成新版本，本页打开的旧版本缺少文件。请重新载入：已保存在浏览器中的内容会保留，尚未保存的会先提示。',
          'A newer version is on the server, and files of the one that is open here are gone. Reload: what is kept in this browser stays, and you are asked first if anything is unsaved.',
        )
      : paragraphs(
          '程序的一个文件没有取到，可能是网络中断，或服务器上缺少文件。请检查连接后再试；仍不行，请重新载入本页。',
          'A file of the program could not be fetched; the connection may be down, or the file is missing on the server. Check the connection and try again; if it persists, reload the page.',
        );
    if (gone.size > 0) said.push(...paragraphs(`缺少：${[...gone].join('、')}`, `Missing: ${[...gone].join(', ')}`));
    showBar(said, label('重新载入', 'Reload'), reloadAnew);
  }

  window.addEventListener('baton:missing', async () => {
    const newer = await isNewer();
    if (!panicked) showMissing(newer);
  });

  /// Once for a version: reloads a page that the browser's cache kept while the server has another one by now.
  async function startAnew(error) {
    const tried = 'baton.reloaded';
    let before = null;
    try {
      before = sessionStorage.getItem(tried);
      sessionStorage.setItem(tried, names.join());
    } catch {
      before = names.join(); // Without a memory there is no saying how often this happened.
    }
    if (location.protocol !== 'file:' && before !== names.join() && (await isNewer())) await renew();
    else showFailure(error);
  }

  // ---- The unsaved project ----

  let draft = null;
  let copy = null;
  let copyPlanned = 0;

  /// The unsaved project as text, or the last copy if the app can't give it any more.
  function draftText() {
    try {
      const text = typeof draft === 'function' ? draft() : draft;
      if (typeof text === 'string') copy = text;
    } catch {
      // The app is beyond answering: the copy stands.
    }
    return copy;
  }

  const whenIdle = window.requestIdleCallback ?? setTimeout;

  window.addEventListener('baton:draft', (event) => {
    draft = event.detail;
    if (draft === null) copy = null;
    // A copy of a large project takes its time: it waits until a lever has rested for a second.
    clearTimeout(copyPlanned);
    if (typeof draft !== 'function') return;
    copyPlanned = setTimeout(() => {
      whenIdle(() => {
        if (!panicked) draftText();
      });
    }, 1000);
  });

  // Leaving with something unsaved asks first. After a panic the file is on offer, and reloading is the way on.
  window.addEventListener('beforeunload', (event) => {
    if (draft !== null && !panicked) event.preventDefault();
  });

  // ---- Panic ----

  let panicked = false;

  function showPanic(message, project) {
    if (panicked) {
      const more = document.querySelector('.panic pre');
      if (more && !more.textContent.includes(message)) more.textContent += `\n\n${message}`;
      return;
    }
    panicked = true;
    find('boot')?.remove();
    const app = find('app');
    if (app) {
      app.inert = true;
      app.hidden = true;
    }
    const text = typeof project === 'string' ? project : draftText();
    const screen = element(
      'div',
      { className: 'panic', role: 'alertdialog' },
      element('h1', { id: 'panic-title', text: label('程序出错，已停止', 'The program has stopped') }),
      ...paragraphs(
        '程序遇到了不该发生的错误，为免给出错误的数字，已停止计算。您的数据只在本页，没有发送到任何地方。',
        'It met an error that should not happen and stopped, rather than show wrong figures. Your data are on this page only; nothing was sent.',
      ),
      ...(text === null
        ? paragraphs('没有尚未保存的修改。', 'There are no unsaved changes.')
        : paragraphs(
            '请先下载尚未保存的项目文件，再重新载入；之后可以用“打开”读入它。',
            'First download the unsaved project file, then reload; you can open it again afterwards.',
          )),
      actions(text),
      element(
        'details',
        {},
        element('summary', { text: label('技术信息', 'Technical details') }),
        element('pre', { text: message }),
      ),
    );
    screen.setAttribute('aria-labelledby', 'panic-title');
    document.body.append(screen);
    screen.querySelector('.panic-primary').focus();
  }

  function actions(text) {
    const reload = element('button', {
      type: 'button',
      text: label('重新载入', 'Reload'),
      onclick: reloadAnew,
    });
    const row = element('div', { className: 'panic-actions' });
    if (text === null) {
      reload.className = 'panic-primary';
    } else {
      row.append(
        element('a', {
          className: 'panic-primary',
          href: URL.createObjectURL(new Blob([text], { type: 'application/json' })),
          download: 'baton-unsaved.json',
          text: label('下载未保存的项目', 'Download the unsaved project'),
        }),
      );
    }
    row.append(reload);
    return row;
  }

  window.addEventListener('baton:panic', (event) => {
    showPanic(String(event.detail?.message ?? 'panic'), event.detail?.project);
  });

  /// Whether an error comes out of the app's wasm; others (a browser extension's) aren't ours.
  function fromWasm(error) {
    if (!(error instanceof Error)) return false;
    const trap = typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
    return trap || /wasm-function|\.wasm\b/.test(error.stack ?? '');
  }

  window.addEventListener('error', ({ error }) => {
    if (fromWasm(error)) showPanic(String(error.stack ?? error));
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (fromWasm(reason)) showPanic(String(reason.stack ?? reason));
  });

  start().catch(startAnew);
})();
