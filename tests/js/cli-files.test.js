// What the command line reads and writes that is no plain file, and files that cannot be written: what stood there
// stays.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const sentence = '祖父坐在門前的竹椅上，手裡拿著一把舊蒲扇，慢慢講起他年輕時走過的那些地方。';
const page = `<title>甲</title><article><h1>甲</h1><p>${sentence}</p></article>`;
const cleaned = `甲\n\n${sentence}\n`;
const folders = mkdtempSync(join(tmpdir(), 'unbake-files-'));
after(() => rmSync(folders, { recursive: true, force: true }));

/** One for each test. @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(folders, 'test-'));
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(join(folder, 'large.html'), page.replace(sentence, `${sentence}</p><p>`.repeat(2000)));
  writeFileSync(join(folder, 'old.txt'), 'old');
});

/**
 * @param {string} line For the shell; `unbake` is the program.
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function shell(line, options = {}) {
  const command = `unbake() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', ...options });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}
const content = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
/** What the tests put there, and nothing else. */
const left = () => readdirSync(folder).filter((name) => !['page.html', 'large.html'].includes(name));
const posix = { skip: process.platform === 'win32' && 'needs sh' };
const linux = { skip: process.platform !== 'linux' && 'needs /dev/full' };

describe('-o over a file', posix, () => {
  test('it is replaced, with its permissions', () => {
    chmodSync(join(folder, 'old.txt'), 0o640);
    assert.deepEqual(shell('umask 077; unbake page.html -o old.txt'), { status: 0, stdout: '', stderr: '' });
    assert.equal(content('old.txt'), cleaned);
    assert.equal(statSync(join(folder, 'old.txt')).mode & 0o777, 0o640);
    assert.deepEqual(left(), ['old.txt']);
  });

  test('a new one has what the umask leaves', () => {
    shell('umask 027; unbake page.html -o new.txt');
    assert.equal(statSync(join(folder, 'new.txt')).mode & 0o777, 0o640);
  });

  // A limit on the size of files stands in for a full disk: it is met in the middle of writing.
  test('a write that fails leaves the old file as it was', () => {
    const { status, stderr } = shell('ulimit -f 16; unbake large.html -o old.txt');
    assert.equal(status, 1);
    assert.match(stderr, /^unbake: large\.html: old\.txt: larger than a file may be here; .*\n$/);
    assert.equal(content('old.txt'), 'old');
    assert.deepEqual(left(), ['old.txt']);
  });

  test('a write that fails leaves no half of a new file', () => {
    assert.equal(shell('ulimit -f 16; unbake large.html -o new.txt').status, 1);
    assert.deepEqual(left(), ['old.txt']);
  });

  test('in a folder, what fails is one file: the others are written', () => {
    const { status, stderr } = shell('ulimit -f 16; unbake large.html page.html -o .');
    assert.equal(status, 1);
    assert.match(stderr, /^unbake: large\.html: .*large\.txt: larger/);
    assert.deepEqual(left(), ['old.txt', 'page.txt']);
  });

  test('through a symbolic link, the file that it leads to is replaced and the link stays', () => {
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/old.txt'), 'old');
    symlinkSync('elsewhere/old.txt', join(folder, 'link.txt'));
    assert.equal(shell('unbake page.html -o link.txt').status, 0);
    assert.equal(readlinkSync(join(folder, 'link.txt')), 'elsewhere/old.txt');
    assert.equal(content('elsewhere/old.txt'), cleaned);
    symlinkSync('elsewhere/new.txt', join(folder, 'ahead.txt'));
    assert.equal(shell('unbake page.html -o ahead.txt').status, 0);
    assert.ok(lstatSync(join(folder, 'ahead.txt')).isSymbolicLink());
    assert.equal(content('elsewhere/new.txt'), cleaned);
  });

  test('a name as long as names can be', () => {
    const name = `${'n'.repeat(251)}.txt`;
    writeFileSync(join(folder, name), 'old');
    assert.deepEqual(shell(`unbake page.html -o ${name}`), { status: 0, stdout: '', stderr: '' });
    assert.equal(content(name), cleaned);
    const longer = shell(`unbake page.html -o n${name}`);
    assert.deepEqual(longer.status, 1);
    assert.match(longer.stderr, /its name is too long/);
  });

  /** Root may do everything, so the program is run as nobody, where that one may read it. */
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const readable = spawnSync(process.execPath, [program, '--version'], asNobody).status === 0;
  const permissions = { skip: !readable && 'nobody may not read the program' };

  test('one that may not be written in is left alone, though its folder would let it be replaced', permissions, () => {
    for (const open of [folders, folder]) chmodSync(open, 0o777);
    chmodSync(join(folder, 'old.txt'), 0o444);
    const { status, stderr } = shell('unbake page.html -o old.txt', asNobody);
    assert.equal(status, 1);
    assert.match(stderr, /old\.txt: permission denied/);
    assert.equal(content('old.txt'), 'old');
  });

  test('one that may be written in, in a folder that takes no other, is written', permissions, () => {
    chmodSync(folders, 0o777);
    chmodSync(join(folder, 'old.txt'), 0o666);
    chmodSync(folder, 0o555);
    assert.deepEqual(shell('unbake page.html -o old.txt', asNobody), { status: 0, stdout: '', stderr: '' });
    chmodSync(folder, 0o755);
    assert.equal(content('old.txt'), cleaned);
  });

  test('an input that may not be read', permissions, () => {
    chmodSync(folders, 0o777);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'page.html'), 0o000);
    const { status, stderr } = shell('unbake page.html', asNobody);
    assert.deepEqual([status, stderr], [1, 'unbake: page.html: permission denied; check who may use it\n']);
  });
});

