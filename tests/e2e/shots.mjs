// Screenshots of the built page for people to look at: every page of the rail in each language, light
// and dark, at a desk and on a phone, into target/screenshots. `cargo xtask shots`.
import { openPage } from './harness.mjs';

const LANGUAGES = ['zh', 'en'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [1440, 390];

for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      const name = `page-${language}-${scheme}-${width}`;
      const page = await openPage({
        path: `?lang=${language}`,
        languages: language,
        dark: scheme === 'dark',
        width,
        height: width < 600 ? 844 : 920,
      });
      try {
        const pages = await page.run(() => document.querySelectorAll('.rail button').length);
        for (let at = 0; at < pages; at += 1) {
          await page.run((at) => document.querySelectorAll('.rail button')[at].click(), at);
          // What is worked out in slices begins once nothing has moved for a moment, and says so while it goes on.
          await page.until((at) => document.querySelectorAll('.rail button')[at].ariaCurrent === 'page', 'the page', at);
          await page.shot(`${name}-${at}`, { full: true });
        }
        console.log(`target/screenshots/${name}-0…${pages - 1}.png`);
        await page.assertClean();
      } finally {
        await page.close();
      }
    }
  }
}
