/** Family names in Latin letters: pinyin, and the Cantonese forms that are well known. */
const SURNAMES = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu lv lü su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai gong wen ouyang sima zhuge shangguan murong linghu huangfu dongfang yuwen ximen baili nalan tuoba duanmu gongsun zhongli xiahou shentu helian puyang situ wong chan cheung lau leung lam kwok tsang chow yeung cheng tsui'.split(
    ' ',
  ),
);

const SYLLABLE =
  '(?:[bpmf]?(?:a|ai|an|ang|ao|o|ei|en|eng|i|ian|iao|ie|in|ing|iu|ou|u)|[dtnl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ui|un|uo|ü|v)|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:zh|ch|sh|[zcsr])(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u))';
const GIVEN = new RegExp(`^${SYLLABLE}(?:[-']?${SYLLABLE})?$`);

/** Whether two lower-case words are a family name and a given name in pinyin, in either order. */
export const isPinyinName = (first: string, second: string): boolean =>
  first.length + second.length >= 4 &&
  ((SURNAMES.has(first) && GIVEN.test(second)) || (SURNAMES.has(second) && GIVEN.test(first)));
