// The page as one file: what otherwise lies beside it is inside, packed. Stands before boot.js, which then has everything from here.
import { decompress } from 'fzstd';

const damaged = [
  '文件不完整，可能没有复制完，或在传送中损坏。请重新复制一份。',
  'The file is incomplete: it was not copied to its end, or was damaged on its way. Please copy it again.',
];

/// Once all elements are there: what is packed stands last.
const parsed = new Promise((resolve) => {
  document.addEventListener('DOMContentLoaded', resolve, { once: true });
});

/// The packed files by name, once they are unpacked: a list of names and lengths as JSON, its own length before it, then one
/// after the other.
let unpacked = null;
const unpacking = parsed.then(() => {
  const place = document.getElementById('baton-inside');
  const text = place?.textContent ?? '';
  if (text.length !== Number(place?.dataset.length)) throw new Error(`${text.length} of ${place?.dataset.length} characters`);
  place.remove();
  const letters = atob(text);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < packed.length; at++) packed[at] = letters.charCodeAt(at);
  const all = decompress(packed);
  const begin = 4 + new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  const list = JSON.parse(new TextDecoder().decode(all.subarray(4, begin)));
  let at = begin;
  unpacked = new Map(list.map(([name, length]) => [name, all.subarray(at, (at += length))]));
});
unpacking.catch(() => {}); // Told by who asks for a file.

function content(name) {
  const bytes = unpacked?.get(name);
  if (!bytes) throw new Error(`${name} is not inside`);
  return bytes;
}

const KINDS = { wasm: 'application/wasm', json: 'application/json', js: 'text/javascript' };

async function fetch(name) {
  await unpacking;
  return new Response(content(name), { headers: { 'content-type': KINDS[name.split('.').at(-1)] } });
}

/// The scripts stand in the page as they are, since its policy knows each by its hash. Those that come later are functions.
const scripts = new Map();

async function module(name) {
  await parsed;
  return scripts.get(name)();
}

/// Of each worker its script's address and its program, compiled once.
const programs = new Map();

/// A worker that begins with a script, which waits to be given its program.
function worker(name) {
  const program = name.replace('_loader.js', '_bg.wasm');
  if (!programs.has(name)) {
    const address = URL.createObjectURL(new Blob([content(name)], { type: KINDS.js }));
    programs.set(name, { address, compiled: WebAssembly.compile(content(program)) });
  }
  const { address, compiled } = programs.get(name);
  const worker = new Worker(window.baton.trusted(address));
  compiled.then(
    (module) => worker.postMessage(module),
    (error) => worker.dispatchEvent(new ErrorEvent('error', { message: String(error) })),
  );
  return worker;
}

window.baton = { whole: true, damaged, fetch, module, worker, scripts };
