// Makes docs/page.png, the picture in README.md: the page in Chromium, with the sample cleaned.
//
//   npm run build && node tests/browser/picture.mjs
import { join } from 'node:path';
import { root } from '../../tools/lib/paths.mjs';
import { paragraphsOf, start } from './launch.js';

/** What shows the article and the original side by side. In pixels. */
const size = { width: 1360, height: 850 };

const browser = await start();
try {
  const { page } = await browser.open();
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await page.click('#try-sample');
  await paragraphsOf(page);
  await page.waitForNetworkIdle();
  await page.evaluate(() => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (join(root, 'docs/page.png')) });
} finally {
  await browser.stop();
}
