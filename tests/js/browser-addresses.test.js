// The addresses of links are those that a browser goes to: thousands of pairs of a base and an address are compared with
// Node's URL, which follows the URL Standard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUnbake } from 'unbake';
import { randomNumbers } from '../../tools/lib/random.mjs';

const unbake = await createUnbake();
const pages = 60;
const linksPerPage = 80;

const hosts = [
  ...['example.org', 'WWW.Example.ORG', 'a.b-c.example', 'localhost', 'xn--bcher-kva.example', 'example.org.'],
  ...['user@example.org', 'User:P%41ss@Example.org', 'a@b:c:d@example.org', '@example.org', ':@example.org'],
  ...['127.0.0.1', '0x7f.1', '2130706433', '0300.0250.1', '1.2.3.4.', '[2001:DB8::0:1]', '[::FFFF:1.2.3.4]'],
  ...['bücher.example', 'пример.испытание', '例え.テスト', 'b%C3%BCcher.example', 'ex%41mple.org'],
];
const brokenHosts = ['', 'exa mple.org', 'a<b', 'a|b', 'a^b', '[::1', 'user@'];
/** Broken too, but Unbake does not read what they say, and takes them for names. */
const brokenNames = ['256.256.256.256', '1.2.3.4.5', '%zz', '%20', 'xn--zz'];
const ports = ['', '', '', ':', ':80', ':443', ':0443', ':8080', ':0', ':65535'];
const brokenPorts = [':65536', ':99999999999', ':80a', ':-1', ':80:80'];
const segments = [
  ...['a', 'B.html', 'index.php', '', '', '.', '..', '%2e', '.%2E', '%2e%2E', '...', '%2e%2e%2e', '.a', 'a.', '..a'],
  ...['%41', '%zz', '%', '100%', 'a b', 'ä', '日本', '😀', 'x:y', '@', 'a@b:c', '|', '^', '`', '{}', '<b>', '"q"', "'"],
  ...['~', 'a[1]', ';v=1', '&amp=', '$,+!*()', 'https:', 'javascript:x'],
];
const queries = [
  '',
  '',
  '',
  '?',
  '?q=1',
  '?a=/../b',
  '?a=b?c',
  '?x=\\..\\y',
  '?q=ä b',
  '?"<>\'`{}|^',
  '?%zz%41',
  '?a#',
];
const fragments = ['', '', '', '#', '#top', '#/../a', '#a#b', '#ä b', '#\\x', '#"<>`{}|^', '#%41%'];
const schemes = ['http:', 'https:', 'HTTP:', 'Https:', 'hTTpS:'];
const otherAddresses = [
  ...['mailto:a@example.org', 'MAILTO:A@Example.org?subject=a/../b', 'tel:+49-30', 'ftp://example.org/a/../b'],
  ...['javascript:alert(1)', 'data:text/html,a', 'about:blank', 'urn:isbn:1', 'a:b', 'https+x://h/', 'http.:x'],
];

/** @typedef {ReturnType<typeof randomNumbers>} Random */
/** @type {<T>(random: Random, items: T[]) => T} */
const pick = (random, items) => items[random(items.length)];

/** @param {Random} random @param {string[]} slashes what stands between folders */
function path(random, slashes) {
  let out = '';
  for (let count = random(6); count > 0; count -= 1) out += pick(random, slashes) + pick(random, segments);
  return out;
}

/**
 * Without an empty query, which Node 20's URL (ada 2.9.2) does not hand on to an address that has none.
 * @param {Random} random
 */
function base(random) {
  const query = pick(
    random,
    queries.filter((text) => text !== '?'),
  );
  const host = pick(random, hosts) + pick(random, ports);
  return `${pick(random, ['http:', 'https:'])}//${host}${path(random, ['/'])}${query}${pick(random, fragments)}`;
}

