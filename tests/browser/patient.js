// Acting on the page and waiting until it has done what was asked, however busy the machine is.

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Presses a key, and waits until the page has heard it, in its own document or in the article's. Not for keys that lead
 * out of both.
 *
 * @param {Page} page
 * @param {import('puppeteer-core').KeyInput} key
 */
export async function press(page, key) {
  await page.evaluate(() => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
    const heard = new Promise((resolve) => {
      // A key is up again after all is done that its going down asked for.
      for (const one of [document, frame?.contentDocument]) {
        one?.addEventListener('keyup', resolve, { once: true, capture: true });
      }
    });
    Object.assign(globalThis, { heard });
  });
  await page.keyboard.press(key);
  await page.evaluate(() => /** @type {any} */ (globalThis).heard);
}

/**
 * Clicks an element once it is there.
 *
 * @param {Page} page
 * @param {string} selector
 */
export async function click(page, selector) {
  await page.waitForSelector(selector, { visible: true });
  await page.click(selector);
}

/**
 * Waits for the mark of the current change in the article.
 *
 * @param {Page} page
 * @param {string} index
 */
export function waitForCurrent(page, index) {
  return page.waitForFunction(
    (wanted) => {
      const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.sheet'));
      const mark = /** @type {HTMLElement | null} */ (frame?.contentDocument?.querySelector('.mark.current') ?? null);
      const original = /** @type {HTMLElement | null} */ (document.querySelector('.change.current'));
      return mark?.dataset.change === wanted && original?.dataset.change === wanted;
    },
    {},
    index,
  );
}

/**
 * From now on the page's workers answer only when they are released: what is looked at while they work does not race
 * with them. Loads the page anew.
 *
 * @param {Page} page
 */
export async function holdAnswers(page) {
  await page.evaluateOnNewDocument(() => {
    /** @type {(() => void)[]} */
    const held = [];
    let holding = true;
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (/** @type {string} */ type, /** @type {any} */ listener, ...rest) {
      const heard = (/** @type {Event} */ event) => {
        if (holding) held.push(() => listener(event));
        else listener(event);
      };
      listen.call(this, type, type === 'message' ? heard : listener, ...rest);
    };
    Object.assign(globalThis, {
      hold() {
        holding = true;
      },
      release() {
        holding = false;
        for (const answer of held.splice(0)) answer();
      },
    });
  });
  await page.waitForNetworkIdle();
  await page.reload();
  await page.waitForSelector('textarea');
  return {
    hold: () => page.evaluate(() => /** @type {any} */ (globalThis).hold()),
    release: () => page.evaluate(() => /** @type {any} */ (globalThis).release()),
  };
}
