import type { SafeHtml } from '../markdown-to-html.js';

/** A style sheet and a script inside a page, and the policy under which a browser uses these two and loads nothing. */
export interface InlineParts {
  readonly policy: string;
  readonly style: SafeHtml;
  readonly script: SafeHtml;
}

/** Put a style sheet and a script into elements that a strict policy allows by their hashes. */
export async function inlineParts(style: string, script: string): Promise<InlineParts> {
  const own = { style: shut(style), script: shut(script) };
  const policy = [
    "default-src 'none'",
    `style-src '${await hash(own.style)}'`,
    `script-src '${await hash(own.script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

  return { policy, style: element('style', own.style), script: element('script', own.script) };
}

/** Text that cannot end its element; in style sheets and scripts, `<\/` in a string is `</`. */
function shut(text: string): string {
  return `\n${text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--').trim()}\n`;
}

function element(name: 'style' | 'script', text: string): SafeHtml {
  return { toHTML: () => `<${name}>${text}</${name}>` };
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