/** @param {Random} random @param {string[]} broken hosts that there cannot be */
function address(random, broken) {
  const slashes = random(3) === 0 ? ['/', '\\'] : ['/'];
  const end = path(random, slashes) + pick(random, queries) + pick(random, fragments);
  const host = random(8) === 0 ? pick(random, broken) : pick(random, hosts);
  const port = random(12) === 0 ? pick(random, brokenPorts) : pick(random, ports);
  const begin = pick(
    random,
    [2, 2, 2, 3, 0, 1].map((count) => Array.from({ length: count }, () => pick(random, slashes)).join('')),
  );
  switch (random(8)) {
    case 0:
      return pick(random, otherAddresses);
    case 1:
      return pick(random, queries) + pick(random, fragments);
    case 2:
      return pick(random, schemes) + pick(random, segments) + end;
    case 3:
      return begin + host + port + end;
    case 4:
    case 5:
      return pick(random, segments) + end;
    default:
      return pick(random, schemes) + begin + host + port + end;
  }
}

/**
 * White space that no browser sees. Other controls are not among it: a browser encodes them within an address, where
 * Unbake leaves them out, as it does wherever text comes from.
 * @param {Random} random @param {string} written
 */
function spaced(random, written) {
  if (random(6) !== 0) return written;
  const at = random(written.length + 1);
  const space = pick(random, ['\t', '\n', '\r\n', '\t\n']);
  return (
    pick(random, ['', ' ', '\n']) + written.slice(0, at) + space + written.slice(at) + pick(random, ['', '  ', '\t'])
  );
}

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');
/** @param {string} text */
const unescaped = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const prose = '<p>The town council met on Monday evening to decide about the old bridge, which has been closed.</p>';

/**
 * The addresses of a page's links, by their number; one that is left out has none.
 * @param {string} from @param {string[]} addresses @param {boolean} isBase whether the page states its base
 */
async function joined(from, addresses, isBase) {
  const links = addresses.map((to, i) => `<p>The council speaks of <a href="${escaped(to)}">link${i}</a> here.</p>`);
  const html = `<title>Bridge</title>${isBase ? `<base href="${escaped(from)}">` : ''}<article>${prose.repeat(4)}${links.join('')}${prose.repeat(4)}</article>`;
  const article = await unbake.clean(html, { type: 'text/html', url: isBase ? 'https://page.example/x/y' : from });
  assert.equal(article.html.match(/link\d+/g)?.length, addresses.length);
  const found = [...article.html.matchAll(/<a href="([^"]*)"[^>]*>link(\d+)<\/a>/g)];
  return new Map(found.map(([, href, number]) => [Number(number), unescaped(href)]));
}

/** What Unbake does otherwise than a browser where it writes an address, and how often it was seen. @type {Record<string, number>} */
const seen = {
  'characters are not percent-encoded, so that they can be read': 0,
  'no slash stands behind a host that the page wrote without one': 0,
  'a host outside ASCII is not turned into Punycode, so that it can be read': 0,
  'numbers that are an IP address stay as the page wrote them': 0,
  'credentials stay as the page wrote them': 0,
};
/** @param {keyof typeof seen & string} reason @param {boolean} holds */
function excuse(reason, holds) {
  assert.ok(reason in seen);
  if (holds) seen[reason] += 1;
  return holds;
}

