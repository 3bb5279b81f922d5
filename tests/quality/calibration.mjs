// Scores how much detection's confidences mean, and what it takes for what.
//
//   node calibration.mjs FILE.jsonl [--json OUT]      rows as detection.mjs's: {kind, label, accept, bytes: base64}
//
// Of the answers given with a confidence of 0.7 to 0.8, about three in four should be right.
import { readFileSync, writeFileSync } from 'node:fs';
import { createUnbake } from 'unbake';

/** The lower ends of the classes. Where nearly all answers are certain, the last tenth is worth two. */
const classes = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];

const [file, , json] = process.argv.slice(2);
const unbake = await createUnbake();

/** @type {Record<string, {answers: number, right: number, confidence: number}>} */
const calibration = {};
/** @type {Map<string, number>} */
const confusions = new Map();
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const { label, accept, bytes } = JSON.parse(line);
  const answer = await unbake.detectEncoding(new Uint8Array(Buffer.from(bytes, 'base64')));
  const right = accept.includes(answer.label);
  const key = `from ${classes.filter((least) => answer.confidence >= least).at(-1)}`;
  calibration[key] ??= { answers: 0, right: 0, confidence: 0 };
  calibration[key].answers += 1;
  calibration[key].right += right ? 1 : 0;
  calibration[key].confidence += answer.confidence;
  const confusion = `${label} as ${answer.label}`;
  if (!right) confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1);
}
for (const key of Object.keys(calibration).sort()) {
  const { answers, right, confidence } = calibration[key];
  console.log(
    `${key.padEnd(10)} ${answers} answers of ${(confidence / answers).toFixed(3)}, right ${(right / answers).toFixed(3)}`,
  );
}
for (const [confusion, count] of [...confusions].sort((a, b) => b[1] - a[1])) console.log(`${count} × ${confusion}`);
if (json) writeFileSync(json, JSON.stringify({ calibration, confusions: Object.fromEntries(confusions) }, null, 1));
