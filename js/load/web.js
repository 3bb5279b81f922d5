// Fetching: browsers, their workers, and whatever else has fetch().

/** @import {Reader} from './files.js' */

/** @type {Reader} */
export const web = {
  async read(place) {
    const response = await fetched(place);
    return new Uint8Array(await response.arrayBuffer());
  },

  async compile(place) {
    const response = await fetched(place);
    // Compiling while it arrives needs the right type; not every server sends it.
    const streams = response.headers.get('content-type')?.split(';')[0].trim() === 'application/wasm';
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  },
};

/** @param {URL | string} place */
async function fetched(place) {
  const response = await fetch(place);
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`.trim());
  return response;
}
