// The command line as a program: what goes to stdout, what to stderr, which files are written, and the exit codes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const sentence = '祖父坐在門前的竹椅上，手裡拿著一把舊蒲扇，慢慢講起他年輕時走過的那些地方。';
const page = (/** @type {string} */ title) =>
  `<!doctype html><html lang="zh"><title>${title}</title><article><h1>${title}</h1><p>${sentence}</p><p>${sentence.replace('祖父', '祖母')}</p></article>`;

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbake-cli-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'page.html'), page('甲'));
  writeFileSync(join(folder, 'sub/page.html'), page('乙'));
  writeFileSync(join(folder, 'notes.txt'), `${sentence}\n\n${sentence}\n`);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'large.html'), '');
  truncateSync(join(folder, 'large.html'), 100 * 1024 * 1024 + 1);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {string[]} args
 * @param {{input?: string | Uint8Array, env?: Record<string, string>}} [given]
 * @returns {Promise<{status: number | null, stdout: string, stderr: string}>}
 */
function unbake(args, { input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.stdin.on('error', () => {}); // it may have ended without reading
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** @type {[label: string, args: string[], status: number, stderr: RegExp][]} */
const badUse = [
  ['an unknown option', ['--jsno', 'page.html'], 2, /^unbake: unknown option '--jsno' \(Did you mean --json\?\)\n$/],
  ['an option like no other', ['--frobnicate', 'page.html'], 2, /'--frobnicate'; see unbake --help\n$/],
  ['an option of another verb', ['detect', '--html', 'page.html'], 2, /unknown option '--html'/],
  ['two formats', ['--json', '--html', 'page.html'], 2, /cannot be used with/],
  ['front matter of another format', ['--frontmatter', '--html', 'page.html'], 2, /cannot be used with/],
  ['front matter in a stream', ['--frontmatter', 'page.html', 'page.html'], 2, /begins a file.*with --output/],
  ['… that is named', ['--frontmatter', 'page.html', 'page.html', '-o', '-'], 2, /begins a file.*with --output/],
  ['an unknown script', ['--script', 'hanz', 'page.html'], 2, /'hanz' is invalid.*keep, hans, hant/],
  ['an unknown type', ['--type', 'image/png', 'page.html'], 2, /Allowed choices are html, plain/],
  ['an option without its value', ['page.html', '--encoding'], 2, /argument missing/],
  ['an unknown encoding', ['--encoding', 'no-such', 'page.html'], 2, /^unbake: .*no-such.*\n$/],
  ['an unknown rule', ['--repair', 'no-such-rule', 'page.html'], 2, /no-such-rule/],
  ['a size that is none', ['--max-size', 'much', 'page.html'], 2, /number of megabytes/],
  ['an output of nothing', ['--max-output', '0', 'page.html'], 2, /number of megabytes, more than 0/],
  ['a time that is none', ['--timeout', 'soon', 'page.html'], 2, /number of seconds, more than 0/],
  ['no time at all', ['--timeout', '0', 'page.html'], 2, /number of seconds, more than 0/],
  ['standard input twice', ['-', '-'], 2, /read only once/],
  ['a folder', ['sub'], 1, /^unbake: sub: is a folder; name the files in it\n$/],
  ['a file that is not there', ['nowhere.html'], 1, /^unbake: nowhere\.html: no such file/],
  ['a path through a file', ['page.html/x'], 1, /a part of its path is a file/],
  ['a file over the limit', ['large.html'], 1, /^unbake: large\.html: has 100\.1 MB .* --max-size\n$/],
  ['a file over a limit of one’s own', ['--max-size', '0.0001', 'page.html'], 1, /raise it with --max-size\n$/],
  ['output over the input', ['page.html', '-o', 'page.html'], 2, /would overwrite the input/],
  ['output over the input, by another path', ['page.html', '-o', 'sub/../page.html'], 2, /overwrite the input/],
  ['many inputs into a file', ['page.html', 'notes.txt', '-o', 'empty.txt'], 2, /is a file; .* name a folder/],
  ['output into a folder that is not there', ['page.html', '-o', 'none/out.txt'], 1, /none\/out\.txt: no such/],
  ['output below a file', ['page.html', 'notes.txt', '-o', 'empty.txt/out'], 1, /a part of its path is a file/],
];
describe('bad use', { concurrency: true }, () => {
  for (const [label, args, status, stderr] of badUse) {
    test(label, async () => {
      const result = await unbake(args);
      assert.match(result.stderr, stderr);
      assert.equal(result.stderr.split('\n').length, 2, 'one line');
      assert.deepEqual([result.status, result.stdout], [status, '']);
    });
  }
});

test('a file that fails while it is read', { skip: process.platform !== 'linux' }, async () => {
  const { status, stderr } = await unbake(['/proc/self/mem']);
  assert.equal(status, 1);
  assert.match(stderr, /^unbake: \/proc\/self\/mem: .*\n$/);
});

test('a file without permission', { skip: process.getuid?.() === 0 && 'root may read everything' }, async () => {
  const file = join(folder, 'locked.html');
  writeFileSync(file, page('鎖'));
  chmodSync(file, 0);
  const { status, stderr } = await unbake(['locked.html']);
  assert.equal(status, 1);
  assert.match(stderr, /^unbake: locked\.html: permission denied/);
});

test('one file that cannot be read does not keep others from being done', async () => {
  const { status, stdout, stderr } = await unbake(['nowhere.html', 'page.html', 'sub', 'sub/page.html', '--json']);
  assert.equal(status, 1);
  assert.equal(stderr.trim().split('\n').length, 2);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ file, title }) => [file, title]),
    [
      ['page.html', '甲'],
      ['sub/page.html', '乙'],
    ],
  );
});

