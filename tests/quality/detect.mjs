// The adapter of the detection scorer: bytes → the label of their encoding, on dist/ as published.
import { createUnbake } from 'unbake';

const unbake = await createUnbake();

/** @param {Uint8Array} bytes */
export default async function detect(bytes) {
  return (await unbake.detectEncoding(bytes)).label;
}
