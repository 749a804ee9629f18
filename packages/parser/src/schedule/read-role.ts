/** Whether something has to be read. */
export type Role = 'required' | 'optional';

const roles: readonly (readonly [Role, string])[] = [
  ['required', 'required|mandatory|must[- ]reads?|main|core|primary|pflicht(?:lektüre)?'],
  [
    'optional',
    'optional|companions?|recommended|suggested|supplementary|supplemental|background|further|additional|related|bonus|extra|skim',
  ],
];
const marks = roles.map(
  ([role, words]) =>
    [
      role,
      new RegExp(String.raw`(?<!\p{L})(?:${words})(?:\s(?:readings?|papers?))?(?!\p{L})`, 'iu'),
    ] as const,
);
const leads = roles.map(
  ([role, words]) =>
    [
      role,
      new RegExp(String.raw`^\W{0,5}(?:${words})(?:\s(?:readings?|papers?))?\s?[:：]\s*`, 'iu'),
    ] as const,
);
const plainLead = /^\W{0,5}(?:readings?|papers?|lektüre)\s?[:：]\s*/iu;

/** `Optional reading:` before what it holds for, and what follows it. */
export function roleOfLead(text: string): { readonly role?: Role; readonly rest: string } | undefined {
  for (const [role, lead] of leads) {
    const [found] = lead.exec(text) ?? [];
    if (found !== undefined) return { role, rest: text.slice(found.length) };
  }
  const [plain] = plainLead.exec(text) ?? [];
  return plain === undefined ? undefined : { rest: text.slice(plain.length) };
}

/**
 * Whether words beside a title say that it has to be read, and the words without that.
 *
 * @param isBeside Whether the title itself is cut out; else only what stands in brackets is looked at.
 */
export function readRole(text: string, isBeside: boolean): { readonly role?: Role; readonly words: string } {
  const [found] = marks.flatMap(([role, mark]) => {
    const inside = isBeside ? mark.exec(text) : mark.exec(inBrackets(text));
    return inside ? [{ role, mark: inside[0] }] : [];
  });
  const words = (found ? text.replace(found.mark, ' ') : text)
    .replace(/[([]\s*[,;]?\s*[)\]]/gu, ' ')
    .replace(/\s+([,;)\]])/gu, '$1')
    .replace(/[,;]\s*([)\]])/gu, '$1');
  return { ...(found && { role: found.role }), words: isBeside ? trimmed(words) : words.trim() };
}

function inBrackets(text: string): string {
  return (text.match(/\([^()]*\)|\[[^[\]]*\]/gu) ?? []).join(' ');
}

/** Without brackets around all of it, and without separators at its ends. */
function trimmed(text: string): string {
  const words = withoutEnds(text.replace(/\s+/gu, ' '));
  const inside = withoutEnds(/^\(([^()]*)\)$/u.exec(words)?.[1] ?? words);
  return /[\p{L}\p{N}]/u.test(inside) ? inside : '';
}

function withoutEnds(text: string): string {
  return text.replace(/^[\s,;:.|/–—-]+|[\s,;:|/–—-]+$/gu, '');
}