test('--help and --version', async () => {
  for (const args of [['--help'], ['repair', '--help'], ['detect', '-h']]) {
    const { status, stdout, stderr } = await unbake(args);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /Examples:[\s\S]*Exit codes:/);
  }
  const { version } = JSON.parse(readFileSync(join(dirname(program), '../package.json'), 'utf8'));
  assert.equal((await unbake(['--version'])).stdout, `${version}\n`);
});

const noTerminal = !existsSync('/usr/bin/script') && 'needs script(1), which makes a terminal';
test('nothing to read and a terminal: help on stderr', { skip: noTerminal }, () => {
  // script(1) is stdin, stdout and stderr in one terminal, so stdout is put elsewhere.
  const command = `"${process.execPath}" "${program}" > "${join(folder, 'tty.out')}"`;
  const { status, stdout } = spawnSync('/usr/bin/script', ['-qefc', command, '/dev/null'], { encoding: 'utf8' });
  assert.equal(status, 2);
  assert.match(stdout, /Usage: unbake/);
  assert.equal(readFileSync(join(folder, 'tty.out'), 'utf8'), '');
});

test('a terminal is shown the control characters of a page and does not obey them', { skip: noTerminal }, () => {
  const page = join(folder, 'controls.html');
  writeFileSync(page, `<article><h1>A title</h1><p>\u001b]0;x\u0007${sentence}\u001b[2J</p></article>`);
  const command = `"${process.execPath}" "${program}" "${page}" --repair off`;
  const shown = spawnSync('/usr/bin/script', ['-qefc', command, '/dev/null'], { encoding: 'utf8' }).stdout;
  assert.ok(shown.includes(`\\u001b]0;x\\u0007${sentence}\\u001b[2J`), shown);
  const file = spawnSync(process.execPath, [program, page, '--repair', 'off'], { encoding: 'utf8' }).stdout;
  assert.ok(file.includes(`\u001b]0;x\u0007${sentence}\u001b[2J`), 'another program gets them');
});

test('a title of Markdown is what it says', async () => {
  writeFileSync(join(folder, 'title.html'), `<title>1 &amp;lt; 2 ~~x~~</title><article><p>${sentence}</p></article>`);
  const { stdout } = await unbake(['title.html', '--markdown']);
  assert.ok(stdout.startsWith('# 1 \\&lt; 2 \\~\\~x\\~\\~\n'), stdout);
});

