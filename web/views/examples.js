// What the page can do, shown before there is a result.
import { el } from '../dom.js';
import { strings } from '../strings.js';

/**
 * Garbled as such pages are, with what is wrong in it marked.
 *
 * @param {...(string | [wrong: string, right: string])} parts
 * @returns {HTMLElement}
 */
function specimen(...parts) {
  const shown = el('p', { class: 'specimen', lang: 'zh-Hant' });
  for (const part of parts) {
    const [wrong, right] = typeof part === 'string' ? ['', part] : part;
    if (wrong) shown.append(el('del', {}, wrong));
    if (right) shown.append(wrong ? el('ins', {}, right) : right);
  }
  return shown;
}

/** @param {HTMLElement} root */
export function mountExamples(root) {
  const { title, pinyin, bytes, clutter } = strings.examples;
  const card = (/** @type {{title: string, text: string}} */ words, /** @type {HTMLElement} */ shown) =>
    el('li', {}, shown, el('h3', {}, words.title), el('p', {}, words.text));
  root.setAttribute('aria-labelledby', 'examples-title');
  root.append(
    el('h2', { id: 'examples-title' }, title),
    el(
      'ul',
      {},
      card(pinyin, specimen('網', ['(wǎng)', ''], '絡', ['(luò)', ''], '安全')),
      card(bytes, specimen('整體安全', ['?!敝袊嬎銠C', '。”中國計算機'])),
      card(
        clutter,
        el(
          'div',
          { class: 'specimen' },
          el(
            'div',
            { class: 'left-out' },
            ...clutter.shown.map(([label, text]) =>
              el(
                'p',
                { class: 'line', lang: 'zh-Hant' },
                el('span', { class: 'reason', lang: strings.language }, label),
                text,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
