// What the words of several languages are made with.

/** Numbers as a language writes them. @param {string} language @returns {(count: number) => string} */
export const numbersIn = (language) => (count) => count.toLocaleString(language);

/**
 * A number with its English noun.
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export const plural = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** "utf-8 as gbk": written in the first, read as the second. @param {string} parameter */
export const pair = (parameter) => parameter.split(' as ');
