import type { Catalog, SourceRange, Topic } from '@proseminar/core';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { FindPart } from './find-part.js';

type Place = NonNullable<VFileMessage['place']>;

/** Moves what was read of parts of a document to where these stand now. */
export interface Mover {
  /** The same catalog, with what did not move since the last time as it was. */
  readonly moveCatalog: (catalog: Catalog, find: FindPart) => Catalog;
  readonly moveMessages: (messages: VFile['messages'], find: FindPart) => VFile['messages'];
}

/** What was moved, by how much, and what came of it. */
interface Moved {
  readonly lines: number;
  readonly characters: number;
  readonly result: object;
}

/** Make what moves results, and remembers them. */
export function createMover(): Mover {
  const moved = new WeakMap<object, Moved>();
  return { moveCatalog, moveMessages };

  function moveCatalog(catalog: Catalog, find: FindPart): Catalog {
    return {
      ...catalog,
      topics: catalog.topics.map((topic) => moveTopic(topic, find)),
      papers: catalog.papers.map((paper) => moveSourced(paper, find)),
      resources: catalog.resources.map((resource) => moveSourced(resource, find)),
    };
  }

  function moveTopic(topic: Topic, find: FindPart): Topic {
    return { ...moveSourced(topic, find), topics: topic.topics.map((each) => moveTopic(each, find)) };
  }

  function moveSourced<Sourced extends { readonly source?: SourceRange | undefined }>(
    sourced: Sourced,
    find: FindPart,
  ): Sourced {
    const { source } = sourced;
    if (!source) return sourced;
    const { line, endLine } = source;
    const [lines, endLines] = [linesMoved(find, line), linesMoved(find, endLine)];
    const before = moved.get(sourced);
    if (before?.lines === lines && lines === endLines) return before.result as Sourced;
    const result = { ...sourced, source: { ...source, line: line + lines, endLine: endLine + endLines } };
    if (lines === endLines) moved.set(sourced, { lines, characters: 0, result });
    return result;
  }

  function moveMessages(messages: VFile['messages'], find: FindPart): VFile['messages'] {
    return messages.map((message) => moveMessage(message, find));
  }

  function moveMessage(message: VFileMessage, find: FindPart): VFileMessage {
    const { place, cause } = message;
    if (!place) return message;
    const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
    const [lines, characters] = movesOf(start.line, find);
    const [endLines, endCharacters] = movesOf(end.line, find);
    const isWhole = lines === endLines && characters === endCharacters && !(cause instanceof VFileMessage);
    const before = isWhole ? moved.get(message) : undefined;
    if (before?.lines === lines && before.characters === characters) return before.result as VFileMessage;
    const movedCause = cause instanceof VFileMessage ? moveMessage(cause, find) : cause;
    const result = copyMessage(message, movePlace(place, find), movedCause);
    if (isWhole) moved.set(message, { lines, characters, result });
    return result;
  }
}

/** A message as it would have been written at another place. */
function copyMessage(message: VFileMessage, place: Place, cause: unknown): VFileMessage {
  const { ruleId, source, reason, file } = message;
  const copy = new VFileMessage(reason, {
    place,
    ...(ruleId !== undefined && { ruleId }),
    ...(source !== undefined && { source }),
    ...(cause instanceof Error && { cause }),
  });
  if (file) {
    copy.name = `${file}:${copy.name}`;
    copy.file = file;
  }
  copy.fatal = message.fatal;
  for (const field of ['url', 'actual', 'expected', 'note'] as const)
    if (message[field] !== undefined) Object.assign(copy, { [field]: message[field] });
  return copy;
}

function movePlace(place: Place, find: FindPart): Place {
  return 'start' in place
    ? { start: movePoint(place.start, find), end: movePoint(place.end, find) }
    : movePoint(place, find);
}

function movePoint(point: Point, find: FindPart): Point {
  const { start, line, read } = find(point.line);
  return {
    ...point,
    line: point.line + line - read.line,
    ...(point.offset !== undefined && { offset: point.offset + start - read.start }),
  };
}

/** How many lines and characters the part has moved in which a line stands. */
function movesOf(number: number, find: FindPart): [lines: number, characters: number] {
  const { start, line, read } = find(number);
  return [line - read.line, start - read.start];
}

function linesMoved(find: FindPart, line: number): number {
  const part = find(line);
  return part.line - part.read.line;
}
