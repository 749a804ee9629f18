/** Canvas and Moodle keep titles in columns of 255 characters, and refuse what is longer. */
const longest = 250;

/** A title that platforms take: cut, with an ellipsis, where it is longer than they can keep. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length <= longest
    ? title
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
