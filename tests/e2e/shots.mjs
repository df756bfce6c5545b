// Screenshots of the built page for people to look at: each language, light and dark, desk and
// phone, into target/screenshots. `cargo xtask shots`.
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
        await page.shot(name);
        await page.shot(`${name}-full`, { full: true });
        console.log(`target/screenshots/${name}.png`);
        await page.assertClean();
      } finally {
        await page.close();
      }
    }
  }
}
