/** A property with its parameters, and its value as it stands in the file. */
export type ContentLine = readonly [name: string, value: string];

const mostOctets = 75;

/** Lines of an iCalendar file: ended by CRLF, folded at 75 octets, never inside a character. */
export function formatContentLines(lines: readonly ContentLine[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

function fold(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what it looks for
  if (/^[\u0000-\u007F]*$/u.test(line)) return foldAscii(line);
  let folded = '';
  let octets = 0;

  for (const character of line) {
    const size = countOctets(character);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }

  return folded;
}

/** One octet is one character. A folded line begins with a space. */
function foldAscii(line: string): string {
  let folded = line.slice(0, mostOctets);
  for (let start = mostOctets; start < line.length; start += mostOctets - 1) {
    folded += `\r\n ${line.slice(start, start + mostOctets - 1)}`;
  }
  return folded;
}

/** Length of a character in UTF-8. */
function countOctets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
