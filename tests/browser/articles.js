// Articles that the tests of the page are made with.

/** Sentences long enough to be an article, none of them of the sample. */
export const clean = {
  title: '城市圖書館延長開放時間',
  first: '市圖書館昨日宣布，自下月起將每日開放時間延長兩小時，讓下班後的市民也能借閱書籍，並在閱覽室安靜地讀書學習。',
  second:
    '館長表示，延長開放是根據去年的讀者調查作出的決定，超過六成的受訪者希望晚間也能使用閱覽室，尤其是在考試季節。',
  third: '此外，圖書館還計劃在每個周末舉辦講座，邀請作家與學者和讀者見面，首場講座將於月底舉行，市民可以免費報名參加。',
};
export const simplified = {
  title: '城市图书馆延长开放时间',
  first: '市图书馆昨日宣布，自下月起将每日开放时间延长两小时，让下班后的市民也能借阅书籍，并在阅览室安静地读书学习。',
  second:
    '馆长表示，延长开放是根据去年的读者调查作出的决定，超过六成的受访者希望晚间也能使用阅览室，尤其是在考试季节。',
  third: '此外，图书馆还计划在每个周末举办讲座，邀请作家与学者和读者见面，首场讲座将于月底举行，市民可以免费报名参加。',
};

/** @param {typeof clean} article */
export const asHtml = ({ title, first, second, third }) =>
  `<h1>${title}</h1><p>${first}</p><p>${second}</p><p><b>${third.slice(0, 2)}</b>${third.slice(2)}</p>`;
