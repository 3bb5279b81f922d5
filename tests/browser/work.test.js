// How the page shares its work among workers. Needs no browser.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createCleaner } from '../../web/work/cleaner.js';
import { createPool } from '../../web/work/pool.js';

describe('requests', () => {
  /** A worker whose answers are given by hand. */
  function fakeWorker() {
    /** @type {{input: unknown, answer: (value: any) => void, fail: (error: Error) => void}[]} */
    const calls = [];
    const clean = (/** @type {unknown} */ input) =>
      new Promise((answer, fail) => {
        calls.push({ input, answer, fail });
      });
    return { calls, pool: createPool({ size: 1, load: async () => /** @type {any} */ ({ clean, terminate() {} }) }) };
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  test('the newest wins: those in between are never sent, and an old answer is dropped', async () => {
    const { calls, pool } = fakeWorker();
    /** @type {unknown[]} */
    const seen = [];
    const cleaner = createCleaner({ done: (value) => seen.push(value), failed: assert.fail, slow: () => {}, pool });
    for (const input of ['a', 'b', 'c']) cleaner.clean({ input, options: {} });
    await settle();
    assert.deepEqual(
      calls.map(({ input }) => input),
      ['a'],
    );
    calls[0].answer('A');
    await settle();
    assert.deepEqual(
      calls.map(({ input }) => input),
      ['a', 'c'],
    );
    calls[1].answer('C');
    await settle();
    assert.deepEqual(seen, ['C']);
  });

  test('after a cancel no answer comes', async () => {
    const { calls, pool } = fakeWorker();
    const cleaner = createCleaner({ done: () => assert.fail(), failed: () => assert.fail(), slow: () => {}, pool });
    cleaner.clean({ input: 'a', options: {} });
    await settle();
    cleaner.cancel();
    calls[0].answer('A');
    await settle();
  });

  test('a worker that breaks down in the middle costs its own task: the next has another worker', async () => {
    let loads = 0;
    let ended = 0;
    const pool = createPool({
      size: 1,
      load: async () => {
        loads++;
        return /** @type {any} */ ({
          async clean(/** @type {string} */ input) {
            if (input === 'bad') throw Object.assign(new Error('out of memory'), { code: 'worker-failed' });
            return input.toUpperCase();
          },
          terminate: () => ended++,
        });
      },
    });
    const results = await Promise.allSettled(
      ['a', 'bad', 'c'].map((input) => pool.run((worker) => worker.clean(input, {}))),
    );
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.code)),
      ['A', 'worker-failed', 'C'],
    );
    assert.deepEqual({ loads, ended }, { loads: 2, ended: 1 });
  });

  test('a worker that cannot be loaded is an error with a code, and is tried again', async () => {
    let loads = 0;
    /** @type {string[]} */
    const codes = [];
    const cleaner = createCleaner({
      done: () => assert.fail(),
      failed: ({ code }) => codes.push(code),
      slow: () => {},
      pool: createPool({
        size: 1,
        load: async () => {
          loads++;
          throw new TypeError('not there');
        },
      }),
    });
    await cleaner.clean({ input: 'a', options: {} });
    await cleaner.clean({ input: 'a', options: {} });
    assert.equal(loads, 2);
    assert.deepEqual(codes, ['page', 'page']);
  });
});
