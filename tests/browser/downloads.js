// What the page gives for download, caught before it reaches a disk.

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * From now on a link that is to be downloaded gives its name and bytes to the test instead.
 *
 * @param {Page} page
 */
export async function catchDownloads(page) {
  await page.evaluate(() => {
    /** @type {{download: string, bytes: Promise<number[]>}[]} */
    const downloads = [];
    Object.assign(globalThis, { downloads });
    /** @type {Map<string, Blob>} */
    const blobs = new Map();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      blobs.set(address, /** @type {Blob} */ (blob));
      return address;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (!this.download || !blob) click.call(this);
      else
        downloads.push({ download: this.download, bytes: blob.arrayBuffer().then((all) => [...new Uint8Array(all)]) });
    };
  });
  let taken = 0;
  return {
    /** @returns {Promise<{name: string, bytes: Uint8Array, text: string}>} the next one, waited for */
    async next() {
      const index = taken++;
      await page.waitForFunction((at) => /** @type {any} */ (globalThis).downloads.length > at, {}, index);
      const { name, bytes } = await page.evaluate(async (at) => {
        const { download, bytes: content } = /** @type {any} */ (globalThis).downloads[at];
        return { name: download, bytes: await content };
      }, index);
      return { name, bytes: Uint8Array.from(bytes), text: Buffer.from(bytes).toString('utf8') };
    },
  };
}
