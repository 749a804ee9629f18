/** A line of tags that say nothing of what follows them: `<div class="reading" markdown="1">`. */
const containers = /^ {0,3}(?:<\/?(?:div|section|center|article|main|p|br|hr)(?:\s[^<>]{0,300})?\/?>\s*)+$/iu;
/** The start of a block of Markdown. */
const block = /^ {0,3}(?:[-*+]\s+\S|\d{1,3}[.)]\s+\S|#{1,6}\s+\S)/u;
/** `<div markdown="1">`: what kramdown reads as Markdown. */
const holdsMarkdown = /\smarkdown=["']?(?:1|block|true)\b/iu;
const lineEnd = /(\r\n|\n|\r)/u;

/**
 * A text with comments for tags on a line of their own that hold Markdown: those
 * that say so, and those right before a block of it.
 *
 * Static site generators read Markdown there, while CommonMark takes all up to
 * the next blank line for HTML. All places stay as they are.
 */
export function blankContainers(text: string): string {
  if (!/<\/?[a-z]/iu.test(text)) return text;
  // Lines, and between them their ends.
  const parts = text.split(lineEnd);
  let isBefore = false;
  for (let index = parts.length - 1; index >= 0; index -= 2) {
    const line = parts[index] ?? '';
    isBefore = (isBefore || holdsMarkdown.test(line)) && containers.test(line);
    if (isBefore) parts[index] = blankOf(line.length);
    else isBefore = block.test(line);
  }
  return parts.join('');
}

/** A comment, which ends what stands above, as tags do; spaces where there is no room for one. */
function blankOf(length: number): string {
  return length < emptyComment.length
    ? ' '.repeat(length)
    : `<!--${' '.repeat(length - emptyComment.length)}-->`;
}

const emptyComment = '<!---->';
