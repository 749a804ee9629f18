import type { ResourceKind } from '@proseminar/core';

/**
 * What a section is for, by its heading.
 *
 * `contents` and `nothing` hold no entries: the first points to the sections of
 * the page, the second is for news, thanks, licences and the like.
 */
export interface Purpose {
  readonly is: 'papers' | 'resources' | 'contents' | 'nothing';
  /** The sort of resource that the heading names. */
  readonly kind?: ResourceKind;
  /** Share of the heading's parts that say so: 1 for “Blogs”, 1/2 for “Surveys and tutorials”. */
  readonly share: number;
  /** Whether the list says so in its settings. */
  readonly isTold?: boolean;
}

type Words = readonly (readonly [RegExp, Omit<Purpose, 'share'>])[];

/** Words that name what stands below, as the last word of a part of a heading: “Video lectures”. */
const headNouns: Words = [
  [
    /^(?:papers?|publications?|articles|surveys?|preprints?|thes[ei]s|readings?|literature)$/u,
    { is: 'papers' },
  ],
  [
    /^(?:talks?|videos?|lectures?|keynotes?|webinars?|presentations?|podcasts?)$/u,
    { is: 'resources', kind: 'talk' },
  ],
  [/^(?:courses?|moocs?|tutorials|bootcamps?|classes|workshops?)$/u, { is: 'resources', kind: 'course' }],
  [/^(?:blogs?|blogposts?|posts?|essays|newsletters?|websites?|sites)$/u, { is: 'resources', kind: 'blog' }],
  [/^(?:books?|textbooks?|monographs?|ebooks?)$/u, { is: 'resources', kind: 'book' }],
  [
    /^(?:tools?|toolkits?|software|librar(?:y|ies)|codebases?|code|codes|implementations?|packages|repos|repositories|frameworks|products|projects|simulators|platforms|plugins|demos?)$/u,
    { is: 'resources', kind: 'tool' },
  ],
  [
    /^(?:datasets?|corpora|resources?|links?|lists?|conferences|journals|events|communit(?:y|ies)|competitions?|challenges|guides|leaderboards?|materials|interviews|forums)$/u,
    { is: 'resources', kind: 'other' },
  ],
];

/** Whole headings, or their starts. */
const headings: Words = [
  [
    /^(?:(?:table of )?contents?|toc|index|outline|目录|目錄|内容|目次|목차|sommaire|inhalt|índice)$/u,
    { is: 'contents' },
  ],
  [
    /^(?:what['’]?s new|news|(?:latest |recent )?updates?|changelog|announcements?|contribut\w*|how to contribute|licen[sc]es?|acknowledge?ments?|thanks|credits|citations?|citing|cite|how to cite|bibtex|reference us|star history|stargazers|sponsors?|support us|contacts?(?: us)?|contact me|to-?do(?: list)?|maintainers?|authors|people|researchers|labs|groups|team|faq|about(?: us| me| this \w+)?|disclaimer|copyright|grading|polic(?:y|ies)|logistics|prerequisites|office hours|academic integrity|schedule legend|legend|notation|code of conduct|join us)\b/u,
    { is: 'nothing' },
  ],
  [
    /贡献|貢獻|许可|許可|更新|致谢|引用|联系|规则|規則|公告|成员|기여|라이선스|감사|규칙|공지|멤버|ライセンス|謝辞|danksagung|lizenz|licence|remerciements/u,
    { is: 'nothing' },
  ],
  [/论文|論文|논문/u, { is: 'papers' }],
  [/博客|文章|블로그|ブログ/u, { is: 'resources', kind: 'blog' }],
  [/书籍|書籍|教材|책|도서/u, { is: 'resources', kind: 'book' }],
  [/课程|課程|강의|講義|cours\b|kurse\b|cursos\b/u, { is: 'resources', kind: 'course' }],
  [/视频|影片|영상|動画|vidéos?\b|vídeos?\b/u, { is: 'resources', kind: 'talk' }],
  [/工具|代码|程式|도구|코드|ツール|werkzeuge|outils|herramientas/u, { is: 'resources', kind: 'tool' }],
];

const between = /\s*(?:[/|,&+;:]|\band\b|\bor\b)\s*/u;
const preposition = /\s+(?:for|on|of|in|about|from|with|by|to|using)\s/u;

/**
 * What a heading says of the entries under it; `undefined` where it only names a subject.
 *
 * @example
 * readPurpose('Video Lectures / Tutorials / Blogs') // => {is: 'resources', kind: 'talk', share: 1}
 * readPurpose('🎓 Courses on databases') // => {is: 'resources', kind: 'course', share: 1}
 * readPurpose('Video understanding') // => undefined
 */
export function readPurpose(heading: string): Purpose | undefined {
  const words = plainWords(heading);
  // “Papers (updated daily)” are papers.
  const bare = words.replace(/\([^()]*\)/gu, ' ').trim() || words;
  const whole = headings.find(([pattern]) => pattern.test(bare))?.[1];
  if (whole) return { ...whole, share: 1 };

  const parts = bare
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const said = parts.flatMap((part) => headNoun(part) ?? []);
  const papers = said.filter(({ is }) => is === 'papers').length;
  const [first] = said.filter(({ is }) => is === 'resources');
  const resources = said.length - papers;
  if (papers > 0 && papers >= resources) return { is: 'papers', share: papers / parts.length };
  return first && { ...first, share: (resources - papers) / parts.length };
}

/** In lower case, without numbering and pictures. */
function plainWords(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s/|,&+;:()'’-]/gu, ' ')
    .replace(/^[\d.()\s:-]+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function headNoun(part: string): Omit<Purpose, 'share'> | undefined {
  const [before = ''] = part.split(preposition);
  const word = before.trim().split(/[\s-]/u).at(-1) ?? '';
  return headNouns.find(([pattern]) => pattern.test(word))?.[1];
}