/** @param {string} href */
function parts(href) {
  const [, scheme, credentials, host, rest] =
    /^(https?:\/\/)(?:([^/?#]*)@)?([^/?#]*)(.*)$/.exec(href) ?? assert.fail(href);
  return { scheme, credentials, host, rest };
}

/** Whether the two say the same, but for characters that are percent-encoded in the second alone. @param {string} ours @param {string} theirs */
function samePath(ours, theirs) {
  let at = 0;
  for (const character of ours) {
    if (theirs.startsWith(character, at)) {
      at += character.length;
      continue;
    }
    const encoded = character === "'" ? '%27' : encodeURIComponent(character);
    if (
      encoded === character ||
      !excuse('characters are not percent-encoded, so that they can be read', theirs.startsWith(encoded, at))
    )
      return false;
    at += encoded.length;
  }
  return at === theirs.length;
}

/** @param {string} ours @param {string} theirs */
function sameHost(ours, theirs) {
  const [, name, port = ''] = /^(.*?)(:\d+)?$/.exec(ours) ?? assert.fail(ours);
  if (ours === theirs) return true;
  if (!theirs.endsWith(port)) return false;
  if (excuse('a host outside ASCII is not turned into Punycode, so that it can be read', /[^\0-\x7F]|%/.test(name)))
    return true;
  return excuse('numbers that are an IP address stay as the page wrote them', /^(?:\[.*\]|[\da-fx.]+)$/.test(name));
}

/** @param {string} ours @param {string} theirs */
function sameWriting(ours, theirs) {
  const [a, b] = [parts(ours), parts(theirs)];
  const sameCredentials =
    a.credentials === b.credentials || excuse('credentials stay as the page wrote them', a.credentials !== undefined);
  const slash = excuse('no slash stands behind a host that the page wrote without one', !a.rest.startsWith('/'))
    ? '/'
    : '';
  return a.scheme === b.scheme && sameCredentials && sameHost(a.host, b.host) && samePath(slash + a.rest, b.rest);
}

/**
 * Node 20's URL (ada 2.9.2) leaves dots behind a folder whose name begins with one: "/.a/..". Later ones do not.
 * @param {URL} url
 */
const isHalfDone = (url) => /\/\.[^/]+.*\/(?:\.|%2e){1,2}(?:\/|$)/i.test(url.pathname);

/** @param {string | undefined} ours @param {string} to @param {string} from @param {string} label */
function compare(ours, to, from, label) {
  /** @type {URL | undefined} */
  let theirs;
  try {
    theirs = new URL(to, from);
  } catch {
    // It leads nowhere in a browser.
  }
  if (to.trim() === '') {
    assert.equal(ours, undefined, `an empty address says nothing: ${label}`);
  } else if (theirs === undefined) {
    assert.ok(ours === undefined || !URL.canParse(ours), `leads nowhere in a browser: ${label}`);
  } else if (!/^https?:$/.test(theirs.protocol)) {
    const stays = /^(?:mailto|tel):$/.test(theirs.protocol);
    assert.equal(ours, stays ? to.replace(/[\t\r\n]/g, '').trim() : undefined, label);
  } else if (!isHalfDone(theirs)) {
    assert.ok(ours !== undefined, label);
    assert.equal(new URL(ours).href, theirs.href, label);
    assert.ok(sameWriting(ours, theirs.href), `${label}, in a browser ${theirs.href}`);
  }
  return theirs !== undefined && !isHalfDone(theirs);
}

test('links lead where they lead in a browser', async () => {
  const random = randomNumbers(17);
  let leading = 0;
  for (let page = 0; page < pages; page += 1) {
    const from = base(random);
    const addresses = Array.from({ length: linksPerPage }, () =>
      spaced(random, address(random, [...brokenHosts, ...brokenNames])),
    );
    const links = await joined(from, addresses, page % 2 === 0);
    for (const [i, to] of addresses.entries()) {
      leading += Number(compare(links.get(i), to, from, JSON.stringify([from, to, links.get(i)])));
    }
  }
  assert.ok(leading > (pages * linksPerPage) / 2, `${leading} lead somewhere`);
  for (const [reason, count] of Object.entries(seen)) assert.ok(count > 0, `${reason}: no longer`);
});

test('a base leads where it leads in a browser', async () => {
  const random = randomNumbers(4);
  for (let page = 0; page < 400; page += 1) {
    const [url, href] = [base(random), spaced(random, address(random, brokenHosts))];
    let stated = new URL(url);
    try {
      const given = new URL(href, url);
      if (/^https?:$/.test(given.protocol)) stated = given;
    } catch {
      // The page itself.
    }
    // A host that cannot be for what it encodes is one that Unbake does not read.
    if (isHalfDone(stated) || (href.includes('%') && !URL.canParse(href, url))) continue;
    const html = `<base href="${escaped(href)}">${prose.repeat(4)}<p>A <a href="x/y?z">link</a> here.</p>${prose.repeat(4)}`;
    const article = await unbake.clean(html, { type: 'text/html', url });
    const [, ours] = /<a href="([^"]*)"/.exec(article.html) ?? assert.fail(article.html);
    assert.ok(URL.canParse(unescaped(ours)), JSON.stringify([url, href, ours]));
    assert.equal(new URL(unescaped(ours)).href, new URL('x/y?z', stated).href, JSON.stringify([url, href, ours]));
  }
});
