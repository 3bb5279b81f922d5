// Wording that stands around articles, and sentences that only mention the same words.
#include <string>

#include <gtest/gtest.h>

#include "base/reasons.hpp"
#include "extract/read/boilerplate.hpp"
#include "extract/read/chars.hpp"

namespace unbake::extract {
namespace {

struct Case {
  const char* text;
  std::string_view reason;
};

constexpr Case kBoilerplate[] = {
    {"免责声明：本文仅代表作者个人观点，与本网无关。", reason::kDisclaimer},
    {"免責聲明:本文僅代表作者個人觀點,與本網無關。", reason::kDisclaimer},
    {"以上内容仅供参考，不构成投资建议，据此操作风险自担。", reason::kDisclaimer},
    {"Disclaimer: This is no advice.", reason::kDisclaimer},
    {"The views expressed in this article are those of the author.", reason::kDisclaimer},
    {"播放数:145391", reason::kCounter},
    {"點擊數：1,378,761", reason::kCounter},
    {"1164次阅读", reason::kCounter},
    {"3,204 views", reason::kCounter},
    {"12 комментариев", reason::kCounter},
    {"相关阅读", reason::kRelated},
    {"相關閱讀：", reason::kRelated},
    {"Related Stories", reason::kRelated},
    {"Читайте также:", reason::kRelated},
    {"Lea más: El puente sigue cerrado", reason::kRelated},
    {"Czytaj także: Most zamknięty", reason::kRelated},
    {"責任編輯：王某", reason::kCredit},
    {"（责编：张三、李四）", reason::kCredit},
    {"Editing by Jane Doe", reason::kCredit},
    {"分享到：", reason::kShare},
    {"Share this:", reason::kShare},
    {"广告", reason::kAdvertisement},
    {"ADVERTISEMENT", reason::kAdvertisement},
    {"Sign up for our newsletter", reason::kAdvertisement},
    {"首页 > 新闻 > 正文", reason::kNavigation},
    {"-", reason::kNavigation},
    {"• • •", reason::kNavigation},
    {"版权所有 © 2019", reason::kCopyright},
    {"Copyright 2019 Example Inc. All rights reserved.", reason::kCopyright},
    {"评论（191）", reason::kComment},
    {"Leave a Reply", reason::kComment},
    {"长按识别二维码，关注某某周刊", reason::kAdvertisement},
    {"喜欢就点个“在看”吧", reason::kAdvertisement},
    {"点击“阅读原文”，了解更多", reason::kNavigation},
    {"— END —", reason::kNavigation},
    {"（全文完）", reason::kNavigation},
    {"文字 | 张三", reason::kCredit},
    {"Old Ted\nJoined: 3 May 2009\nPosts: 310\nLocation: York", reason::kCounter},
    {"Registriert: 18.09.2008, 05:56", reason::kCounter},
    {"Você pode gostar...", reason::kRelated},
    {"こちらの記事もどうぞ", reason::kRelated},
    {"Top Rated Comments", reason::kComment},
    {"Sie müssen sich einloggen, um mitzureden", reason::kComment},
    {"This entry was posted in General. Bookmark the permalink.", reason::kCredit},
    {"Ten wpis został opublikowany w kategorii Mosty.", reason::kCredit},
    {"Este sitio utiliza cookies", reason::kAdvertisement},
    {"This slideshow requires JavaScript.", reason::kNavigation},
    {"Was this article helpful?", reason::kShare},
    {"注册时间：2009-5-3", reason::kCounter},
};

constexpr Case kText[] = {
    {"该网站日前发布免责声明，称其不对投资者的损失承担责任，监管部门随后介入调查。", reason::kNone},
    {"免责声明的效力最终要由法院来认定。", reason::kNone},
    {"这段视频的播放数已超过145391次，创下了今年的纪录。", reason::kNone},
    {"相关部门表示，将继续调查此事。", reason::kNone},
    {"他在广告公司工作了十年，去年才辞职回乡。", reason::kNone},
    {"记者在分享会上见到了这位编辑。", reason::kNone},
    {"Views of the valley are best in the morning, when the fog lifts.", reason::kNone},
    {"Related species are found all over the island, but only this one sings.", reason::kNone},
    {"Mira el puente desde la orilla, como cada tarde.", reason::kNone},
    {"Read the minutes of the council and you will find it there.", reason::kNone},
    {"Share prices fell by 12 percent on Monday.", reason::kNone},
    {"The company said its copyright claims would be heard in March.", reason::kNone},
    {"Subscribe to a theory and you will find proof of it everywhere you look.", reason::kNone},
    {"Комментарии политика вызвали бурную реакцию в сети.", reason::kNone},
    {"Home is where the heart is.", reason::kNone},
    {"1984", reason::kNone},
    {"长按识别二维码的人越来越多，骗子也盯上了这一步，警方提醒市民不要随意扫描陌生人递来的二维码。", reason::kNone},
    {"全文完成于1984年", reason::kNone},
    {"文字学入门", reason::kNone},
    {"The end of the line", reason::kNone},
    {"Posts: 4 of oak, 2 metres long", reason::kNone},
    {"Joined: by the river", reason::kNone},
    {"He has been a member since 2009: three posts: two in Leeds, one abroad.", reason::kNone},
    {"注册时间：以邮戳为准", reason::kNone},
    {"Você pode gostar da ponte ou não, mas ela fica onde está há duzentos anos.", reason::kNone},
    {"This entry was posted to the wrong address and came back a year later, unopened and with three more stamps, "
     "which "
     "the family kept in a drawer for as long as anybody can remember.",
     reason::kNone},
};

Verdict judge(std::string_view text, bool linked = false) {
  return judge_wording(fold(text), count_text(text), linked);
}

TEST(Boilerplate, IsKnownByItsWording) {
  for (const Case& each : kBoilerplate) EXPECT_EQ(judge(each.text).reason, each.reason) << each.text;
}

TEST(Boilerplate, SentencesThatMentionItStay) {
  for (const Case& each : kText) EXPECT_EQ(judge(each.text).reason, each.reason) << each.text;
}

TEST(Boilerplate, ATeaserIsALink) {
  constexpr const char* kTeaser =
      "Lea más: El presidente del consejo propone reabrir el puente viejo antes de que llegue el próximo invierno";
  EXPECT_EQ(judge(kTeaser, true).reason, reason::kRelated);
  EXPECT_EQ(judge(kTeaser, false).reason, reason::kNone) << "too long for a label";
  EXPECT_EQ(judge("Czytaj też: Czy most grozi zawaleniem jeszcze w tym roku?", true).reason, reason::kRelated);
  EXPECT_EQ(judge("Czytaj też: Czy most grozi zawaleniem jeszcze w tym roku?", false).reason, reason::kNone)
      << "a sentence";
  EXPECT_EQ(judge("The bridge is to be repaired, and the ferry will go on.", true).reason, reason::kNone);
}

TEST(Boilerplate, ListsOfOtherPagesAndLegalNotesAreBorders) {
  EXPECT_TRUE(judge("相关阅读").border);
  EXPECT_TRUE(judge("Comments").border);
  EXPECT_FALSE(judge("分享到").border);
  EXPECT_FALSE(judge("ADVERTISEMENT").border);
}

}  // namespace
}  // namespace unbake::extract