describe('-o into something else', linux, () => {
  test('standard output, by its name', () => {
    assert.deepEqual(shell('unbake page.html -o /dev/stdout'), { status: 0, stdout: cleaned, stderr: '' });
    shell('{ echo before; unbake page.html -o /dev/stdout; echo behind; } > all.txt');
    assert.equal(content('all.txt'), `before\n${cleaned}behind\n`);
  });

  test('a descriptor', () => {
    shell('{ echo before; unbake page.html -o /dev/fd/3; echo behind >&3; } 3>> all.txt >&3');
    assert.equal(content('all.txt'), `before\n${cleaned}behind\n`);
  });

  test('a pipe with a name gets it all and stays a pipe', () => {
    const { status, stdout } = shell('mkfifo pipe; cat pipe & unbake page.html -o pipe && wait');
    assert.deepEqual([status, stdout], [0, cleaned]);
    assert.ok(lstatSync(join(folder, 'pipe')).isFIFO());
    assert.deepEqual(left(), ['old.txt', 'pipe']);
  });

  test('a full disk', () => {
    const { status, stderr } = shell('unbake page.html -o /dev/full');
    assert.deepEqual([status, stderr.split('\n').length], [1, 2]);
    assert.match(stderr, /^unbake: page\.html: \/dev\/full: no space left; free some/);
  });
});

describe('stdout', linux, () => {
  test('a full disk behind it is a failure that says so', () => {
    const { status, stderr } = shell('unbake page.html > /dev/full');
    assert.equal(status, 1);
    assert.match(stderr, /^unbake: standard output: .*no space left.*\n$/);
  });

  test('a reader that has seen enough is none', () => {
    const files = 'large.html '.repeat(8);
    const { status, stdout, stderr } = shell(`{ unbake ${files}; echo $? >&2; } | head -n 1`);
    assert.deepEqual([status, stdout, stderr], [0, '==> large.html <==\n', '0\n']);
  });
});

describe('input', linux, () => {
  test('a pipe with a name', () => {
    const result = shell('mkfifo pipe; cat page.html > pipe & unbake pipe');
    assert.deepEqual(result, { status: 0, stdout: cleaned, stderr: '' });
  });

  test('an endless one is given up at the limit', () => {
    const { status, stderr } = shell('unbake --max-size 1 /dev/zero');
    assert.equal(status, 1);
    assert.match(stderr, /^unbake: \/dev\/zero: has .* raise it with --max-size\n$/);
  });

  test('a folder, and a socket', async () => {
    assert.match(shell('unbake .').stderr, /^unbake: \.: is a folder; name the files in it\n$/);
    const { createServer } = await import('node:net');
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const child = spawn(process.execPath, [program, 'socket'], { cwd: folder });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const status = await new Promise((resolve) => child.on('close', resolve));
    server.close();
    assert.equal(status, 1);
    assert.match(stderr, /^unbake: socket: cannot be used \(.*\)\n$/);
  });
});
