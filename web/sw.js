// The service worker: keeps the page's files, all of one version, so that it works without a network. tools/site.mjs
// puts in the list of files and a version that changes with any of them.

/** @type {any} */
const worker = globalThis;

/**
 * @type {{version: string, files: Record<string, string>, data: Record<string, string>}} Each file with the beginning of
 *   its SHA-256. `data` is large; it may come later.
 */
const { version, files, data } = UNBAKE_PRECACHE;

const prefix = 'unbake-';
const store = prefix + version;
/** Where the page takes what other programs shared with it (intake/installed.js). */
const shelf = 'unbake-shared';

/** @param {string} path */
const place = (path) => new URL(path, worker.registration.scope).href;

/**
 * Whether a response has the file whose SHA-256 begins with these hexadecimal digits.
 *
 * @param {Response} response
 * @param {string} digest
 */
async function has(response, digest) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .startsWith(digest);
}

/**
 * A file of this version: the one that the browser has loaded for the page already, where that is it, else the server's.
 *
 * @param {string} path
 * @param {string} digest
 */
async function get(path, digest) {
  const loaded = await fetch(place(path), { cache: 'force-cache' });
  if (loaded.ok && (await has(loaded.clone(), digest))) return loaded;
  const response = await fetch(place(path), { cache: 'reload' });
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  return response;
}

async function install() {
  const cache = await caches.open(store);
  const saving = worker.navigator.connection?.saveData === true;
  const wanted = Object.entries({ ...files, ...(saving ? {} : data) });
  await Promise.all(wanted.map(async ([path, digest]) => cache.put(place(path), await get(path, digest))));
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== store && name !== shelf) await caches.delete(name);
  }
  await worker.clients.claim();
}

/**
 * A kept file, else the network's; what of the data was not kept at first is kept then.
 *
 * @param {Request} request
 */
async function answer(request) {
  const cache = await caches.open(store);
  const known = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && Object.keys(data).some((path) => place(path) === request.url))
    await cache.put(request, response.clone());
  return response;
}

/**
 * What another program shares goes onto the shelf, and the page is opened to take it. Nothing leaves the machine.
 *
 * @param {Request} request
 */
async function shelve(request) {
  const form = await request.formData();
  const cache = await caches.open(shelf);
  const text = ['title', 'text', 'url'].map((name) => form.get(name)).filter((value) => typeof value === 'string');
  let number = 0;
  const put = (/** @type {BodyInit} */ body, headers = {}) =>
    cache.put(place(`shared/${number++}`), new Response(body, { headers }));
  for (const file of form.getAll('files')) {
    if (file instanceof File && file.size > 0) await put(file, { 'x-name': encodeURIComponent(file.name) });
  }
  if (number === 0 && text.some(Boolean)) await put(text.filter(Boolean).join('\n'));
  return Response.redirect(place('./?shared'), 303);
}

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(activate()));
worker.addEventListener('message', (/** @type {MessageEvent} */ { data: message }) => {
  if (message === 'take-over') worker.skipWaiting();
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (!request.url.startsWith(worker.registration.scope)) return;
  if (request.method === 'GET') event.respondWith(answer(request));
  else if (request.method === 'POST' && request.url === place('share')) event.respondWith(shelve(request));
});
