// Debian's packages: those of this machine's release are installed, those of another are fetched as files.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, run, which } from '../lib/run.mjs';
import { UserError } from './report.mjs';

/** Those of `packages` that are not installed. */
export function missingPackages(packages) {
  if (!which('dpkg-query')) return [];
  let listed = '';
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format
    listed = run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages]);
  } catch (error) {
    // It ends with 1 when it doesn't know one of them, and lists the others all the same.
    listed = error.output ?? '';
  }
  const installed = new Set(
    listed
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((name) => !installed.has(name));
}

/** A set-up step that installs what is missing of `packages`. */
export function debianPackages(packages) {
  return {
    title: 'Debian packages',
    missing: () => missingPackages(packages).length > 0,
    install(say) {
      const wanted = missingPackages(packages);
      say(`apt-get install ${wanted.join(' ')}`);
      const prefix = process.getuid() === 0 ? [] : ['sudo', '-n'];
      const environment = { DEBIAN_FRONTEND: 'noninteractive' };
      const apt = (...args) => {
        const [command, ...rest] = [...prefix, 'apt-get', '-q', ...args];
        run(command, rest, { env: environment });
      };
      try {
        try {
          apt('update');
        } catch {
          // One repository that doesn't answer is no reason to stop: the lists may be good enough.
        }
        apt('install', '-y', '--no-install-recommends', ...wanted);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        throw new UserError(`run this, then start again: sudo apt-get install ${wanted.join(' ')}`, error.output);
      }
    },
  };
}

/** The addresses of the Debian mirrors that this machine's apt is set up with. */
export function mirrors() {
  if (!which('apt-get')) return [];
  const addresses = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']).split('\n');
  return [...new Set(addresses)].filter((address) => /^https?:/.test(address));
}

/** Fetches a file with apt's own downloader, which knows this machine's proxies and checks the hash itself. */
export function aptDownload(address, file, sha256) {
  run('/usr/lib/apt/apt-helper', [
    '-q',
    '-o',
    'APT::Sandbox::User=root',
    'download-file',
    address,
    file,
    `SHA256:${sha256}`,
  ]);
}

/**
 * Fetches packages of another Debian release into `folder`, without touching the machine's own lists:
 * apt runs on a copy of the machine's sources with the release changed. Apt checks signatures and hashes.
 * Returns the files.
 */
export function downloadFromSuite(suite, packages, folder) {
  const lists = join(folder, 'lists');
  mkdirSync(join(lists, 'partial'), { recursive: true });
  mkdirSync(join(folder, 'archives', 'partial'), { recursive: true });
  const sources = join(folder, 'suite.sources');
  writeFileSync(sources, sourcesOfSuite(suite));
  const options = Object.entries({
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': lists,
    'Dir::Cache': folder,
    'APT::Sandbox::User': process.getuid() === 0 ? 'root' : '_apt',
    'Acquire::Languages': 'none',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  run('apt-get', ['-q', ...options, 'update']);
  run('apt-get', ['-q', ...options, 'download', ...packages], { cwd: folder });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(folder, name));
}

/** The machine's own Debian sources in deb822 form, with the release changed to `suite`. */
function sourcesOfSuite(suite) {
  const release = /^VERSION_CODENAME=(.*)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const parts = '/etc/apt/sources.list.d';
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  const stanzas = [];
  for (const file of ['/etc/apt/sources.list', ...files].filter((name) => existsSync(name))) {
    const text = readFileSync(file, 'utf8').replace(/^#.*\n/gm, '');
    if (file.endsWith('.sources')) {
      for (const stanza of text.split(/\n\s*\n/)) {
        const suites = /^Suites:(.*)$/m.exec(stanza)?.[1].trim().split(/\s+/) ?? [];
        if (suites.includes(release)) stanzas.push(stanza.trim().replace(/^Suites:.*$/m, `Suites: ${suite}`));
      }
    } else if (file.endsWith('.list')) {
      for (const line of text.matchAll(
        /^deb\s+(?:\[(?<options>[^\]]*)\]\s+)?(?<uri>\S+)\s+(?<suite>\S+)\s+(?<components>.+)$/gm,
      )) {
        const { options = '', uri, components } = line.groups;
        if (line.groups.suite !== release) continue;
        const signed = /signed-by=(\S+)/.exec(options)?.[1];
        stanzas.push(
          `Types: deb\nURIs: ${uri}\nSuites: ${suite}\nComponents: ${components}${signed ? `\nSigned-By: ${signed}` : ''}`,
        );
      }
    }
  }
  if (stanzas.length === 0) throw new Error("no Debian source in this machine's apt configuration");
  return `${stanzas.join('\n\n')}\n`;
}