test('plain text is the default; clean may be written or not', async () => {
  const short = await unbake(['page.html']);
  assert.deepEqual([short.status, short.stderr], [0, '']);
  assert.ok(short.stdout.startsWith('甲\n') && short.stdout.includes(sentence) && short.stdout.endsWith('\n'));
  assert.deepEqual(await unbake(['clean', 'page.html']), short);
  assert.deepEqual(await unbake(['page.html', '--text']), short);
});

test('standard input, as "-" and as nothing', async () => {
  const expected = await unbake(['page.html']);
  assert.deepEqual(await unbake([], { input: page('甲') }), expected);
  assert.deepEqual(await unbake(['-'], { input: page('甲') }), expected);
});

test('--json of one file is one object', async () => {
  const { stdout } = await unbake(['page.html', '--json']);
  const article = JSON.parse(stdout);
  assert.equal(article.title, '甲');
  assert.equal('file' in article, false);
});

test('--markdown and --html', async () => {
  const markdown = (await unbake(['page.html', '--markdown'])).stdout;
  assert.ok(markdown.startsWith('# 甲\n\n'), markdown);
  const html = (await unbake(['page.html', '--html'])).stdout;
  assert.match(html, /^<!doctype html>\n<html lang="zh[^>]*>\n<meta charset="utf-8">\n<title>甲<\/title>/);
  assert.equal(html.match(/<h1>/g)?.length, 1);
});

test('--frontmatter is Markdown that begins with what the page says of itself', async () => {
  const { stdout } = await unbake(['page.html', '--frontmatter', '--url', 'https://example.org/a']);
  const { stdout: markdown } = await unbake(['page.html', '--markdown', '--url', 'https://example.org/a']);
  assert.match(stdout, /^---\ntitle: ".+"\n(.+\n)*source: "https:\/\/example\.org\/a"\n(.+\n)*---\n\n/);
  assert.ok(stdout.endsWith(`---\n\n${markdown}`));
});

test('several files on stdout are told apart', async () => {
  assert.match(
    (await unbake(['page.html', 'sub/page.html'])).stdout,
    /^==> page\.html <==\n[\s\S]*\n\n==> sub\/page\.html <==\n/,
  );
  const html = (await unbake(['page.html', 'sub/page.html', '--html'])).stdout;
  assert.equal(html.match(/<!doctype/g)?.length, 1);
  assert.match(html, /<!-- page\.html -->[\s\S]*<!-- sub\/page\.html -->/);
});

test('-o FILE', async () => {
  const expected = await unbake(['page.html']);
  const written = await unbake(['page.html', '--output', 'out.txt']);
  assert.deepEqual(written, { status: 0, stdout: '', stderr: '' });
  assert.equal(readFileSync(join(folder, 'out.txt'), 'utf8'), expected.stdout);
});

test('-o FOLDER: one file each, none over another or over an input', async () => {
  await unbake(['page.html', 'sub/page.html', 'notes.txt', '--markdown', '-o', 'clean/deep']);
  assert.deepEqual(readdirSync(join(folder, 'clean/deep')).sort(), ['notes.md', 'page-2.md', 'page.md']);
  assert.match(readFileSync(join(folder, 'clean/deep/page-2.md'), 'utf8'), /^# 乙/);

  await unbake(['page.html', '--html', '-o', '.']);
  assert.equal(readFileSync(join(folder, 'page.html'), 'utf8'), page('甲'), 'the input is as it was');
  assert.match(readFileSync(join(folder, 'page-2.html'), 'utf8'), /<title>甲/);
});

test('an input is not overwritten through a link either', async () => {
  mkdirSync(join(folder, 'links'));
  symlinkSync('../page.html', join(folder, 'links/soft.html'));
  linkSync(join(folder, 'page.html'), join(folder, 'links/hard.html'));
  for (const name of ['links/soft.html', 'links/hard.html']) {
    assert.equal((await unbake(['page.html', '-o', name])).status, 2, name);
  }
  assert.equal(readFileSync(join(folder, 'page.html'), 'utf8'), page('甲'));
});

test('a page without an article is no failure: a warning, and exit code 0', async () => {
  const { status, stdout, stderr } = await unbake(['empty.txt']);
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /^unbake: empty\.txt: warning: /);
});

test('--timeout gives what is done by then, with a warning, and does so for each file', async () => {
  writeFileSync(join(folder, 'long.html'), page('長').replace(sentence, `${sentence}</p><p>`.repeat(20_000)));
  const { status, stderr } = await unbake(['--timeout', '0.001', 'long.html', '--text', 'long.html', '-o', 'late/']);
  assert.equal(status, 0);
  assert.equal(stderr.match(/^unbake: long\.html: warning: The time limit was reached/gm)?.length, 2);
  writeFileSync(join(folder, 'damaged.txt'), '網(wǎng)絡(luò)安全再次展開(kāi)。\n'.repeat(20_000));
  const { status: repaired, stderr: warning } = await unbake(['repair', '--timeout', '0.001', 'damaged.txt']);
  assert.equal(repaired, 0);
  assert.match(warning, /warning: The time limit was reached/);
  assert.deepEqual((await unbake(['--timeout', '1000', 'page.html'])).stderr, '');
});

test('--explain says where a page leads that is no article', async () => {
  const list = '<nav><a href="/a">First</a> <a href="/b">Second</a></nav><ul><li><a href="/c">Third</a></ul>';
  writeFileSync(join(folder, 'list.html'), list);
  const { stderr } = await unbake(['list.html', '--url', 'https://example.org/', '--explain']);
  assert.match(stderr, /no article, but 3 links\n {2}«First» https:\/\/example\.org\/a\n/);
  assert.doesNotMatch((await unbake(['page.html', '--explain'])).stderr, /no article/);
});

test('--explain goes to stderr and leaves stdout alone', async () => {
  const plain = await unbake(['page.html', '--script', 'hans']);
  const explained = await unbake(['page.html', '--script', 'hans', '--explain']);
  assert.equal(explained.stdout, plain.stdout);
  assert.match(explained.stderr, /^page\.html:\ndecoded as utf-8 \(/);
  assert.match(explained.stderr, /\d+ edits?\n[\s\S]*«舊» → «旧»/);
  assert.match(explained.stderr, /\d+ blocks? removed/);
});

test('--explain shows the code points where before and after look the same', async () => {
  const { stderr } = await unbake(['repair', '--explain', '-'], {
    input: 'The t\u043ewn has been wai\u200bting, and the rest of it is seen: NicolÃ¡s.',
  });
  assert.match(stderr, /look-alike: «t\u043ewn» → «town» {2}\(U\+043E → U\+006F, blocks 4, confidence /);
  assert.match(stderr, /invisible: «\u200b» → «» {2}\(U\+200B, blocks /);
  assert.match(stderr, /misread: «[^»]*» → «[^»]*» {2}\(blocks /);
});

test('repair keeps every line', async () => {
  const { status, stdout } = await unbake(['repair', 'notes.txt']);
  assert.deepEqual([status, stdout], [0, `${sentence}\n\n${sentence}\n`]);
  const { text } = JSON.parse((await unbake(['repair', 'notes.txt', '--json'])).stdout);
  assert.equal(text, `${sentence}\n\n${sentence}\n`);
});

test('detect: a line for each file', async () => {
  const { status, stdout } = await unbake(['detect', 'page.html', 'notes.txt', '-'], {
    input: Uint8Array.of(0xfe, 0xff, 0, 65),
  });
  assert.equal(status, 0);
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  assert.deepEqual(
    rows.map(([file, label]) => [file, label]),
    [
      ['page.html', 'utf-8'],
      ['notes.txt', 'utf-8'],
      ['-', 'utf-16be'],
    ],
  );
  for (const row of rows) assert.equal(row.length, 4);
  assert.equal(rows[2][3], 'bom');
});

test('a reader that stops reading is no failure', async () => {
  const files = Array.from({ length: 40 }, () => 'page.html');
  const status = await new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...files, '--json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    child.on('close', (code) => resolve(`${code}${stderr}`));
  });
  assert.equal(status, '0');
});

test('nothing that comes from a file can move the cursor or colour the terminal', async () => {
  const name = 'red\u001b[31m.html';
  const { stderr } = await unbake([name]);
  assert.equal(stderr.includes('\u001b'), false);
  assert.match(stderr, /red\\u001b\[31m\.html/);
});
