/**
 * Nothing is loaded and nothing is sent, whatever gets into the page. Its scripts are not listed by their hashes, for Google
 * writes the page into a frame of its own together with what brings google.script.run.
 */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The panel's page: one file, for a sidebar loads no other. Google Sheets is light whatever the computer's theme. */
export function panelPage(script: string, style: string): string {
  return `<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top">
<title>KAM Score</title>
<style>${style}</style>
</head>
<body>
<div id="panel"></div>
${inlineScript(script)}
</body>
</html>
`;
}

/** A script that nothing in its own text ends early. */
export function inlineScript(script: string): string {
  return `<script>${script.replace(/<(\/|!--)/g, '<\\$1')}</script>`;
}
