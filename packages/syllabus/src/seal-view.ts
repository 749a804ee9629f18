/**
 * Make a view fail on fields it does not have.
 *
 * Names in a template are checked before it runs; this catches what only shows then: `{{lookup row name}}`.
 */
export function sealView<View extends object>(view: View): View {
  return new Proxy(view, {
    get(target, field, receiver) {
      // In a list of texts, Handlebars compares each with the view around it by `!=`: it equals none.
      if (field === Symbol.toPrimitive) return () => Number.NaN;
      if (typeof field === 'string' && !Object.hasOwn(target, field)) throw unknownField(field, target);
      const value: unknown = Reflect.get(target, field, receiver);
      return typeof value === 'object' && value !== null ? sealView(value) : value;
    },
  });
}

function unknownField(field: string, target: object): Error {
  const known = Object.keys(target).map((name) => `\`${name}\``);
  return new Error(`Unexpected field \`${field}\`, expected ${known.join(', ')}`);
}
