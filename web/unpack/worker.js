// Unpacks one file, away from the page's own thread.
import { UnpackError, unpack } from './unpack.js';

globalThis.addEventListener('message', ({ data: { name, bytes } }) => {
  try {
    postMessage(unpack(name, bytes));
  } catch (caught) {
    const code = caught instanceof UnpackError ? caught.code : 'archive';
    postMessage({ error: { code, message: name } });
  }
});
