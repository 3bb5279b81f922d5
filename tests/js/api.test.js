// The API on the real core, as published: kinds of input, shapes of results, and content that is odd but never an error.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createUnbake, replay } from 'unbake';

/** @type {import('unbake').Unbake} */
let unbake;
before(async () => {
  unbake = await createUnbake();
});

/** Sound prose, long enough to be an article. */
const prose = [
  '春天的早晨，院子里的老槐树刚刚冒出嫩芽，麻雀在枝头跳来跳去，叫个不停。',
  '祖父坐在门前的竹椅上，手里拿着一把旧蒲扇，慢慢讲起他年轻时走过的那些地方。',
  '他说那时候没有汽车，从村子到县城要走整整一天，路上只能在茶棚里歇一歇脚。',
];
const page = `<!doctype html><html lang="zh"><title>老槐树</title><article><h1>老槐树</h1>${prose
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article>`;

/** The same kind of prose with the readings of many characters put behind them, as mirror sites do. */
const annotated = [
  '春天的早晨，院子里的老槐樹(shù)剛剛冒出嫩芽，麻雀在枝頭(tóu)跳來跳去，叫個(gè)不停。',
  '祖父坐在門(mén)前的竹椅上，手里拿著(zhe)一把舊蒲扇，慢慢講起他年輕時(shí)走過(guò)的那些地方。',
  '他說(shuō)那時(shí)候沒(méi)有汽車(chē)，從村子到縣城要走整整一天，路上只能在茶棚里歇一歇腳。',
].join('\n');

const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

test('every kind of input gives the same article', async () => {
  const bytes = bytesOf(page);
  const inside = new Uint8Array(bytes.length + 7);
  inside.set(bytes, 3);
  const { stats, encoding, ...expected } = await unbake.clean(bytes);
  assert.deepEqual(expected.paragraphs, prose);
  assert.equal(encoding.label, 'utf-8');
  const inputs = {
    ArrayBuffer: bytes.buffer,
    'part of a buffer': inside.subarray(3, 3 + bytes.length),
    DataView: new DataView(inside.buffer, 3, bytes.length),
    Buffer: Buffer.from(bytes),
    Blob: new Blob([bytes]),
    File: new File([bytes], 'page.html'),
    SharedArrayBuffer: shared(bytes),
    string: page,
  };
  for (const [label, input] of Object.entries(inputs)) {
    const article = await unbake.clean(/** @type {import('unbake').Input} */ (input));
    const { stats: _, encoding: __, ...rest } = article;
    assert.deepEqual(rest, expected, label);
    assert.equal(article.encoding.from === 'string', label === 'string', label);
  }
});

