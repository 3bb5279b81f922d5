// Serves site/ on http://127.0.0.1:8080/, or on the next free port, until it is stopped. For one's own machine only.
//
// Usage: node tools/serve.mjs [--port N]
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';

const host = '127.0.0.1';
const firstPort = 8080;
/** How many ports after the first are tried before giving up. */
const portsTried = 50;

/** A browser compiles wasm while it streams only as application/wasm, and runs modules only as JavaScript. */
const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.data', 'application/octet-stream'],
]);

/**
 * The file that a request asks for, or undefined: nothing outside the folder, nothing that is no file.
 *
 * @param {string} folder
 * @param {string} url the request's path, as it came
 */
export function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  let file = join(folder, path);
  if (!existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return undefined;
  // After links are followed, too, it must be inside.
  const inside = realpathSync(file).startsWith(realpathSync(folder) + sep);
  return inside && statSync(file).isFile() ? file : undefined;
}

/**
 * What a browser sends back to ask whether a file that it has kept is still the one there is.
 *
 * @param {import('node:fs').Stats} stats
 */
const etagOf = ({ size, mtimeMs }) => `"${size.toString(36)}-${mtimeMs.toString(36)}"`;

/**
 * @param {string} folder
 * @param {((path: string) => void) | undefined} sending
 */
function answer(folder, sending) {
  /** @type {import('node:http').RequestListener} */
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileOf(folder, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page here.\n');
      return;
    }
    const stats = statSync(file);
    const headers = { 'cache-control': 'no-cache', etag: etagOf(stats), 'x-content-type-options': 'nosniff' };
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': types.get(extname(file)) ?? 'application/octet-stream',
      'content-length': stats.size,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    sending?.(request.url ?? '/');
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/**
 * Serves a folder. Takes the first free port from `port` on; 0 lets the system choose.
 *
 * @param {{folder: string, port?: number, sending?: (path: string) => void}} options `sending` is told of each file
 *   that is sent as a whole.
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve({ folder, port = firstPort, sending }) {
  const server = createServer(answer(folder, sending));
  const listen = (/** @type {number} */ number) =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(number, host, () => {
        server.off('error', reject);
        resolve(undefined);
      });
    });
  for (let number = port; ; number++) {
    try {
      await listen(number);
      break;
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || port === 0 || number >= port + portsTried) throw error;
    }
  }
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://${host}:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = values.port === undefined ? firstPort : Number(values.port);
  const folder = join(root, 'site');
  try {
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port takes a number from 0 to 65535.');
    if (!existsSync(join(folder, 'index.html'))) throw new Error('site/ is not built yet: run "npm run build" first.');
    const { address } = await serve({ folder, port });
    console.log(`Unbake is at ${address}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
