import en from './en.js';

export default { ...en, language: 'zh-Hans' };
