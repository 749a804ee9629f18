import { byCodeUnits, nearest } from '@proseminar/core';
import type { TemplateProblem } from './template-error.js';
import { textShape, unknownShape, type ViewShape } from './view-shape.js';

/** Where the checking stands: which value is current, and what is around it. */
interface Scope {
  readonly template: string;
  readonly shape: ViewShape;
  /** What `../` leads to. */
  readonly parent?: Scope;
  readonly blockParams: ReadonlyMap<string, ViewShape>;
}

/** What checking needs to know besides the template itself. */
export interface TemplateSurroundings {
  /** Shape of the view. */
  readonly root: ViewShape;
  /** Whether the output is HTML, where nothing may go unescaped. */
  readonly isHtml: boolean;
  /** Parsed partials, by the name a template uses: `reading`. */
  readonly partials: ReadonlyMap<string, { readonly template: string; readonly program: hbs.AST.Program }>;
}

const helpers = ['each', 'if', 'unless', 'with', 'lookup'];
const dataVariables = ['index', 'key', 'first', 'last', 'root'];

/**
 * Compare every name in a template with what its view offers, in all branches, taken or not.
 *
 * Handlebars itself takes `{{#each weks}}` for an empty list and `{{#if nope}}` for false.
 */
export function checkTemplate(
  template: string,
  program: hbs.AST.Program,
  surroundings: TemplateSurroundings,
): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const open: string[] = [];

  checkProgram(program, { template, shape: surroundings.root, blockParams: new Map() });
  return problems;

  function report(
    scope: Scope,
    node: hbs.AST.Node,
    ruleId: TemplateProblem['ruleId'],
    reason: string,
    expected?: string,
  ): void {
    const { line, column } = node.loc.start;
    const problem = { ruleId, template: scope.template, line, column: column + 1, reason };
    problems.push(expected === undefined ? problem : { ...problem, expected });
  }

  function checkProgram(body: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of body?.body ?? []) checkStatement(statement, scope);
  }

  function checkStatement(node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === 'MustacheStatement') {
      checkMustache(node as hbs.AST.MustacheStatement, scope);
    } else if (node.type === 'BlockStatement') {
      checkBlock(node as hbs.AST.BlockStatement, scope);
    } else if (node.type === 'PartialStatement') {
      checkPartial(node as hbs.AST.PartialStatement, scope);
    } else if (node.type === 'PartialBlockStatement') {
      checkProgram((node as hbs.AST.PartialBlockStatement).program, scope);
      checkPartial(node as hbs.AST.PartialBlockStatement, scope);
    } else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') {
      const reason = 'Unexpected decorator in template, expected a partial in a file of its own';
      report(scope, node, 'template-helper-is-known', reason);
    }
  }

  function checkMustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (surroundings.isHtml && !node.escaped) {
      const reason = 'Unexpected unescaped expression in an HTML template, expected two braces';
      report(scope, node, 'template-escapes', reason);
    }

    const hasArguments = node.params.length > 0 || node.hash !== undefined;
    const shape = hasArguments ? callHelper(node, scope) : read(node.path, scope);
    const written = original(node.path);

    if (node.path.type !== 'PathExpression') {
      const reason = `Unexpected value \`${written}\` as an expression, expected the name of a field`;
      report(scope, node, 'template-field-is-known', reason);
    }

    if (shape.type === 'list' || shape.type === 'fields') {
      const meant = shape.type === 'list' ? `\`{{#each ${written}}}\`` : 'a field of it';
      report(
        scope,
        node,
        'template-field-is-known',
        `Unexpected \`${written}\` as a text, expected ${meant}`,
      );
    }
  }

  function checkBlock(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = original(node.path);
    const [param] = node.params;

    if (!['each', 'if', 'unless', 'with'].includes(name) || !param) {
      const meant = nearest(name, ['each', 'if', 'unless', 'with']);
      const known = '`#each`, `#if`, `#unless` or `#with` and a field';
      const reason = `Unexpected block \`#${name}\`, expected ${known}`;
      report(scope, node.path, 'template-helper-is-known', reason, meant);
      return;
    }

    const shape = read(param, scope);
    const inner = name === 'each' ? itemOf(shape, param, scope) : shape;
    const isPushed = name === 'each' || name === 'with';
    const blockParams = new Map(scope.blockParams);
    const [first, second] = node.program?.blockParams ?? [];
    if (first !== undefined) blockParams.set(first, inner);
    if (second !== undefined) blockParams.set(second, textShape);
    const pushed = { template: scope.template, shape: inner, parent: scope, blockParams };
    checkProgram(node.program, isPushed ? pushed : scope);
    checkProgram(node.inverse, scope);
  }

  function itemOf(shape: ViewShape, param: hbs.AST.Expression, scope: Scope): ViewShape {
    if (shape.type === 'list') return shape.item;

    if (shape.type !== 'unknown') {
      const reason = `Unexpected \`#each\` of \`${original(param)}\`, which is not a list, expected \`#if\` or \`#with\``;
      report(scope, param, 'template-field-is-known', reason);
    }

    return unknownShape;
  }

  function checkPartial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope): void {
    const name = original(node.name);
    if (name === '@partial-block') return;
    const partial = surroundings.partials.get(name);
    const [param] = node.params;
    const base = param ? read(param, scope) : scope.shape;
    const hash = (node.hash?.pairs ?? []).map(({ key, value }) => [key, read(value, scope)] as const);

    if (!partial) {
      const known = [...surroundings.partials.keys()].sort(byCodeUnits);
      const reason = `Unexpected partial \`${name}\`, expected ${listed(known) || 'no partial: there are none'}`;
      report(scope, node, 'template-partial-is-known', reason, nearest(name, known));
      return;
    }

    if (open.includes(name)) {
      const reason = `Unexpected partial \`${name}\` inside itself, expected an end`;
      report(scope, node, 'template-partial-is-known', reason);
      return;
    }

    const fields = base.type === 'fields' ? base.fields : [];
    const shape: ViewShape =
      hash.length > 0 && base.type !== 'unknown'
        ? { type: 'fields', fields: new Map([...fields, ...hash]) }
        : base;
    open.push(name);
    checkProgram(partial.program, { template: partial.template, shape, blockParams: new Map() });
    open.pop();
  }

  function callHelper(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, scope: Scope): ViewShape {
    const name = original(node.path);

    if (name !== 'lookup') {
      const reason = `Unexpected helper \`${name}\`, expected ${listed(helpers)}: whatever chooses or formats stands in the view`;
      report(scope, node.path, 'template-helper-is-known', reason, nearest(name, helpers));
    } else {
      for (const param of node.params) read(param, scope);
    }

    return unknownShape;
  }

  /** The shape of an expression; a name that is not there is reported. */
  function read(node: hbs.AST.Expression, scope: Scope): ViewShape {
    if (node.type === 'SubExpression') return callHelper(node as hbs.AST.SubExpression, scope);
    if (node.type !== 'PathExpression') return textShape;
    const path = node as hbs.AST.PathExpression;
    const parts = path.parts.map(String);
    if (path.data) return readData(path, parts, scope);

    let start: Scope | undefined = scope;
    for (let depth = path.depth; depth > 0; depth--) start = start?.parent;

    if (!start) {
      const reason = `Unexpected \`${path.original}\`, expected fewer \`../\`: there is nothing around this place`;
      report(scope, path, 'template-field-is-known', reason);
      return unknownShape;
    }

    const [first = ''] = parts;
    const param =
      path.depth === 0 && path.original === parts.join('.') ? start.blockParams.get(first) : undefined;
    return param ? readParts(path, parts.slice(1), param, scope) : readParts(path, parts, start.shape, scope);
  }

  function readData(path: hbs.AST.PathExpression, parts: readonly string[], scope: Scope): ViewShape {
    const [name = ''] = parts;
    if (name === 'root') return readParts(path, parts.slice(1), surroundings.root, scope);
    if (dataVariables.includes(name)) return textShape;
    const reason = `Unexpected \`@${name}\`, expected ${listed(dataVariables.map((known) => `@${known}`))}`;
    report(scope, path, 'template-field-is-known', reason, nearest(name, dataVariables));
    return unknownShape;
  }

  function readParts(
    path: hbs.AST.PathExpression,
    parts: readonly string[],
    from: ViewShape,
    scope: Scope,
  ): ViewShape {
    let shape = from;

    for (const part of parts) {
      if (shape.type === 'unknown') return shape;
      const known = shape.type === 'fields' ? [...shape.fields.keys()] : [];
      const next = child(shape, part);

      if (!next) {
        const meant = nearest(part, known);
        report(scope, path, 'template-field-is-known', unknownField(part, known, meant), meant);
        return unknownShape;
      }

      shape = next;
    }

    return shape;
  }
}

function unknownField(name: string, known: readonly string[], meant: string | undefined): string {
  if (known.length === 0) return `Unexpected field \`${name}\` of a text or a list, expected no field`;
  if (meant === undefined) return `Unexpected field \`${name}\`, expected ${listed(known)}`;
  return `Unexpected field \`${name}\`, expected \`${meant}\` (one of ${listed(known)})`;
}

function child(shape: ViewShape, name: string): ViewShape | undefined {
  if (shape.type === 'fields') return shape.fields.get(name);
  if (shape.type !== 'list') return undefined;
  return name === 'length' ? textShape : /^\d+$/u.test(name) ? shape.item : undefined;
}

function original(node: hbs.AST.Node): string {
  return 'original' in node ? String(node.original) : 'value' in node ? String(node.value) : node.type;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
