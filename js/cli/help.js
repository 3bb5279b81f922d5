// What --help says behind the list of options.

const exitCodes = `
Exit codes:
  0  done; also where a page has no article (a warning says so), or the reader of stdout has seen enough
  1  a file could not be read, or a result not written; the others are done all the same
  2  bad use: an unknown option or encoding, nothing to read
`;

const naming = `
"-" is standard input, and so is no FILE at all. With several FILEs, --output must be a folder; it gets one
file for each, named after the input, and an input is never overwritten. What is there already is replaced once the
new file is whole. What comes out is UTF-8.
`;

export const help = {
  clean: `
Other verbs (see unbake VERB --help):
  unbake repair FILE...   repair a text and keep all of it
  unbake detect FILE...   tell the encoding
${naming}
Examples:
  unbake page.html                              the clean article as plain text
  unbake page.html --markdown -o page.md        ... as Markdown, into a file
  unbake *.html --frontmatter -o notes/         one file for each, for a collection of notes
  unbake *.html --html -o clean/                one file for each
  unbake *.html --json > articles.jsonl         one object a line
  curl -s https://example.org/ | unbake - --url https://example.org/
  unbake page.html --script hans --explain      Simplified; what was changed and removed goes to stderr
${exitCodes}`,
  repair: `${naming}
Examples:
  unbake repair notes.txt -o repaired.txt
  unbake repair notes.txt --explain > repaired.txt
${exitCodes}`,
  detect: `
One line for each FILE: its name, the encoding, the confidence (0 to 1) and what decided (bom, user, http, meta,
xml or statistics), separated by tabs.

Examples:
  unbake detect *.html
  unbake detect page.html --json      with the next best encodings
${exitCodes}`,
};
