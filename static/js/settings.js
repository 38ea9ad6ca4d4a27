// Addresses of the time when all settings were one page, such as /settings#tokens.

const part = location.hash.slice(1);
const page = part && document.querySelector(`[data-parts~="${CSS.escape(part)}"]`);
if (page) location.replace(`${page.href}#${part}`);
