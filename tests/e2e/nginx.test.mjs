// The deployable as a host serves it: Debian's nginx with the sample of README.md, compressed files, headers and all.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { BUILT, openPage } from './harness.mjs';

const nginx = process.env.BATON_NGINX;
const deployed = existsSync(join(BUILT, 'index.html.br'));
const skip = !(nginx && deployed) && 'only what is deployed, where BATON_NGINX names the program';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The sample, serving the deployable on a port. */
function configured(port, folder) {
  const [, sample] = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').match(/```nginx\n([^]*?)```/);
  const change = (text, old, to) => {
    assert.equal(text.split(old).length, 2, `the sample has ${old} once`);
    return text.replace(old, to);
  };
  let served = change(sample, 'listen 80;', `listen 127.0.0.1:${port};`);
  served = change(served, 'root /srv/baton;', `root ${BUILT};`);
  if (!existsSync(BROTLI)) served = change(served, 'brotli_static on;', '');
  served = change(served, 'include mime.types;', 'include /etc/nginx/mime.types;');
  const load = existsSync(BROTLI) ? `load_module ${BROTLI};` : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  return `${load}\nuser root;\ndaemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${served}\n}\n`;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

test('served by nginx as README says, the page starts and keeps itself', { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configured(port, folder));
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'inherit', 'inherit'] });
  const url = `http://127.0.0.1:${port}/`;
  let page;
  try {
    const answer = async (path, coding) => (await fetch(url + path, { headers: { 'accept-encoding': coding } })).headers;
    for (let tries = 0; tries < 100 && !(await answer('', '').catch(() => null)); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const wasm = readdirSync(BUILT).find((name) => /^app-\w+_bg\.wasm$/.test(name));
    const of = await answer(wasm, 'gzip');
    assert.equal(of.get('content-type'), 'application/wasm');
    assert.equal(of.get('content-encoding'), 'gzip');
    assert.match(of.get('cache-control'), /immutable/);
    const first = await answer('', 'gzip');
    assert.equal(first.get('cache-control'), 'no-cache');
    assert.match(first.get('content-security-policy'), /frame-ancestors 'none'/);
    assert.equal((await answer('service.js', '')).get('cache-control'), 'no-cache');
    if (existsSync(BROTLI)) assert.equal((await answer(wasm, 'br')).get('content-encoding'), 'br');
    page = await openPage({ server: { url }, service: true });
    await page.until(() => document.documentElement.dataset.offline === 'kept', 'the page to be kept');
    await page.assertClean();
  } finally {
    await page?.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
