import { expect, test } from 'vitest';
import { readNotesSectionName } from './notes-section-name.js';

test.each([
  ['One-line Summary', 'summary'],
  ['TL;DR', 'summary'],
  ['Lecture Summary', 'summary'],
  ['Paper Structure Outline', 'outline'],
  ['Background & Motivation', 'background'],
  ['The Problem', 'background'],
  ['Design and Implementation', 'design'],
  ['Design & Implementation', 'design'],
  ['3.1 System Design', 'design'],
  ['Implementation Details', 'implementation'],
  ['**Evaluation**:', 'evaluation'],
  ['Results/Experiments', 'evaluation'],
  ['Strengths', 'strengths'],
  ['Pros', 'strengths'],
  ['Weaknesses/Limitations', 'weaknesses'],
  ['Strengths & Weaknesses', 'discussion'],
  ['Discussion (questions)', 'discussion'],
  ['Critical Thinking', 'discussion'],
  ['My thoughts', 'discussion'],
  ['New Vocabulary', 'vocabulary'],
  ['Links & References', 'links'],
  ['🔗 Links', 'links'],
  ['Impact of locality', 'other'],
  ['Comparison and summary', 'other'],
  ['constructor', 'other'],
  ['', 'other'],
])('“%s” is %s', (heading, name) => {
  expect(readNotesSectionName(heading)).toBe(name);
});
