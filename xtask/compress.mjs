// Writes file.gz and file.br beside each file of a built page: `node xtask/compress.mjs dist`. What wouldn't become smaller
// is left alone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const WAYS = {
  gz: (content) => promisify(zlib.gzip)(content, { level: 9 }),
  br: (content) =>
    promisify(zlib.brotliCompress)(content, {
      params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
};

const [, , folder] = process.argv;
const sizes = { raw: 0, gz: 0, br: 0 };
await Promise.all(
  readdirSync(folder).map(async (name) => {
    const content = readFileSync(join(folder, name));
    sizes.raw += content.length;
    for (const [ending, way] of Object.entries(WAYS)) {
      const smaller = await way(content);
      const pays = smaller.length < content.length;
      if (pays) writeFileSync(join(folder, `${name}.${ending}`), smaller);
      sizes[ending] += pays ? smaller.length : content.length;
    }
  }),
);
const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;
console.log(`    in all ${kilo(sizes.raw)}, gzip ${kilo(sizes.gz)}, Brotli ${kilo(sizes.br)}`);
