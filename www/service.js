// The page without its server: a service worker that keeps one whole version of the page, every file of it or none. A newer
// version is fetched beside it and waits until the person agrees or no page is open. The build writes in the two lines below what
// the version is called and which files it has, each with its SHA-256.
const VERSION = 'none';
const FILES = {};

const NAME = `baton-${VERSION}`;
const SCOPE = new URL('./', self.location.href);
const PAGE = 'index.html';

/// Whether content is that of a file of this version.
async function fits(name, content) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === FILES[name];
}

/// Fetches a file past the browser's cache and keeps it, if it is that of this version. Otherwise says which it is.
async function fetched(name) {
  const response = await fetch(new URL(name, SCOPE), { cache: 'no-cache', credentials: 'same-origin' });
  const content = response.ok ? await response.arrayBuffer() : null;
  if (content === null || !(await fits(name, content))) throw new Error(`${name} of this version is not on the server`);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name); // They were those of what was sent.
  const whole = new Response(content, { headers });
  await (await caches.open(NAME)).put(new URL(name, SCOPE), whole.clone());
  return whole;
}

/// A file of this version: as it was kept, or, where that is gone or damaged, from the server.
async function file(name) {
  const kept = await (await caches.open(NAME)).match(new URL(name, SCOPE));
  if (kept) {
    const content = await kept.arrayBuffer();
    if (await fits(name, content)) return new Response(content, { headers: kept.headers });
  }
  return fetched(name);
}

/// The same; where it can't be had, its name is told to the pages that are open.
async function asked(name) {
  try {
    return await file(name);
  } catch {
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage({ gone: name });
    return new Response(name, { status: 503, statusText: 'not kept, and no server' });
  }
}

/// A file of an older version, for a page of it that is still open.
async function older(request) {
  for (const name of await caches.keys()) {
    const kept = name.startsWith('baton-') && name !== NAME ? await (await caches.open(name)).match(request) : undefined;
    if (kept) return kept;
  }
  return fetch(request);
}

self.addEventListener('install', (event) => {
  // One after the other: what is left of the line is for the page that is being used.
  const all = async () => {
    for (const name of Object.keys(FILES)) await fetched(name);
  };
  event.waitUntil(all());
});

self.addEventListener('activate', (event) => {
  // The version before stays, since a page of it may be open in another tab; what is older goes.
  const tidy = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('baton-') && name !== NAME);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim(); // Also of the page that came from the server before anything was kept.
  };
  event.waitUntil(tidy());
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(SCOPE.href)) return;
  const path = new URL(request.url).pathname.slice(SCOPE.pathname.length);
  const name = path === '' ? PAGE : path;
  // The page asks past the cache whether the server has another version.
  if (request.cache === 'reload') return;
  if (request.mode === 'navigate') {
    if (name === PAGE) event.respondWith(file(PAGE).catch(() => fetch(request)));
  } else if (name in FILES) {
    event.respondWith(asked(name));
  } else {
    event.respondWith(older(request));
  }
});