/** @param {Uint8Array} bytes */
function shared(bytes) {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

test('the input is left as it was', async () => {
  const bytes = bytesOf(page);
  await unbake.clean(bytes);
  assert.deepEqual(bytes, bytesOf(page));
});

test('an article has all its fields, and nothing else', async () => {
  const article = await unbake.clean(page, { url: 'https://example.org/a.html' });
  const strings =
    'title byline source published modified language direction site url image description license nextPage html markdown text'.split(
      ' ',
    );
  const others = 'tags kind encoding paragraphs edits stages removed links damage warnings stats'.split(' ');
  assert.deepEqual(Object.keys(article).sort(), [...strings, ...others].sort());
  for (const name of strings) {
    const value = article[/** @type {keyof typeof article} */ (name)];
    assert.ok(value === null || (typeof value === 'string' && value !== ''), name);
  }
  assert.deepEqual(Object.keys(article.encoding).sort(), ['alternatives', 'confidence', 'from', 'label', 'parts']);
  assert.deepEqual(Object.keys(article.kind ?? {}).sort(), ['confidence', 'name']);
  assert.deepEqual(Object.keys(article.stages).sort(), ['blocks', 'repaired', 'source']);
  assert.deepEqual(Object.keys(article.damage).sort(), ['kinds', 'lost', 'machineConverted']);
  assert.deepEqual(Object.keys(article.stats).sort(), ['blocks', 'edits', 'inputBytes', 'removed']);
  assert.equal(article.title, '老槐树');
});

test('sound text is not edited', async () => {
  const { edits, damage } = await unbake.clean(page);
  assert.deepEqual(edits, []);
  assert.deepEqual(damage, { kinds: [], lost: 0, machineConverted: false });
});

test('the edits of each stage replay to the text of the next', async () => {
  const { edits, stages, text, damage } = await unbake.repairText(annotated);
  assert.ok(!text.includes('(shù)'), text);
  const of = (/** @type {string} */ stage) => edits.filter((edit) => edit.stage === stage);
  assert.equal(replay(stages.blocks, of('blocks')), stages.repaired);
  assert.equal(replay(stages.repaired, of('repaired')), text);
  assert.ok(damage.kinds.length > 0);
  const again = await unbake.repairText(text);
  assert.deepEqual([again.text, again.edits], [text, []]);
});

test('spans are UTF-16 indices, also behind characters beyond the BMP', async () => {
  const { edits, stages } = await unbake.repairText(`😀😀\n${annotated}`);
  assert.ok(edits.length > 0);
  for (const { stage, span, before: was } of edits) assert.equal(stages[stage]?.slice(...span), was);
});

test('extract() repairs nothing', async () => {
  const { edits, text } = await unbake.extract(annotated, { type: 'text/plain' });
  assert.deepEqual(edits, []);
  assert.match(text, /\(shù\)/);
});

test('clean() with a list of rules uses these only', async () => {
  const { edits } = await unbake.clean(annotated, { repair: [] });
  assert.deepEqual(edits, []);
});

test('isProbablyDamaged()', async () => {
  assert.equal(await unbake.isProbablyDamaged(annotated), true);
  assert.equal(await unbake.isProbablyDamaged(prose.join('\n')), false);
  assert.equal(await unbake.isProbablyDamaged('Le caf&eacute; est ouvert.'), true);
  assert.equal(await unbake.isProbablyDamaged('See http://example.org/?a=1&amp;b=2 for 50%de.'), false);
  assert.equal(await unbake.isProbablyDamaged(''), false);
});

test('detectEncoding() says how it knows', async () => {
  const detected = await unbake.detectEncoding(bytesOf(page));
  assert.equal(detected.label, 'utf-8');
  assert.ok(detected.confidence > 0 && detected.confidence <= 1);
  assert.ok(Array.isArray(detected.alternatives));
  const marked = await unbake.detectEncoding(Uint8Array.of(0xff, 0xfe, 0x61, 0));
  assert.deepEqual([marked.label, marked.from], ['utf-16le', 'bom']);
  const told = await unbake.detectEncoding(Uint8Array.of(0xd6, 0xd0), { charset: 'GB2312' });
  assert.deepEqual([told.label, told.from], ['gbk', 'http']);
});

test('a page of parts in different encodings is decoded part by part, and says so', async () => {
  const feed = '<li>今日要闻：新图书馆周一开放</li>'.repeat(3);
  const template = '<title>书馆</title><h1>书馆</h1><p>书馆书馆书馆</p>';
  const gbk = Buffer.from(template.replaceAll('书馆', '\xca\xe9\xb9\xdd'), 'latin1');
  const input = Buffer.concat([Buffer.from('<meta charset=gbk>'), gbk, Buffer.from(feed)]);
  const { encoding, warnings, stages } = await unbake.clean(input);
  assert.match(stages.blocks, /书馆[\s\S]*今日要闻/);
  assert.deepEqual(encoding.parts, [
    { label: 'gbk', bytes: [0, 18 + gbk.length] },
    { label: 'utf-8', bytes: [18 + gbk.length, input.length] },
  ]);
  assert.ok(warnings.some(({ code }) => code === 'mixed-encodings'));
  assert.deepEqual((await unbake.detectEncoding(input)).parts, encoding.parts);
});

test('UTF-7 is reported, and decoded on request only', async () => {
  const input = Buffer.from('<p>+ZihZKU4LU0g-</p>');
  const article = await unbake.clean(input);
  assert.deepEqual([article.encoding.label, article.encoding.alternatives[0].label], ['utf-8', 'utf-7']);
  assert.ok(article.warnings.some(({ code, message }) => code === 'utf-7' && message.includes('encoding')));
  assert.match((await unbake.clean(input, { encoding: 'utf-7' })).stages.blocks, /昨天下午/);
});

test('decode() is that of the Encoding Standard', async () => {
  assert.equal(await unbake.decode(Uint8Array.of(0xd6, 0xd0, 0xb9, 0xfa), 'gb2312'), '中国');
  assert.equal(await unbake.decode(Uint8Array.of(0x93, 0x92), 'latin1'), '“’'); // latin1 is a label of windows-1252
  assert.equal(await unbake.decode(Uint8Array.of(0x61, 0xff, 0, 0x62), 'utf-8'), 'a\ufffd\0b');
  assert.equal(await unbake.decode(new Uint8Array(0), 'big5'), '');
  assert.equal(await unbake.decode(Uint8Array.of(0x87, 0x40, 0x88, 0x62), 'big5-hkscs'), '䏰Ê̄'); // Hong Kong's
  assert.equal(await unbake.decode(Buffer.from('a~{VPND~}'), 'hz-gb-2312'), 'a中文'); // beyond the Standard
});

test('what is asked for is done: script and punctuation', async () => {
  const hant = '記者獲悉,這個網絡問題已經解決了。';
  const hans = await unbake.repairText(hant, { script: 'hans' });
  assert.equal(hans.text, '记者获悉,这个网络问题已经解决了。');
  const wide = await unbake.repairText(hant, { punctuation: 'fullwidth' });
  assert.equal(wide.text, '記者獲悉，這個網絡問題已經解決了。');
  assert.ok(wide.edits.every(({ stage }) => stage === 'repaired'));
});

const png = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
  0xff,
  0,
);

