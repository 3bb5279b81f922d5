// Scores whether the three renderings of an article say the same: HTML read by lexbor and Markdown read by commonmark
// against the text, white space folded; and whether the elements of both are the same.
//
//   node renderings.mjs DATA_DIR [--json FILE]      DATA_DIR/<set>/: pages as .html.gz and .txt.gz
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createUnbake } from 'unbake';
import {
  difference,
  differenceWithNotes,
  renderings,
  renderMarkdown,
  skeleton,
  withPlainCallouts,
} from '../js/renderings.js';

const [data, , json] = process.argv.slice(2);
const unbake = await createUnbake();

/** @type {Record<string, {pages: number, html: number, markdown: number, structure: number}>} */
const result = {};
for (const set of readdirSync(data)) {
  const score = { pages: 0, html: 0, markdown: 0, structure: 0 };
  for (const name of readdirSync(join(data, set)).filter((file) => /\.(html|txt)\.gz$/.test(file))) {
    const type = name.endsWith('.txt.gz') ? 'text/plain' : 'text/html';
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(data, set, name))));
    const article = withPlainCallouts(await unbake.clean(bytes, { type }));
    const got = await renderings(unbake, article);
    score.pages++;
    const notes = differenceWithNotes(article);
    for (const kind of /** @type {const} */ (['html', 'markdown'])) {
      const found = kind === 'markdown' && notes !== null ? notes : difference(got.text, got[kind]);
      if (found === undefined) continue;
      score[kind]++;
      console.log(`${set}/${name}  ${kind}: ${found}`);
    }
    if (notes !== null) continue;
    const structure = difference(skeleton(article.html), skeleton(renderMarkdown(article.markdown)));
    if (structure === undefined) continue;
    score.structure++;
    console.log(`${set}/${name}  structure: ${structure}`);
  }
  const { pages, html, markdown, structure } = score;
  console.log(
    `${set.padEnd(16)} ${pages} pages, differences: ${html} HTML, ${markdown} Markdown, ${structure} structure`,
  );
  result[set] = score;
}
if (json) writeFileSync(json, JSON.stringify(result, null, 1));
