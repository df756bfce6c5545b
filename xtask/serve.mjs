// Serves a built page on this machine: `node xtask/serve.mjs dist 8080`. The end-to-end tests use
// the same server, so what they prove holds for it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/// The page's own policy as a header, with the one directive that works only there.
function policyOf(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/) ?? [];
  if (!policy) throw new Error(`${folder}/index.html has no Content-Security-Policy`);
  return `${policy}; frame-ancestors 'none'`;
}

/**
 * Serves `folder` under the path `base` ("/" or "/a/b/") on 127.0.0.1; port 0 takes a free one.
 * Resolves to the page's address and a function that stops the server.
 */
export function startServer(folder, { port = 0, base = '/' } = {}) {
  const headers = {
    'Content-Security-Policy': policyOf(folder),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
  const files = sirv(folder, {
    dev: true, // reads the folder anew for each request: a rebuild shows without a restart
    brotli: true, // what stands compressed beside a file, to those who take it
    gzip: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  // As most hosts do it: the folder's own page for what it doesn't have.
  const missing = (response) => {
    const page = join(folder, '404.html');
    const text = existsSync(page) ? readFileSync(page) : 'Not found\n';
    response.writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }).end(text);
  };
  const server = createServer((request, response) => {
    if (!request.url.startsWith(base)) return missing(response);
    request.url = request.url.slice(base.length - 1);
    files(request, response, () => missing(response));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}${base}`;
      const stop = () =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        });
      resolve({ url, stop });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder, port] = process.argv;
  try {
    const { url } = await startServer(folder, { port: Number(port) });
    console.log(`\nBaton 指挥棒: ${url}`);
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is taken by another program.` : String(error));
    process.exitCode = 1;
  }
}
