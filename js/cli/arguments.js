// From the words of a command line to what is to be done.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { help } from './help.js';
import { isStdout } from './outputs.js';

/** @import {Format} from '../documents.js' */

/**
 * @typedef {object} Task
 * @property {'clean' | 'repair' | 'detect'} verb
 * @property {string[]} files '-' is standard input.
 * @property {Format} format
 * @property {boolean} frontmatter
 * @property {boolean} explain
 * @property {string | undefined} output
 * @property {number} maxBytes
 * @property {import('../types.js').Options} options As the API takes them.
 */

const megabyte = 1024 * 1024;

/** Every option of every verb, in the order of the help. @type {Record<string, Option>} */
const all = {
  text: new Option('--text', 'print plain text (the default)').conflicts(['markdown', 'html', 'json']),
  markdown: new Option('--markdown', 'print Markdown').conflicts(['html', 'json']),
  html: new Option('--html', 'print an HTML document').conflicts(['json']),
  json: new Option('--json', 'print everything that is known as JSON; of several FILEs, one object a line'),
  frontmatter: new Option('--frontmatter', 'print Markdown that begins with title, author, date and so on, as YAML')
    .conflicts(['text', 'html', 'json'])
    .implies({ markdown: true }),
  type: new Option('--type <type>', 'what the input is: html or plain (default: found out)').argParser(mediaType),
  url: new Option('--url <url>', "the page's address, for its relative links"),
  charset: new Option('--charset <label>', 'what the server said about the encoding: a hint'),
  encoding: new Option('--encoding <label>', 'decode with this encoding, whatever the page says'),
  script: new Option('--script <form>', 'convert Chinese to Simplified or Traditional (default: "keep")').choices([
    'keep',
    'hans',
    'hant',
  ]),
  punctuation: new Option('--punctuation <form>', 'make Chinese punctuation full-width (default: "keep")').choices([
    'keep',
    'fullwidth',
  ]),
  unicode: new Option('--unicode <form>', 'bring the text into this form of Unicode (default: "keep")').choices([
    'keep',
    'nfc',
    'nfkc',
  ]),
  repair: new Option('--repair <rules>', 'on, off, or rules joined by commas (default: "on")').argParser(rules),
  keep: new Option('--keep <what>', 'unsure: also what may not belong to the article (default: "article")').choices([
    'article',
    'unsure',
  ]),
  explain: new Option('--explain', 'list on stderr what was changed and removed'),
  output: new Option('-o, --output <path>', 'write to this file or folder instead of stdout'),
  maxSize: new Option('--max-size <MB>', 'largest input').argParser(megabytes).default(100 * megabyte, '100'),
  maxOutput: new Option('--max-output <MB>', 'largest result of a FILE; what does not fit is left out').argParser(
    megabytes,
  ),
  timeout: new Option('--timeout <seconds>', 'end with what is done of a FILE after so long').argParser(milliseconds),
};

/** @type {Record<Task['verb'], {summary: string, options: string[]}>} */
const verbs = {
  clean: {
    summary: 'Takes the mojibake out of web pages and gives back the clean article, on your own machine.',
    options: Object.keys(all),
  },
  repair: {
    summary: 'Repairs damaged text and keeps all of it.',
    options: [
      'text',
      'json',
      'charset',
      'encoding',
      'script',
      'punctuation',
      'unicode',
      'repair',
      'explain',
      'output',
      'maxSize',
      'timeout',
    ],
  },
  detect: {
    summary: 'Tells which encoding files are in.',
    options: ['json', 'type', 'charset', 'output', 'maxSize'],
  },
};

/**
 * Prints help, version and complaints itself.
 * @param {string[]} words
 * @returns {Task | {exitCode: number}}
 */
export function parseArguments(words) {
  const named = words[0] in verbs && Object.hasOwn(verbs, words[0]);
  const verb = named ? /** @type {Task['verb']} */ (words[0]) : 'clean';
  const command = commandOf(verb, named);
  try {
    command.parse(named ? words.slice(1) : words, { from: 'user' });
    if (command.args.length === 0 && process.stdin.isTTY) {
      command.outputHelp({ error: true });
      return { exitCode: 2 };
    }
    return taskOf(verb, command);
  } catch (caught) {
    if (!(caught instanceof CommanderError)) throw caught;
    return { exitCode: caught.exitCode === 0 ? 0 : 2 };
  }
}

/**
 * @param {Task['verb']} verb
 * @param {boolean} named Whether the user wrote the verb.
 */
function commandOf(verb, named) {
  const { summary, options } = verbs[verb];
  const command = new Command(named ? `unbake ${verb}` : 'unbake')
    .description(summary)
    .usage('[options] [FILE...]')
    .argument('[FILE...]')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', help[verb].trimEnd())
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        const message = text
          .replace(/^error: /, '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .join(' ')
          .replace(/\.$/, '');
        write(`unbake: ${message}${message.includes('Did you mean') ? '' : '; see unbake --help'}\n`);
      },
    });
  // A description of an empty argument would only say "FILE" again.
  command.configureHelp({ visibleArguments: () => [] });
  for (const name of options) command.addOption(all[name]);
  return command;
}

/**
 * @param {Task['verb']} verb
 * @param {Command} command
 * @returns {Task}
 */
function taskOf(verb, command) {
  const given = command.opts();
  const files = command.args.length > 0 ? command.args : ['-'];
  if (files.filter((file) => file === '-').length > 1) command.error('"-" (standard input) can be read only once');
  if (given.frontmatter && files.length > 1 && isStdout(given.output)) {
    command.error('--frontmatter begins a file; with several FILEs, name a folder for them with --output');
  }
  const { type, url, charset, encoding, script, punctuation, unicode, repair, keep } = given;
  return {
    verb,
    files,
    format: given.json ? 'json' : given.html ? 'html' : given.markdown ? 'markdown' : 'text',
    frontmatter: Boolean(given.frontmatter),
    explain: Boolean(given.explain),
    output: given.output,
    maxBytes: given.maxSize,
    options: {
      type,
      url,
      charset,
      encoding,
      script,
      punctuation,
      unicode,
      repair,
      keep,
      limits: { inputBytes: given.maxSize, milliseconds: given.timeout, outputBytes: given.maxOutput },
    },
  };
}

/** @param {string} value */
function mediaType(value) {
  const type = value.includes('/') ? value : `text/${value}`;
  if (type === 'text/html' || type === 'text/plain') return type;
  throw new InvalidArgumentError('Allowed choices are html, plain.');
}

/** @param {string} value */
function rules(value) {
  return value === 'on' || value === 'off' ? value : value.split(',').filter(Boolean);
}

/** @param {string} value */
function megabytes(value) {
  const bytes = Math.round(Number(value) * megabyte);
  if (bytes > 0 && bytes < 2 ** 31) return bytes;
  throw new InvalidArgumentError('It is a number of megabytes, more than 0 and less than 2048.');
}

/** @param {string} value */
function milliseconds(value) {
  const time = Math.ceil(Number(value) * 1000);
  if (time > 0 && Number.isSafeInteger(time)) return time;
  throw new InvalidArgumentError('It is a number of seconds, more than 0.');
}
