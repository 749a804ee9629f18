import { readVenueText } from '@proseminar/core';

const etAl = /(?<!\w)et\.? ?al\b/iu;
const particle = /^(?:van|von|de|der|den|del|della|di|da|dos|du|el|al|bin|ten|la|le|y|and|jr|sr|iii?)\.?$/iu;

/** Whether a line is names of people and nothing else but a venue in brackets: “Crankshaw, Daniel, et al. (NSDI 2017)”. */
export function isNames(text: string): boolean {
  const people = text.replace(/\([^()]*\)\s*$/u, '').replace(/(?<!\w)et\.? ?al\b\.?/iu, '');
  const parts = people
    .split(/[,;·&]|\band\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  return (parts.length > 1 || (parts.length === 1 && etAl.test(text))) && parts.every(isName);
}

function isName(part: string): boolean {
  const words = part.split(/\s+/u);
  return (
    words.length <= 5 &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) || particle.test(word) || /^\d{4}\.?$/u.test(word) || /^\(?\p{Lu}/u.test(word),
    )
  );
}

/** Whether a line only says where something appeared: “VLDB 2020”, “In Proceedings of …, pp. 109-120. 2017.” */
export function isPublication(text: string): boolean {
  if (/^\W?(?:In |arXiv preprint|arXiv:|Proceedings of|Proc\. )/u.test(text)) return true;
  const read = readVenueText(text.replace(/[\s.]+$/u, ''));
  return read?.venue.key !== undefined && read.rest === undefined;
}

/** Whether a text names more people than it says: “et al.”. */
export function namesMore(text: string): boolean {
  return etAl.test(text);
}
