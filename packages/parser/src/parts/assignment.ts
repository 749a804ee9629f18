/** The same with less said: `Optional: `. */
export const importance =
  /^\W{0,3}(?:(?<mark>required|optional|suggested|recommended)(?:\s(?:readings?|papers?))?|readings?)\s?[:：]\s+(?=\S)/iu;

/** How a course says what is to be read: `Required reading: `. */
export const assignment =
  /^\W{0,3}(?:(?<mark>required|optional|suggested|recommended|background|further|additional|supplementary|supplemental|core|main|primary|secondary|related)\s(?:readings?|papers?)|readings?)\s?[:：]\s+(?=\S)(?!https?:)/iu;
