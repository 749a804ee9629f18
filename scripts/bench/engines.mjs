/** Readers of Markdown by name: each loads what it needs, and no more, and resolves to a function of the text. */
export const engines = {
  async 'remark-parse'() {
    const { unified, remarkParse } = await loadRemark();
    const processor = unified().use(remarkParse).freeze();
    return (text) => processor.parse(text);
  },
  'remark-parse with GFM and front matter': loadConfigured,
  /** The reader of the parser package, which gives remark-parse what it does not read itself. */
  async fast(module) {
    const readSlowly = await loadConfigured();
    const { readMarkdown } = await import(module);
    return (text) => readMarkdown(text, readSlowly);
  },
  async catalog() {
    const { parseReadingList } = await import('@proseminar/parser');
    return (text) => parseReadingList(text);
  },
  async 'markdown-it'() {
    const { default: MarkdownIt } = await import('markdown-it');
    const reader = new MarkdownIt();
    return (text) => reader.parse(text, {});
  },
  async marked() {
    const { lexer } = await import('marked');
    return (text) => lexer(text);
  },
  async commonmark() {
    const { Parser } = await import('commonmark');
    const reader = new Parser();
    return (text) => reader.parse(text);
  },
};

async function loadConfigured() {
  const { unified, remarkParse } = await loadRemark();
  const { default: remarkGfm } = await import('remark-gfm');
  const { default: remarkFrontmatter } = await import('remark-frontmatter');
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .freeze();
  return (text) => processor.parse(text);
}

async function loadRemark() {
  const { unified } = await import('unified');
  const { default: remarkParse } = await import('remark-parse');
  return { unified, remarkParse };
}
