// What a check is. No code: typedefs only.

/** @import {Tree} from './tree.mjs' */

/**
 * @typedef {object} Memory What passed before, by a hash of all that the answer depends on.
 * @property {(key: string) => boolean} has
 * @property {(key: string) => void} add
 */

/**
 * @typedef {object} Context
 * @property {Tree} tree
 * @property {boolean} fix whether the check may change files
 * @property {Memory} passed
 * @property {(line: string) => void} log for what should be said before the outcome is known
 */

/**
 * @typedef {object} Outcome
 * @property {string[]} problems each one line: where, and what to do
 * @property {number} looked how many files it is about
 * @property {number} [remembered] how many of them had passed before
 */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} advice what to do when it fails
 * @property {(context: Context) => Outcome | Promise<Outcome>} run
 */

export {};