/** @type {[label: string, input: import('unbake').Input, warning: string][]} */
const oddContent = [
  ['an empty string', '', 'empty-input'],
  ['no bytes', new Uint8Array(0), 'empty-input'],
  ['an empty Blob', new Blob([]), 'empty-input'],
  ['nothing but space', ' \n\t ', 'empty-input'],
  ['a PNG', png, 'binary'],
  ['a lone surrogate', `\ud800${prose.join('\n')}`, 'lone-surrogate'],
  ['a lone low surrogate at the end', `${prose.join('\n')}\udc00`, 'lone-surrogate'],
  ['NUL in a text', prose.join('\n\0'), 'nul'],
  ['10,000 elements in each other', `${'<div>'.repeat(10_000)}<p>${prose.join('<p>')}`, 'too-deep'],
  ['elements in each other, and no article', `${'<div>'.repeat(10_000)}a`, 'no-article'],
];
for (const [label, input, warning] of oddContent) {
  test(`content is never an error: ${label}`, async () => {
    const article = await unbake.clean(input);
    assert.ok(Array.isArray(article.paragraphs));
    assert.ok(article.text.isWellFormed());
    const codes = article.warnings.map(({ code }) => code);
    assert.ok(codes.includes(warning), `warnings: ${codes}`);
    for (const { message } of article.warnings) assert.match(message, /\S/);
  });
}

test('lone surrogates become U+FFFD in repairText() too', async () => {
  assert.equal((await unbake.repairText('a\udc00b')).text, 'a\ufffdb');
});

test('an Unbake serves many calls at once', async () => {
  const articles = await Promise.all(Array.from({ length: 8 }, () => unbake.clean(page)));
  for (const article of articles) assert.deepEqual(article, articles[0]);
});
