// The module's entry: loads the WebAssembly beside it, in browsers, Node and Deno alike, so that
// its functions can be called as soon as it is imported.
import start from './bindings.js';

async function source() {
  const address = new URL('./baton_bg.wasm', import.meta.url);
  if (address.protocol !== 'file:') return address;
  // Outside the browser; named in a variable so that bundlers for the browser leave it alone.
  const files = 'node:fs/promises';
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ files);
  return readFile(address);
}

await start({ module_or_path: await source() });

export * from './bindings.js';
// Initialising again, as other wasm-bindgen modules ask for, does nothing.
export { default } from './bindings.js';
