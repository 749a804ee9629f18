import { readVenueText } from '../parts/venue-text.js';
import { remember } from '../remember.js';

/** Words that labels of links are made of. */
const labelWords: ReadonlySet<string> = new Set(
  `pdf paper papers link links here url arxiv acm ieee usenix openreview doi dl abs abstract html htm ps tex full text
  code codes github gitlab git repo repository implementation implementations official unofficial source reproduction
  pytorch tensorflow tf keras caffe torch jax matlab python mxnet chainer paddle theano author authors authors' author's
  our ours project projects website site webpage web page homepage home slides slide ppt pptx deck poster posters video
  videos talk youtube recording presentation demo demos online colab notebook model models weights checkpoint huggingface
  hf space dataset datasets data benchmark blog post blogpost article medium media notes note reading summary review
  reviews supplementary supplement supplemental supp appendix material materials bib bibtex citation cite version short
  long extended journal conference conf preprint tweet twitter thread tutorial docs documentation doc wiki wikipedia
  download pub publication springer elsevier sciencedirect scholar google tr tech technical report mirror local
  the and of by a an in v1 v2 v3 1 2 3 i ii lecture lectures keynote quiz handout faq explanation explained annotated translation questions question discussion
  release leaderboard news podcast interview transcript audio book free papeer ppaer paprer cvf acl anthology pmlr
  archive scribd researchgate mit stanford amazon external an alternative alt more info details official-code`.split(
    /\s+/u,
  ),
);

const easternLabel =
  /^(?:论文|論文|代码|代碼|源码|源|笔记|阅读|解读|解析|讲解|链接|地址|下载|原文|全文|项目|主页|官网|数据集|数据|视频|博客|演示|官方|开源|中文|英文|翻译|参考|作者|和|与|及|的|논문|코드|링크|리뷰|발표|영상|정리|요약|블로그|コード|論文|動画|解説|スライド|リンク|[\s/、·]){1,8}$/u;

/** `cvpr14`, beside a word such as `paper`. */
const nameAndYear = /^[a-z]{3,8}(?:19|20)?\d\d$/u;

/** Whether words only say what a link leads to, as `Official code` does, so that they are no title. */
export function isLabel(words: string): boolean {
  return (words.length > longestKept ? undefined : isLabelAgain(words)) ?? isLabelAfresh(words);
}

/** Longer ones are titles, while `[pdf]` is the label of many. */
const longestKept = 20;
const isLabelAgain = remember(isLabelAfresh, 500);

function isLabelAfresh(words: string): boolean {
  const bare = words
    .replace(/^[[(【\s]+|[\])】\s:,.]+$/gu, '')
    .toLowerCase()
    .replace('semantic scholar', 'scholar')
    .trim();
  if (
    bare === '' ||
    easternLabel.test(bare) ||
    /^https?:\/\/\S*$/u.test(bare) ||
    /^[\d.v]{1,12}$/u.test(bare)
  )
    return true;
  const [first = ''] = /[^\s/+&,;:()|_-]+/u.exec(bare) ?? [];
  if (!labelWords.has(first) && !nameAndYear.test(first)) return false;
  const said = bare.split(/[\s/+&,;:()|_-]+/u).filter((word) => word !== '');
  const isKnown = (word: string) => labelWords.has(word);
  return (
    said.length <= 5 && said.some(isKnown) && said.every((word) => isKnown(word) || nameAndYear.test(word))
  );
}

/** Whether the words of a link say where or when the paper appeared: `ECCV2020`. */
export function isVenueLabel(words: string): boolean {
  const bare = words.replace(/^[[(【\s]+|[\])】\s]+$/gu, '');
  if (bare.length > 60) return false;
  const read = readVenueText(bare);
  if (!read || read.rest !== undefined) return false;
  return (
    read.venue.key !== undefined ||
    (read.year !== undefined && /^\p{Lu}[\p{Letter}&-]{1,15}$/u.test(read.venue.name))
  );
}
