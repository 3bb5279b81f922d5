// Where the page's own files are: beside index.html, under whatever path the site was put.

/**
 * @param {string} path relative to index.html
 * @returns {string}
 */
export function place(path) {
  return new URL(path, document.baseURI).href;
}

/** Whether others can open this page's address: one that an extension has is known to this browser only. */
export function isPublic() {
  return /^https?:$/.test(location.protocol);
}
