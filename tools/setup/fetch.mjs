// Files from the network, each known by its SHA-256; what is wrong is never kept.
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cache } from '../lib/paths.mjs';
import { aptDownload, mirrors } from './debian.mjs';
import { UserError } from './report.mjs';

/** How long an address may take to answer at all; a machine without that network finds out at once. */
const answerWithin = 8_000;
const attempts = 2;

async function hashOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Opens an address; throws when it doesn't answer in time. */
async function open(address) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), answerWithin);
  const response = await fetch(address, { signal: controller.signal });
  clearTimeout(timer);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

async function download(address, file) {
  await pipeline(Readable.fromWeb((await open(address)).body), createWriteStream(file));
}

/** Puts the file at `target` if `make` makes one with that hash. Returns why not, otherwise. */
async function accept(target, sha256, make) {
  const temporary = `${target}.${process.pid}.part`;
  let reason = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await make(temporary);
      const hash = await hashOf(temporary);
      if (hash === sha256) {
        renameSync(temporary, target);
        return '';
      }
      reason = `SHA-256 is ${hash}`;
    } catch (error) {
      reason = error.cause?.message ?? error.message;
      // No such host or page: trying again won't help.
      if (error.cause?.code === 'ENOTFOUND' || /^4\d\d /.test(reason)) break;
    } finally {
      rmSync(temporary, { force: true });
    }
  }
  return reason;
}

/**
 * The archive of a pin, fetched if need be, from the first that has it: the cache, the folder that UNBAKE_DEPS
 * names, upstream's own address, this machine's Debian mirrors. Returns its path. A Debian package has no upstream but
 * these mirrors.
 */
export async function archive(pin, say) {
  const names = [pin.upstream, pin.debianPool].filter(Boolean).map((address) => basename(address));
  const target = join(cache, 'archives', names[0]);
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) {
    if ((await hashOf(target)) === pin.sha256) return target;
    rmSync(target);
  }
  const sources = [];
  for (const name of names) {
    const file = process.env.UNBAKE_DEPS && join(process.env.UNBAKE_DEPS, name);
    if (file && existsSync(file)) sources.push([file, (to) => copyFileSync(file, to)]);
  }
  if (pin.upstream) sources.push([new URL(pin.upstream).host, (to) => download(pin.upstream, to)]);
  if (pin.debianPool) {
    const path = pin.debianPool.replaceAll('+', '%2b');
    for (const mirror of mirrors()) {
      const address = `${mirror.replace(/\/$/, '')}/${path}`;
      sources.push(["Debian's mirror", (to) => aptDownload(address, to, pin.sha256)]);
    }
  }
  for (const [name, make] of sources) {
    say(`fetching ${names[0]} (${name})`);
    const reason = await accept(target, pin.sha256, make);
    if (reason === '') return target;
    say(`not from ${name}: ${reason.split('\n')[0]}`);
  }
  throw new UserError(`put ${names[0]} (SHA-256 ${pin.sha256}) into a folder and name it: UNBAKE_DEPS=folder`);
}
