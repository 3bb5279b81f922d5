// What the page can do, shown before there is a result: four samples to try.
import { byId, el } from '../dom.js';
import { sampleNames } from '../intake/samples.js';
import { strings } from '../strings/index.js';

/**
 * What each sample looks like: text, with what is wrong and what it becomes, or lines that are left out.
 *
 * @type {Record<import('../intake/samples.js').Sample, {lang: string, parts: (string | [wrong: string, right: string])[]}>}
 */
const specimens = {
  scraped: { lang: 'zh-Hant', parts: ['整體', ['(zhěng)', ''], '安全', ['?!敝袊嬎銠C', '。”中國計算機']] },
  misread: { lang: 'zh-Hans', parts: [['鍥句功棣�', '图书馆'], ' ', ['â€œcafÃ©â€', '“café”']] },
  undeclared: { lang: 'zh-Hans', parts: [['D0 C2 CE C5', '新闻']] },
  cluttered: { lang: 'en', parts: ['The article ', ['Share · 12 comments', '']] },
};

/** @param {import('../intake/samples.js').Sample} sample */
function specimen(sample) {
  const { lang, parts } = specimens[sample];
  const shown = el('span', { class: 'specimen', lang, 'aria-hidden': 'true' });
  for (const part of parts) {
    const [wrong, right] = typeof part === 'string' ? ['', part] : part;
    if (wrong) shown.append(el('del', {}, wrong));
    if (right) shown.append(wrong ? el('ins', {}, right) : right);
  }
  return shown;
}

/**
 * @param {HTMLElement} root
 * @param {import('../actions.js').Actions} actions
 */
export function mountExamples(root, actions) {
  const words = strings.examples;
  root.setAttribute('aria-labelledby', 'examples-title');
  root.append(
    el('h2', { id: 'examples-title' }, words.title),
    el(
      'ul',
      {},
      ...sampleNames.map((sample) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              class: 'sample',
              id: `sample-${sample}`,
              'aria-describedby': `sample-${sample}-text`,
              onclick: () => {
                // The button is about to go; the focus stays near to what comes.
                byId('main').focus({ preventScroll: true });
                actions.takeSample(sample);
              },
            },
            specimen(sample),
            el('strong', {}, words[sample].title),
          ),
          el('p', { id: `sample-${sample}-text` }, words[sample].text),
        ),
      ),
    ),
  );
}
