import { escapeHtml } from './escape-html';

/** A page in one file: no script, nothing loaded from anywhere. `main` is HTML and stands below the title as a heading; `language` is a BCP 47 tag. */
export function standalonePage(title: string, style: string, main: string, language = 'en'): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${main}</main>
</body>
</html>
`;
}
