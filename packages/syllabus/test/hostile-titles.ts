/** Titles that would do harm where they were taken for anything but words. */
export const hostileTitles = [
  '[click](https://evil.example) ![i](https://evil.example/t.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script><!--<script>',
  'x" onmouseover="alert(1)',
  "' onclick='alert(1)",
  '{{constructor.constructor "return process"}} {{{t}}} {{#with this}}',
  ']]> &lt; &amp; <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
];
