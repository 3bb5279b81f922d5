// Scores what repair leaves alone: cleans every page of the undamaged extraction sets and lists each edit it makes there.
//
//   node untouched.mjs DATA_DIR [--json FILE]      DATA_DIR/<set>/: pages as .html.gz and .txt.gz
//
// A page of these sets is as its author wrote it, so an edit is wrong unless it takes away something that no reader sees
// (rule `invisible`), or makes a character of an escape that the author's programs left (rule `escape`): those are listed
// to be read. The sets with made damage, and the one in GBK bytes (the pages of `zh` again), are left out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createUnbake } from 'unbake';

const leftOut = /damaged|gbk/;

const [data, , json] = process.argv.slice(2);
const unbake = await createUnbake();

/** @type {Record<string, {pages: number, invisible: number, escape: number, others: number}>} */
const result = {};
for (const set of readdirSync(data).filter((name) => !leftOut.test(name))) {
  const score = { pages: 0, invisible: 0, escape: 0, others: 0 };
  for (const name of readdirSync(join(data, set)).filter((file) => /\.(html|txt)\.gz$/.test(file))) {
    const type = name.endsWith('.txt.gz') ? 'text/plain' : 'text/html';
    const { edits } = await unbake.clean(new Uint8Array(gunzipSync(readFileSync(join(data, set, name)))), { type });
    score.pages++;
    for (const { rule, before, after } of edits) {
      if (rule === 'invisible') {
        score.invisible++;
      } else {
        if (rule === 'escape') score.escape++;
        else score.others++;
        console.log(`${set}/${name}  ${rule}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
      }
    }
  }
  console.log(
    `${set.padEnd(14)} ${score.pages} pages, ${score.invisible} invisible, ${score.escape} escape, ${score.others} other edits`,
  );
  result[set] = score;
}
if (json) writeFileSync(json, JSON.stringify(result, null, 1));
