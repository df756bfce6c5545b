// Runs the benchmark page in headless Chromium and prints what it reports:
// `node benches/browser/page.mjs <folder with bench_page.js and bench_page_bg.wasm>`.
//
// The page is cross-origin isolated, which makes the browser's clock tick every 5 µs. Each size
// has a page of its own, so that the memory it reports is that size's alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import chrome from 'selenium-webdriver/chrome.js';
import sirv from 'sirv';

const folder = process.argv[2];
const SIZES = 3;
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
const FLAGS = [
  'headless',
  'no-sandbox', // benchmarks run as root in containers
  'disable-gpu',
  'disable-quic',
  'disable-dev-shm-usage',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
];

function serve() {
  const files = sirv(folder, {
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(ISOLATION)) response.setHeader(name, value);
    },
  });
  const page = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title>';
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { ...ISOLATION, 'Content-Type': 'text/html' }).end(page);
    } else {
      files(request, response, () => response.writeHead(404).end());
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Runs in the page. */
async function measure(position, done) {
  try {
    const bench = await import('/bench_page.js');
    const { memory } = await bench.default();
    const report = bench.report(position);
    done({ report, megabytes: memory.buffer.byteLength / 1e6, isolated: crossOriginIsolated });
  } catch (error) {
    done({ error: String(error) });
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'baton-bench-'));
const server = await serve();
const options = new chrome.Options().addArguments(...FLAGS, `user-data-dir=${join(scratch, 'profile')}`);
if (process.env.CHROMIUM) options.setBinaryPath(process.env.CHROMIUM);
const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? '/usr/bin/chromedriver');
let driver;
try {
  driver = await new Builder().forBrowser('chrome').setChromeOptions(options).setChromeService(service).build();
  await driver.manage().setTimeouts({ script: 900_000 });
  const capabilities = await driver.getCapabilities();
  console.log(`Chromium ${capabilities.getBrowserVersion()}, WebAssembly, medians:`);
  for (let position = 0; position < SIZES; position += 1) {
    await driver.get(`http://127.0.0.1:${server.address().port}/`);
    const result = await driver.executeAsyncScript(measure, position);
    if (result.error) throw new Error(result.error);
    if (!result.isolated) throw new Error('the page is not cross-origin isolated: its clock is too coarse');
    process.stdout.write(result.report);
    console.log(`${''.padEnd(24)}memory of the instance at its peak ${result.megabytes.toFixed(0)} MB`);
  }
} finally {
  await driver?.quit();
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
