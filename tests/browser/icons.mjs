// Makes the PNG icons of the installed page and of the extension from web/icon.svg, in Chromium.
//
//   npm run build && node tests/browser/icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/lib/paths.mjs';
import { start } from './launch.js';

/** A maskable icon is cut to any shape; what matters stays within the middle four fifths. */
const icons = [
  { name: 'web/icons/192.png', size: 192, scale: 1 },
  { name: 'web/icons/512.png', size: 512, scale: 1 },
  { name: 'web/icons/maskable-512.png', size: 512, scale: 0.8, ground: '#b23a22' },
  { name: 'extension/icons/16.png', size: 16, scale: 1 },
  { name: 'extension/icons/32.png', size: 32, scale: 1 },
  { name: 'extension/icons/48.png', size: 48, scale: 1 },
  { name: 'extension/icons/128.png', size: 128, scale: 1 },
];

const source = readFileSync(join(root, 'web/icon.svg'), 'utf8');
const browser = await start();
try {
  for (const { name, size, scale, ground } of icons) {
    const page = await browser.blank();
    await page.setViewport({ width: size, height: size });
    await page.evaluate(
      async (svg, pixels, share, color) => {
        document.documentElement.style.background = color ?? 'transparent';
        document.body.style.margin = `${(pixels * (1 - share)) / 2}px`;
        const image = new Image(pixels * share, pixels * share);
        image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
        image.style.display = 'block';
        document.body.append(image);
        await image.decode();
      },
      source,
      size,
      scale,
      ground,
    );
    const path = /** @type {`${string}.png`} */ (join(root, name));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.stop();
}
