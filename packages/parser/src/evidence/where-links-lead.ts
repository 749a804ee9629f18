import type { Span } from '../line.js';

/**
 * What the place of a link says about an entry.
 *
 * It is weak evidence for whether an entry is a paper, used where the words do
 * not tell; no field is ever read from it.
 */
export type Destination = 'paper' | 'file' | 'repository' | 'video' | 'page' | 'anchor' | 'elsewhere';

/** Sites, and what most of their pages are. */
const sites: readonly (readonly [Exclude<Destination, 'file' | 'anchor' | 'elsewhere'>, string])[] = [
  [
    'paper',
    `arxiv.org alphaxiv.org openreview.net aclanthology.org aclanthology.info aclweb.org dl.acm.org
    ieeexplore.ieee.org ieee.org computer.org usenix.org nips.cc neurips.cc mlr.press mlsys.org jmlr.org
    sciencedirect.com springer.com springeropen.com nature.com science.org sciencemag.org semanticscholar.org
    thecvf.com biorxiv.org medrxiv.org vldb.org cidrdb.org ncbi.nlm.nih.gov pnas.org tandfonline.com wiley.com
    researchgate.net eprint.iacr.org ssrn.com doi.org jstor.org hal.science isca-speech.org ecva.net aaai.org
    ijcai.org ndss-symposium.org citeseerx.ist.psu.edu iclr.cc icml.cc mdpi.com frontiersin.org
    royalsocietypublishing.org oup.com cell.com dblp.org papers.ssrn.com`,
  ],
  ['video', `youtube.com youtu.be vimeo.com bilibili.com videolectures.net slideslive.com ted.com twitch.tv`],
  [
    'repository',
    `github.com gitlab.com bitbucket.org gitee.com sourceforge.net pypi.org npmjs.com crates.io`,
  ],
  [
    'page',
    `medium.com substack.com wordpress.com wikipedia.org twitter.com x.com linkedin.com facebook.com reddit.com
    quora.com stackoverflow.com coursera.org edx.org udacity.com udemy.com ocw.mit.edu khanacademy.org
    goodreads.com manning.com oreilly.com huggingface.co kaggle.com zhihu.com csdn.net jianshu.com weixin.qq.com
    readthedocs.io readthedocs.org infoq.com news.ycombinator.com discord.gg discord.com slack.com netlify.app
    towardsdatascience.com`,
  ],
];

const siteOfHost: ReadonlyMap<string, Destination> = new Map(
  sites.flatMap(([is, hosts]) => hosts.split(/\s+/u).map((host) => [host, is] as const)),
);

/** Sites that have a domain in each country. */
const manyDomains = /(?:^|\.)(?:blogspot|amazon)\.[a-z.]+$/u;
const readable = ['.pdf', '.ps', '.ps.gz', '.djvu'];

const known = new WeakMap<Span, Destination>();

/** See where a link leads. */
export function leads(span: Span): Destination {
  const destination = known.get(span) ?? whereLinkLeads(span.url);
  known.set(span, destination);
  return destination;
}

/** See where a link leads, from its URL alone. */
export function whereLinkLeads(url: string): Destination {
  if (url.startsWith('#')) return 'anchor';
  const { host, path } = split(url);
  const small = path.toLowerCase();
  if (readable.some((ending) => small.endsWith(ending))) return 'file';
  const isFront = path === '' || path === '/';
  const site = siteOf(host);
  if (site) return site === 'paper' && isFront ? 'page' : site;
  if (host === '') return 'elsewhere';
  if (
    isFront ||
    manyDomains.test(host) ||
    /^(?:www\.)?(?:blog|news|docs|forum|eng|engineering)s?\.|blog\.(?:com|io|net|org)$/u.test(host)
  )
    return 'page';
  return /\/(?:blog|posts?|news|courses?|teaching|lectures?)\/|^\/20\d\d\/\d\d\/\d\d\//iu.test(path)
    ? 'page'
    : 'elsewhere';
}

/** The site of a host: by its whole name, or by the part after some dot. */
function siteOf(host: string): Destination | undefined {
  let site = siteOfHost.get(host);
  for (let dot = host.indexOf('.'); dot !== -1 && !site; dot = host.indexOf('.', dot + 1))
    site = siteOfHost.get(host.slice(dot + 1));
  return site;
}

const address = /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)(?::\d*)?(?<path>[^?#]*)/iu;

function split(url: string): { host: string; path: string } {
  const { host = '', path = '' } = address.exec(url)?.groups ?? {};
  return host === '' ? { host: '', path: url.replace(/[?#].*$/su, '') } : { host: host.toLowerCase(), path };
}
