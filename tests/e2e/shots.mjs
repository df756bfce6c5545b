// Screenshots of the built page for people to look at: every page of the rail in each language, light
// and dark, at a desk and on a phone, into target/screenshots. `cargo xtask shots`.
import { PLACES, openPage } from './harness.mjs';

const LANGUAGES = ['zh', 'en'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [1366, 390];

for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    for (const width of WIDTHS) {
      const name = `page-${language}-${scheme}-${width}`;
      const page = await openPage({
        path: `?lang=${language}`,
        languages: language,
        dark: scheme === 'dark',
        width,
        height: width < 600 ? 844 : 768,
      });
      try {
        for (const place of new Set(Object.values(PLACES))) {
          await page.go(place);
          await page.until(() => !document.querySelector('.part-waiting'), 'the page');
          await page.shot(`${name}-${place.replace('/', '-')}`, { full: width < 600 });
        }
        console.log(`target/screenshots/${name}-….png`);
        await page.assertClean();
      } finally {
        await page.close();
      }
    }
  }
}
