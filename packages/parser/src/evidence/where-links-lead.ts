/**
 * What the place of a link says about an entry.
 *
 * It is weak evidence for whether an entry is a paper, used where the words do
 * not tell; no field is ever read from it.
 */
export type Destination = 'paper' | 'file' | 'repository' | 'video' | 'page' | 'anchor' | 'elsewhere';

const publishers =
  /(?:^|\.)(?:arxiv\.org|alphaxiv\.org|openreview\.net|aclanthology\.(?:org|info)|aclweb\.org|dl\.acm\.org|ieeexplore\.ieee\.org|ieee\.org|computer\.org|usenix\.org|nips\.cc|neurips\.cc|mlr\.press|mlsys\.org|jmlr\.org|sciencedirect\.com|springer\.com|springeropen\.com|nature\.com|science\.org|sciencemag\.org|semanticscholar\.org|thecvf\.com|biorxiv\.org|medrxiv\.org|vldb\.org|cidrdb\.org|ncbi\.nlm\.nih\.gov|pnas\.org|tandfonline\.com|wiley\.com|researchgate\.net|eprint\.iacr\.org|ssrn\.com|doi\.org|jstor\.org|hal\.science|isca-speech\.org|ecva\.net|aaai\.org|ijcai\.org|ndss-symposium\.org|citeseerx\.ist\.psu\.edu|iclr\.cc|icml\.cc|mdpi\.com|frontiersin\.org|royalsocietypublishing\.org|oup\.com|cell\.com|dblp\.org|papers\.ssrn\.com)$/u;
const videos =
  /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|videolectures\.net|slideslive\.com|ted\.com|twitch\.tv)$/u;
const repositories =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|gitee\.com|sourceforge\.net|pypi\.org|npmjs\.com|crates\.io)$/u;
const pages =
  /(?:^|\.)(?:medium\.com|substack\.com|blogspot\.[a-z.]+|wordpress\.com|wikipedia\.org|twitter\.com|x\.com|linkedin\.com|facebook\.com|reddit\.com|quora\.com|stackoverflow\.com|coursera\.org|edx\.org|udacity\.com|udemy\.com|ocw\.mit\.edu|khanacademy\.org|amazon\.[a-z.]+|goodreads\.com|manning\.com|oreilly\.com|huggingface\.co|kaggle\.com|zhihu\.com|csdn\.net|jianshu\.com|weixin\.qq\.com|readthedocs\.(?:io|org)|infoq\.com|news\.ycombinator\.com|discord\.(?:gg|com)|slack\.com|netlify\.app|towardsdatascience\.com)$/u;
const readable = /\.(?:pdf|ps|ps\.gz|djvu)$/iu;

/** See where a link leads, from its URL alone. */
export function whereLinkLeads(url: string): Destination {
  if (url.startsWith('#')) return 'anchor';
  const { host, path } = split(url);
  if (readable.test(path)) return 'file';
  if (publishers.test(host)) return /^\/?$/u.test(path) ? 'page' : 'paper';
  if (videos.test(host)) return 'video';
  if (repositories.test(host)) return 'repository';
  if (
    pages.test(host) ||
    /^(?:www\.)?(?:blog|news|docs|forum|eng|engineering)s?\.|blog\.(?:com|io|net|org)$/u.test(host)
  )
    return 'page';
  return host !== '' &&
    (/^\/?$/u.test(path) ||
      /\/(?:blog|posts?|news|courses?|teaching|lectures?)\/|^\/20\d\d\/\d\d\/\d\d\//iu.test(path))
    ? 'page'
    : 'elsewhere';
}

function split(url: string): { host: string; path: string } {
  const { host = '', path = '' } =
    /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)(?::\d*)?(?<path>[^?#]*)/iu.exec(url)?.groups ?? {};
  return host === '' ? { host: '', path: url.replace(/[?#].*$/su, '') } : { host: host.toLowerCase(), path };
}
