// Where the page's own files are: beside index.html, under whatever path the site was put.

/**
 * @param {string} path relative to index.html
 * @returns {string}
 */
export function place(path) {
  return new URL(path, document.baseURI).href;
}
