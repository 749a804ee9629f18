import type { Labels } from '../language/language.js';
import type { Deck, Slide } from './deck.js';

const words: Labels<{
  readonly time: (length: string, from: string, to: string, total: string) => string;
  readonly none: string;
}> = {
  en: {
    time: (length, from, to, total) => `${length} min (${from}–${to} of ${total} min)`,
    none: 'No time planned',
  },
  de: {
    time: (length, from, to, total) => `${length} Min. (${from}–${to} von ${total} Min.)`,
    none: 'Ohne Zeitplan',
  },
};

/** When a slide is on, in words: `2½ min (14:30–17:00 of 80 min)`. */
export function slideTime({ language, minutes: total }: Deck, { start, minutes }: Slide): string {
  if (minutes === 0) return words[language].none;
  return words[language].time(lengthWords(minutes), clock(start), clock(start + minutes), lengthWords(total));
}

/** `2½` */
function lengthWords(minutes: number): string {
  const whole = Math.floor(minutes);
  const part = { 0: '', 0.25: '¼', 0.5: '½', 0.75: '¾' }[minutes - whole];
  if (part === undefined) return String(minutes);
  return whole === 0 && part !== '' ? part : `${whole}${part}`;
}

/** `14:30` */
function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
