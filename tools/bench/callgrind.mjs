// What callgrind counted (https://valgrind.org/docs/manual/cl-format.html), by the file that the code is in.
//
//     ob=(3) /path/unbake_native       the program or library that the next costs are of; (3) stands for it later
//     fn=(12) unbake::clean
//     0 5                              5 instructions of the function itself
//     cob=(4) /usr/lib/libc.so.6       of a call, as are cfi and cfn
//     calls=2 0
//     0 90                             what the call took in all: counted where it was spent

const object = /^ob=\((\d+)\)(?: (.*))?$/;
const called = /^cob=\((\d+)\) (.*)$/;
const cost = /^(?:[+-]?\d+|\*) (\d+)$/;

/** @param {string} profile @returns {Map<string, number>} instructions by the path of the program or library */
export function instructionsByObject(profile) {
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  let current = '';
  let isCall = false;
  for (const line of profile.split('\n')) {
    const [, id, name] = object.exec(line) ?? called.exec(line) ?? [];
    if (id !== undefined) {
      if (name !== undefined) names.set(id, name);
      if (line.startsWith('ob=')) current = names.get(id) ?? '';
    } else if (line.startsWith('calls=')) {
      isCall = true;
    } else {
      const own = cost.exec(line)?.[1];
      if (own !== undefined && !isCall) counts.set(current, (counts.get(current) ?? 0) + Number(own));
      if (own !== undefined) isCall = false;
    }
  }
  return counts;
}
