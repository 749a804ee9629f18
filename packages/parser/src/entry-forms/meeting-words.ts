import { countWords } from './count-words.js';

const meeting =
  /(?<!\w)(?:no (?:class|lecture|meeting|seminar|readings?|papers?)|cancel+ed|holiday|(?:spring|fall|winter|study|thanksgiving) (?:break|recess)|recess|thanksgiving|mid-?terms?|finals?|exams?|quiz|presentations?|posters?|projects?|proposals?|kick-?off|introduction|course overview|logistics|administrivia|guest|wrap[- ]?up|office hours|tb[ad])\b|휴강|공휴일|放假|休講/iu;

/** Whether a few words of a schedule name what happens on a day, not what is read. */
export function seemsMeeting(text: string): boolean {
  return countWords(text) <= mostWords && (meeting.test(text) || heading.test(text));
}

/** Words of a second head: `Paper 2`. */
const heading = /^(?:papers?|readings?|articles?)\s?#?\d{0,2}$/iu;

const part =
  /^[^:]{1,60}?(?:(?<!\w)(?:ch(?:ap(?:ter)?)?s?|sec(?:tion)?s?|pp?|pages|parts?|slides)\b\.?|§)\s*\d|^[\p{Lu}\d][\p{Lu}\d+&]{1,9}\s+\d{1,2}\.\d/iu;

/** Whether words without a link only name a part of a book: `KRR Ch 2 & 3`; or are a remark in brackets. */
export function seemsRemark(text: string): boolean {
  return part.test(text) || /^\([^()]*(?:\([^()]*\)[^()]*){0,4}\)\W*$/u.test(text);
}

const mostWords = 6;
